import { exportOptions } from '../../../core/nfs/exports/keywords.ts';
import { checkOption } from '../../../core/nfs/exports/options.ts';
import { nameSpan } from '../../../core/nfs/exports/tree.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { isTemplated } from '../../../core/text/templates.ts';
import { defineRule } from '../define-rule.ts';

const names = exportOptions.map((option) => option.name);

/** Mount options of clients, which people write here by mistake. */
const clientOptions = new Set([
  'hard',
  'soft',
  'intr',
  'bg',
  'fg',
  'nolock',
  'vers',
  'nfsvers',
  'rsize',
  'wsize',
  'proto',
  'defaults',
]);

/** Finds options that exportfs does not know. */
export default defineRule({
  id: 'nfs-exports/unknown-option',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'An option is none that exportfs knows.',
  why:
    'exportfs stops at the first option that it does not know, so this line and all below it are not exported. Options are case ' +
    'sensitive, take no blanks, and an empty one, as between two commas, counts as unknown too.',
  references: ['exports(5)', 'support/nfs/exports.c, parseopts (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      { code: '/srv 192.0.2.0/24(rwx,sync)\n', fixed: '/srv 192.0.2.0/24(rw,sync)\n' },
      { code: '/srv 192.0.2.0/24(rw,,sync)\n', fixed: '/srv 192.0.2.0/24(rw,sync)\n' },
      { code: '/srv 192.0.2.1(rw,no_root_sqash)\n', fixed: '/srv 192.0.2.1(rw,no_root_squash)\n' },
      '/srv 192.0.2.1(rw,hard,sync)\n',
    ],
    valid: ['/srv 192.0.2.0/24(rw,sync,no_subtree_check,)\n', '/srv -ro 192.0.2.1\n', '/srv 192.0.2.1()\n'],
  },
  visit: {
    option(node, context) {
      if (isTemplated(node.text) || checkOption(node, context.analysis.version)?.kind !== 'unknown') return;
      const { text } = context.analysis.document;
      if (node.text === '') {
        const before = text[node.start - 1] === ',';
        const [start, end] = before ? [node.start - 1, node.start] : [node.start, node.start + 1];
        context.report(
          { start: node.start, end: node.start + 1 },
          'Two commas make an empty option, at which exportfs stops.',
          {
            fixes: [{ title: 'Remove the comma', safety: 'suggested', edits: [{ start, end, newText: '' }] }],
          },
        );
        return;
      }
      const bare = names.includes(node.text.trim()) ? node.text.trim() : undefined;
      const meant = bare ?? (clientOptions.has(node.name) ? undefined : nearest(node.name, names));
      const hint = clientOptions.has(node.name)
        ? ' It is a mount option, which belongs on the client.'
        : meant === undefined || meant === node.name
          ? ''
          : ` Did you mean "${meant}"?`;
      const wrongForm =
        meant === node.name ? (node.value === undefined ? ' It needs a value.' : ' It takes no value.') : '';
      const whole = meant !== undefined && meant !== node.name;
      context.report(node, `exportfs does not know the option "${node.text}" and stops here.${hint}${wrongForm}`, {
        fixes: whole
          ? [{ title: `Change to ${meant}`, safety: 'suggested', edits: [{ ...nameSpan(node), newText: meant }] }]
          : [],
      });
    },
  },
});
