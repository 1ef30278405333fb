import { checkOption, checkOrder, type OptionProblem, transportModes } from '../../../core/nfs/exports/options.ts';
import { flavours } from '../../../core/nfs/flavours.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { isTemplated } from '../../../core/text/templates.ts';
import { defineRule } from '../define-rule.ts';

const flavourNames = flavours.map((flavour) => flavour.name);

function describe({ kind, word }: OptionProblem): string {
  switch (kind) {
    case 'number':
      return `"${word}" is no number; names are not looked up here.`;
    case 'fsid':
      return `"${word}" is no fsid: a number, "root", or a UUID of 32 hexadecimal digits.`;
    case 'flavour':
      return `exportfs does not know the security flavour "${word}"; there are ${flavourNames.join(', ')}.`;
    case 'transport':
      return `exportfs does not know the transport mode "${word}"; there are ${transportModes.join(', ')}.`;
    case 'ids':
      return `"${word}" is no id or range of ids, such as 0-99; -1 is not allowed.`;
    case 'reexport':
      return `"${word}" is none of auto-fsidnum, predefined-fsidnum and none.`;
    default:
      return word === 'fsid' ? 'fsid= must stand before reexport=.' : 'Only one reexport= is allowed.';
  }
}

/** Finds values that exportfs rejects. */
export default defineRule({
  id: 'nfs-exports/invalid-value',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'The value of an option is one that exportfs rejects.',
  why:
    'exportfs stops at the first value that it cannot read, so this line and all below it are not exported. Ids are numbers, ' +
    'not names; security flavours are separated by colons.',
  references: ['exports(5)', 'support/nfs/exports.c, parseopts, parse_flavors, parsesquash (nfs-utils 2.6.2 to 2.9.2)'],
  examples: {
    invalid: [
      { code: '/srv 192.0.2.1(rw,sec=krb5q)\n', fixed: '/srv 192.0.2.1(rw,sec=krb5p)\n' },
      { code: '/srv 192.0.2.1(rw,sec=sis:krb5p)\n', fixed: '/srv 192.0.2.1(rw,sec=sys:krb5p)\n' },
      '/srv 192.0.2.1(rw,anonuid=nobody)\n',
      '/srv 192.0.2.1(rw,anongid=)\n',
      '/srv 192.0.2.1(rw,fsid=one)\n',
      '/srv 192.0.2.1(rw,squash_uids=-1)\n',
      '/srv 192.0.2.1(rw,xprtsec=ssl)\n',
      '/srv 192.0.2.1(rw,reexport=none,fsid=1)\n',
    ],
    valid: [
      '/srv 192.0.2.1(rw,sec=krb5p:krb5i,anonuid=65534,fsid=0x10)\n',
      '/srv 192.0.2.1(rw,fsid=6f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0)\n',
    ],
  },
  visit: {
    option(node, context) {
      const problem = isTemplated(node.text) ? undefined : checkOption(node, context.analysis.version);
      if (problem === undefined || problem.kind === 'unknown' || problem.kind === 'too-new') return;
      const candidates = problem.kind === 'flavour' ? flavourNames : problem.kind === 'transport' ? transportModes : [];
      const meant = nearest(problem.word, candidates);
      const exact = problem.span.end - problem.span.start === problem.word.length;
      context.report(problem.span, describe(problem), {
        fixes:
          meant !== undefined && exact
            ? [{ title: `Change to ${meant}`, safety: 'suggested', edits: [{ ...problem.span, newText: meant }] }]
            : [],
      });
    },
    entry(node, context) {
      for (const owner of [...node.defaults, ...node.clients])
        for (const problem of checkOrder(owner.options?.items ?? [])) context.report(problem.span, describe(problem));
    },
  },
});
