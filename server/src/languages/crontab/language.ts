import type { Language } from '../../core/language.ts';
import type { SyntaxNode } from '../../core/syntax/node.ts';
import { newJob } from './additions/job.ts';
import { analyseCrontab, type CrontabAnalysis } from './analysis/analyse.ts';
import { sections } from './analysis/sections.ts';
import { settings } from './analysis/settings.ts';
import { complete } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { links } from './features/links.ts';
import { checkName, names } from './features/names.ts';
import { outline } from './features/outline.ts';
import { refactorings } from './features/refactorings.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { signature } from './features/signature.ts';
import { format } from './format/format.ts';
import { tokensOf } from './format/tokens.ts';
import { parseCrontab } from './parse/parser.ts';
import type { ErrorNode, FieldNode, SettingNode } from './parse/tree.ts';
import { rules } from './rules/registry.generated.ts';
import { upcomingRuns } from './views/upcoming-runs.ts';

/** cron's tables: /etc/crontab, /etc/cron.d, and those of `crontab -e`. */
export const crontab: Language<CrontabAnalysis> = {
  id: 'crontab',
  title: 'Cron Table',
  recognition: {
    filenames: ['crontab'],
    extensions: ['.cron', '.crontab'],
    paths: [
      '**/cron.d/*',
      '**/debian/*.cron.d',
      '**/debian/cron.d',
      '**/spool/cron/*',
      '**/spool/cron/{crontabs,tabs}/*',
      '**/tmp/crontab.*',
    ],
    looksLike,
  },
  settings,
  comment: { open: '#', close: '' },
  foldable: [],
  rules,
  triggers: ['@', ' ', ',', '-', '=', '$', '>'],
  analyse: analyseCrontab,
  sections,
  nameOf,
  walk({ root }, visit) {
    for (const line of root.lines)
      if (visit(line) !== 'skip' && line.kind === 'entry') for (const field of line.fields) visit(field);
  },
  complete,
  hover,
  signature,
  outline,
  names,
  checkName,
  links,
  semanticTokens,
  inlayHints,
  refactorings,
  views: [upcomingRuns],
  additions: [newJob],
  format,
  tokensOf,
};

function nameOf(node: SyntaxNode): string | undefined {
  if (node.kind === 'setting') return (node as SettingNode).name.value;
  if (node.kind === 'field') return (node as FieldNode).field;
  return node.kind === 'error' ? (node as ErrorNode).fault : undefined;
}

/** Whether every whole line of a text is a setting, a comment or a job, and at least one is a job with a command. */
function looksLike(head: string): boolean {
  const whole = head.slice(0, head.lastIndexOf('\n') + 1);
  const { lines, entries } = parseCrontab(whole, 'user');
  const sound = lines.every((line) => line.kind === 'setting' || (line.kind === 'entry' && line.fault === undefined));
  return sound && entries.some((entry) => entry.command !== undefined && /[a-z/]/.test(entry.command.shell.value));
}
