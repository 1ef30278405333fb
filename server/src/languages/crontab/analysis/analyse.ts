import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { basename } from '../../../core/text/path.ts';
import type { Span } from '../../../core/text/span.ts';
import { type Zone, zoneOf } from '../../../core/time/zone.ts';
import { parseCrontab } from '../parse/parser.ts';
import type { CrontabTree, EntryNode, LineNode, SettingNode } from '../parse/tree.ts';
import { type Schedule, scheduleOf } from '../schedule/schedule.ts';
import { readCommands, type ShellScript } from '../shell/script.ts';
import { chooseForm, type FormChoice, isCronD } from './form.ts';
import { type CrontabSettings, readSettings } from './settings.ts';

/** What is known about one table. */
export interface CrontabAnalysis extends Analysis {
  readonly root: CrontabTree;
  readonly choice: FormChoice;
  readonly settings: CrontabSettings;
  /** The present, in milliseconds since 1970: later than the analysis when it is asked later. */
  now(): number;
  /** The time zone of the machine that the table is for, as far as it is known. */
  readonly zone: Zone;
  /** The file's name when it lies in a folder cron.d. */
  readonly cronDName: string | undefined;
  /** Whether Certbot is named at all, which spares most tables a closer look. */
  readonly mentionsCertbot: boolean;
  /** When an entry runs; undefined where cron rejects it. */
  scheduleOf(entry: EntryNode): Schedule | 'reboot' | undefined;
  /** The shell commands of an entry; none where the command is too long for cron. */
  scriptOf(entry: EntryNode): ShellScript;
  /** The setting of a name that is in force for an entry: the last one above it. */
  settingFor(entry: EntryNode, name: string): SettingNode | undefined;
  /** Every word of letters, digits and underscores in the commands, for telling whether a name is used. */
  wordsInCommands(): ReadonlySet<string>;
  /** The line that holds a node, its line end included. */
  wholeLine(node: Span): Span;
}

/** Parses a table; what rules and features need to know beyond that is worked out when they ask for it. */
export function analyseCrontab({
  document,
  settings: values,
  now,
  clock,
  previous,
}: AnalysisInput<CrontabAnalysis>): CrontabAnalysis {
  const { path, text, lines } = document;
  const settings = readSettings(values);
  const choice = chooseForm(path, text, settings.form);
  const before = previous && { text: previous.document.text, form: previous.choice.form, root: previous.root };
  const root = parseCrontab(text, choice.form, before);
  const schedules = new Map<EntryNode, Schedule | 'reboot' | undefined>();
  const scripts = new Map<EntryNode, ShellScript>();
  let zone: Zone | undefined;
  let words: ReadonlySet<string> | undefined;
  let byName: Map<string, SettingNode[]> | undefined;

  return {
    document,
    root,
    comments: root.comments,
    choice,
    settings,
    now: () => clock?.() ?? now ?? Date.now(),
    get zone() {
      zone ??= zoneOf(settings.timeZone) ?? zoneOf('') ?? zoneOf('UTC')!;
      return zone;
    },
    mentionsCertbot: text.includes('certbot') || text.includes('letsencrypt'),
    cronDName: isCronD(path) ? basename(path) : undefined,
    scheduleOf(entry) {
      if (!schedules.has(entry)) schedules.set(entry, scheduleOf(entry));
      return schedules.get(entry);
    },
    scriptOf(entry) {
      const script =
        scripts.get(entry) ?? readCommands(text, entry.command?.tooLong ? undefined : entry.command?.shell);
      scripts.set(entry, script);
      return script;
    },
    settingFor(entry, name) {
      byName ??= groupByName(root.lines);
      return lastBefore(byName.get(name) ?? [], entry.start);
    },
    wordsInCommands() {
      words ??= new Set(root.entries.flatMap(({ command }) => command?.shell.value.match(/\w+/g) ?? []));
      return words;
    },
    wholeLine(node) {
      const line = lines.lineOf(node.start);
      const next = line + 1 < lines.lineCount ? lines.lineStart(line + 1) : text.length;
      return { start: lines.lineStart(line), end: next };
    },
  };
}

function lastBefore(settings: readonly SettingNode[], offset: number): SettingNode | undefined {
  let low = 0;
  let high = settings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (settings[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return settings[low - 1];
}

function groupByName(lines: readonly LineNode[]): Map<string, SettingNode[]> {
  const groups = new Map<string, SettingNode[]>();
  for (const line of lines) {
    if (line.kind !== 'setting') continue;
    const group = groups.get(line.name.value);
    if (group === undefined) groups.set(line.name.value, [line]);
    else group.push(line);
  }
  return groups;
}
