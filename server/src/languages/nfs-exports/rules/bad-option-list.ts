import type { Fix } from '../../../core/rules/diagnostic.ts';
import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds lists of options that are not closed, or have blanks in them or text behind them. */
export default defineRule({
  id: 'nfs-exports/bad-option-list',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'A list of options is not closed, has blanks in it, or has text right behind its `)`.',
  why:
    'A client and its options are one word for exportfs, which a blank ends. It stops at a word with a `(` and without a `)` as its ' +
    'last character, so this line and all below it are not exported.',
  references: ['exports(5)', 'support/nfs/exports.c, getexportent (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      { code: '/srv 192.0.2.1(rw,sync\n', fixed: '/srv 192.0.2.1(rw,sync)\n' },
      { code: '/srv 192.0.2.1(rw, sync)\n', fixed: '/srv 192.0.2.1(rw,sync)\n' },
      { code: '/srv 192.0.2.1(ro)192.0.2.2(rw)\n', fixed: '/srv 192.0.2.1(ro) 192.0.2.2(rw)\n' },
      { code: '/srv 192.0.2.1(rw)# office\n', fixed: '/srv 192.0.2.1(rw) # office\n' },
    ],
    valid: ['/srv 192.0.2.1(rw,sync) 192.0.2.2(ro) # office\n'],
  },
  visit: {
    client(node, context) {
      const { text } = context.analysis.document;
      const { options, faults } = node;
      if (options === undefined) return;
      const suggest = (title: string, edits: Fix['edits']): Fix => ({ title, safety: 'suggested', edits });
      if (faults.includes('text-behind')) {
        const rest = options.children.find((child) => child.kind === 'error') ?? options;
        context.report(rest, 'Nothing may stand right behind the ")": exportfs stops at a bad option list.', {
          fixes: [suggest('Insert a blank', [insertion(rest.start, ' ')])],
        });
      }
      if (!faults.includes('unclosed')) return;
      const source = text.slice(options.start, options.end);
      if (!source.includes(')')) {
        context.report(options, 'The "(" is never closed: exportfs stops at a bad option list.', {
          fixes: [suggest('Insert ")"', [insertion(options.end, ')')])],
        });
        return;
      }
      const edits = [...source.matchAll(/(?:[ \t]|\\\n)+/g)].map((blank) => ({
        start: options.start + blank.index,
        end: options.start + blank.index + blank[0].length,
        newText:
          /,\s*$/.test(source.slice(0, blank.index)) || /^\s*[,)]/.test(source.slice(blank.index + blank[0].length))
            ? ''
            : ',',
      }));
      context.report(options, 'A blank ends the word, so the "(" is not closed: exportfs stops at a bad option list.', {
        fixes: [suggest('Remove the blanks', edits)],
      });
    },
  },
});
