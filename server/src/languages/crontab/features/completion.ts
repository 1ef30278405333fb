import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import { fieldDefinitions } from '../schema/fields.ts';
import { baseUsers } from '../schema/users.ts';
import { findVariable, knownVariables } from '../schema/variables.ts';
import { scheduleWords } from '../schema/words.ts';
import { cursorAt } from './cursor.ts';
import { completeField, completeStep } from './field-completion.ts';

/** Offers what belongs at the cursor: schedules and settings, values of a field, users, commands, values of a setting. */
export function complete(analysis: CrontabAnalysis, offset: number): CompletionList | undefined {
  const cursor = cursorAt(analysis, offset);
  const { text } = analysis.document;
  const written = text.slice(cursor.span.start, offset);
  switch (cursor.kind) {
    case 'comment':
      return undefined;
    case 'start':
      return { span: cursor.span, items: startItems(analysis, text.slice(cursor.span.start, cursor.span.end)) };
    case 'field': {
      const begun = /[,/-]/.test(text[cursor.span.start - 1] ?? '');
      if (text[cursor.span.start - 1] === '/')
        return { span: cursor.span, items: completeStep(fieldDefinitions[cursor.index]!) };
      return { span: cursor.span, items: completeField(fieldDefinitions[cursor.index]!, begun) };
    }
    case 'user':
      return { span: cursor.span, items: users(analysis) };
    case 'value':
      return { span: cursor.span, items: values(cursor.name) };
    default:
      return { span: cursor.span, items: commands(analysis, written) };
  }
}

const schedules: readonly (readonly [fields: string, detail: string])[] = [
  ['*/5 * * * *', 'every 5 minutes'],
  ['*/15 * * * *', 'every quarter of an hour'],
  ['0 * * * *', 'every hour'],
  ['30 3 * * *', 'every night at 03:30'],
  ['0 7 * * mon-fri', 'on weekdays at 07:00'],
  ['30 4 * * sun', 'every Sunday at 04:30'],
  ['0 5 1 * *', 'on the first of the month at 05:00'],
  ['0 5 1 1,4,7,10 *', 'on the first day of each quarter at 05:00'],
];

function startItems(analysis: CrontabAnalysis, word: string): Completion[] {
  const user = analysis.choice.form === 'system' ? `\${1:root} ` : '';
  const whole = schedules.map(
    ([fields, detail], rank): Completion => ({
      label: fields,
      detail,
      kind: 'snippet',
      rank,
      insert: { text: `${fields} ${user}\${2:command}`, snippet: true },
    }),
  );
  const words = scheduleWords.map(
    (entry, index): Completion => ({
      label: entry.name,
      entry,
      kind: 'key',
      rank: 20 + index,
      insert: { text: `${entry.name} `, snippet: false },
      continues: analysis.choice.form === 'system',
    }),
  );
  const declared = new Set(analysis.root.settings.map((setting) => setting.name.value));
  const settings = knownVariables.map(
    (entry, index): Completion => ({
      label: entry.name,
      entry,
      kind: 'variable',
      rank: (declared.has(entry.name) ? 80 : 40) + index,
      insert: { text: `${entry.name}=`, snippet: false },
      continues: entry.values.length > 0,
      ...(entry.readBy === 'others' ? { deprecated: true } : {}),
    }),
  );
  if (word.startsWith('*/')) return [...whole, ...completeStep(fieldDefinitions[0]!, '*/')];
  if (/^[*\d]/.test(word)) return [...whole, ...completeField(fieldDefinitions[0]!, false)];
  return [...whole, ...words, ...settings];
}

function users(analysis: CrontabAnalysis): Completion[] {
  const here = analysis.root.entries.flatMap(({ user }) =>
    user === undefined || user.value === '' ? [] : [user.value],
  );
  const names = [...new Set(['root', ...here.filter((name) => /^[\w-]+$/.test(name)), ...baseUsers])];
  return names.map((label, rank) => ({ label, kind: 'reference', rank }));
}

function values(name: string): Completion[] {
  const known = findVariable(name);
  return (known?.values ?? []).map((label, rank) => ({ label, kind: 'value', rank, entry: known! }));
}

const usualCommands: readonly (readonly [text: string, detail: string])[] = [
  ['certbot renew -q --deploy-hook "systemctl reload nginx"', 'renew certificates and reload only then'],
  ['cd / && run-parts --report /etc/cron.daily', 'run every script of a folder'],
  ['test -x /usr/local/sbin/job && /usr/local/sbin/job', 'run a program if it is installed'],
  ['flock -n /run/lock/job.lock /usr/local/sbin/job', 'never run twice at a time'],
  ['find /var/cache/example -type f -mtime +30 -delete', 'remove old files'],
];

function commands(analysis: CrontabAnalysis, written: string): Completion[] {
  const variables = [...new Set(analysis.root.settings.map(({ name }) => name.value))];
  const references = variables.map(
    (name): Completion => ({
      label: `$${name}`,
      kind: 'variable',
      rank: 10,
      insert: { text: `$${name}`, snippet: false },
    }),
  );
  if (written.startsWith('$')) return references;
  if (written.startsWith('>') || /^[12&]$/.test(written)) {
    return [
      { label: '>/dev/null', detail: 'mail errors only', kind: 'value', rank: 0 },
      { label: '>/dev/null 2>&1', detail: 'mail nothing', kind: 'value', rank: 1 },
    ];
  }
  const whole = usualCommands.map(([label, detail], rank): Completion => ({ label, detail, kind: 'value', rank }));
  return [...whole, ...references];
}
