import type { RuleContext } from '../../../core/rules/rule.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { WatchAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { WatchOption } from '../parse/tree.ts';
import { findOption } from '../schema/options.ts';

/** Values at which uscan stops; others count as the default, in silence or with a warning. */
const fatal = new Set(['compression', 'ctype']);

/** Words of which uscan reads the first letters only. */
const prefixes: Readonly<Record<string, RegExp>> = {
  pgpmode: /^(?:au|ma|no|ne|pr|se|git|default$)/,
  gitmode: /^(?:sh|fu)/,
};

/** Finds values that an option cannot have. */
export default defineRule({
  id: 'debian-watch/bad-option-value',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An option has a value that is not one of the few it can have, or none where it needs one.',
  why: 'At an unknown compression or type of component, uscan stops. Unknown words of `pgpmode`, `gitmode` and the like count as the default, so that a signature may never be checked.',
  references: ['debian-watch(5)', 'Devscripts::Uscan::WatchLine, get_compression() (devscripts 2.23.4)'],
  examples: {
    invalid: [
      {
        code: 'version=4\nopts=compression=xzip https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
        fixed: 'version=4\nopts=compression=gzip https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      },
      'version=4\nopts=pgpmode=always https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      'Version: 5\n\nSource: https://example.org/\nMatching-Pattern: x(.+)\nRepack: perhaps\n',
      'version=4\nopts=component https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
    ],
    valid: ['version=4\nopts=pgpmode=auto,mode=git,gitmode=full https://example.org/x.git refs/tags/v(.+)\n'],
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

function judge({ key, name, value }: WatchOption, context: RuleContext<WatchAnalysis>): void {
  const { root, version } = context.analysis;
  if (root.form === 'line' && version === 1) return;
  const entry = findOption(key);
  if (entry === undefined || key === 'version') return;
  const { kind } = entry;
  if (root.form === 'line' && kind === 'flag') {
    if (value === undefined || entry.option === undefined) return;
    const span = { start: name.end, end: Math.max(value.end, name.end + 1) };
    context.report(span, `"${entry.option}" takes no value; uscan leaves the option out.`, {
      severity: 'warning',
      fixes: [{ title: 'Remove the value', safety: 'suggested', edits: [{ ...span, newText: '' }] }],
    });
    return;
  }
  if (value === undefined || value.text === '') {
    const severity = 'warning' as const;
    context.report(name, `"${name.text}" needs a value; uscan leaves the option out.`, { severity });
    return;
  }
  const names = entry.values?.map((word) => word.name) ?? [];
  if (names.length === 0 || /[@<>{}$]/.test(value.text)) return;
  const fold = (text: string) =>
    root.form === 'stanza' && (kind === 'flag' || key === 'template') ? text.toLowerCase() : text;
  if (names.some((word) => fold(word) === fold(value.text))) return;
  if (Object.hasOwn(prefixes, key) && prefixes[key]!.test(value.text)) return;
  if (key === 'mode' && (value.text === 'http' || value.text === 'ftp')) return;
  if (kind === 'flag' && /^(?:true|false|1|0|on|off|y|n)$/i.test(value.text)) return;
  const meant = nearest(value.text, names);
  const list = names.length > 9 ? '' : `; it is one of ${names.join(', ')}`;
  context.report(value, `"${value.text}" is no value of "${name.text}"${list}.`, {
    severity: fatal.has(key) ? 'error' : 'warning',
    fixes:
      meant === undefined
        ? []
        : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(value, meant)] }],
  });
}
