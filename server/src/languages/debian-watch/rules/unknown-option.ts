import type { RuleContext } from '../../../core/rules/rule.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { WatchAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { WatchOption } from '../parse/tree.ts';
import { findOption, optionTable } from '../schema/options.ts';

const lineNames = optionTable.flatMap(({ option }) => (option === undefined ? [] : [option]));
const fieldNames = optionTable.flatMap(({ field }) => (field === undefined ? [] : [field]));

/** Finds options and fields that uscan does not know. */
export default defineRule({
  id: 'debian-watch/unknown-option',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An option or field is none that uscan reads.',
  why: 'uscan warns about an option that it does not know and goes on without it: a misspelt rule is never applied. Options of lines are written in small letters without hyphens; in the fields of version 5 neither matters.',
  references: ['debian-watch(5)', 'Devscripts::Uscan::WatchLine (devscripts 2.23.4), WatchSource (2.26.13)'],
  examples: {
    invalid: [
      {
        code: 'version=4\nopts=uversionmangel=s/rc/~rc/ https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
        fixed: 'version=4\nopts=uversionmangle=s/rc/~rc/ https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      },
      {
        code: 'Version: 5\n\nSource: https://example.org/\nMatching-Patern: x(.+)\n',
        fixed: 'Version: 5\n\nSource: https://example.org/\nMatching-Pattern: x(.+)\n',
      },
      'version=4\nopts=pasv,Repack https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
    ],
    valid: [
      'version=4\nopts="pgpmode=none, repack" https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      'Version: 5\n\nsource: https://example.org/\nmatchingpattern: x(.+)\nversion-regex: y\n',
    ],
  },
  reach: 'section',
  visit: {
    entry({ options }, context) {
      const { defaults } = context.analysis.root;
      for (const option of options) if (!defaults.includes(option)) judge(option, context);
    },
    end(context) {
      for (const option of context.analysis.root.defaults) judge(option, context);
    },
  },
});

function judge(option: WatchOption, context: RuleContext<WatchAnalysis>): void {
  const { root, version } = context.analysis;
  if (root.form === 'line' && version === 1) return;
  const { name } = option;
  if (/[@{}<>$]/.test(name.text) || name.end <= name.start) return;
  const known = findOption(option.key);
  const line = root.form === 'line';
  const right = line ? known?.option : known?.field;
  if (right !== undefined && (!line || right === name.text || (right === 'user-agent' && name.text === 'useragent'))) {
    if (!/^(?:no)?pas|^active/.test(right)) return;
    context.report(name, 'This has had no effect since devscripts 2.25.17: FTP is always passive.', {
      severity: 'info',
      tags: ['deprecated'],
    });
    return;
  }
  const meant = right ?? nearest(name.text, line ? lineNames : fieldNames);
  const what = line ? 'option' : 'field';
  context.report(
    name,
    `uscan knows no ${what} "${name.text}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    {
      fixes:
        meant === undefined
          ? []
          : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(name, meant)] }],
    },
  );
}
