import type { Block, Inline, Line, View } from '../../../core/features/view.ts';
import type { Question } from '../../../core/questions/question.ts';
import { type Zone, zoneOf } from '../../../core/time/zone.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import type { EntryNode, LineNode } from '../parse/tree.ts';
import { describeSchedule, formatWall } from '../schedule/describe.ts';
import { nextRuns } from '../schedule/next-runs.ts';
import type { Schedule } from '../schedule/schedule.ts';

const hour = 3_600_000;
const spans = { day: 24 * hour, week: 7 * 24 * hour, month: 31 * 24 * hour } as const;
type SpanName = keyof typeof spans;

/** Jobs that run more often than this are told by their rule; longer tables than that are cut off. */
const mostRuns = 24;
const mostRows = 300;

interface Job {
  readonly entry: EntryNode;
  readonly schedule: Schedule;
  readonly runs: readonly number[];
}

/** The command with a link to its line, and who runs it. */
function commandOf({ user, command, start, end }: EntryNode): Line {
  const source: Inline = { source: command?.shell.value ?? '', at: { span: command?.shell ?? { start, end } } };
  return user === undefined ? [source] : [source, ` as ${user.value}`];
}

/** Whether cron would ignore the whole table for a line. */
const refused = (line: LineNode) => line.kind === 'error' || (line.kind === 'entry' && line.fault !== undefined);

/** What runs when, in the order in which it will. */
export const upcomingRuns: View<CrontabAnalysis> = {
  id: 'upcoming-runs',
  title: 'Upcoming Runs',
  detail: 'Which job of a cron table runs when, in the order in which they will.',
  draw(analysis, _offset, answers) {
    const span: SpanName = answers.span === 'week' || answers.span === 'month' ? answers.span : 'day';
    const given = typeof answers.zone === 'string' ? answers.zone.trim() : '';
    const zone = zoneOf(given === '' ? analysis.zone.name : given);
    const questions: Question[] = [
      {
        id: 'span',
        kind: 'choice',
        title: 'How far ahead?',
        default: span,
        choices: [
          { value: 'day', label: '24 hours' },
          { value: 'week', label: '7 days' },
          { value: 'month', label: '31 days' },
        ],
      },
      {
        id: 'zone',
        kind: 'text',
        title: 'Time zone of the machine',
        default: given === '' ? analysis.zone.name : given,
      },
    ];
    const title = 'Upcoming runs';
    if (zone === undefined)
      return { title, questions, blocks: [{ kind: 'paragraph', text: [`No time zone is called ${given}.`] }] };
    return { title, questions, blocks: blocksOf(analysis, zone, spans[span]) };
  },
};

function blocksOf(analysis: CrontabAnalysis, zone: Zone, length: number): Block[] {
  const { root, document } = analysis;
  const now = analysis.now();
  const blocks: Block[] = [
    { kind: 'paragraph', text: [`From ${formatWall(zone.wallOf(now))} on, in ${zone.name}, as Debian’s cron counts.`] },
  ];
  const bad = root.lines.find(refused);
  if (bad !== undefined) {
    const line = String(document.lines.lineOf(bad.start) + 1);
    const source: Inline = { source: `line ${line}`, at: { span: bad } };
    blocks.push({
      kind: 'paragraph',
      text: [
        { strong: 'Nothing runs:', tone: 'bad' },
        ' cron ignores the whole table for ',
        source,
        '. Else it would be:',
      ],
    });
  }
  const runnable = root.entries.filter((entry) => entry.command !== undefined && entry.fault === undefined);
  const jobs = runnable.flatMap((entry): Job[] => {
    const schedule = analysis.scheduleOf(entry);
    if (schedule === undefined || schedule === 'reboot') return [];
    return [{ entry, schedule, runs: nextRuns(schedule, now, mostRuns + 1, zone, now + length) }];
  });
  const seldom = jobs.filter(({ runs }) => runs.length > 0 && runs.length <= mostRuns);
  const often = jobs.filter(({ runs }) => runs.length > mostRuns);
  const later = jobs.filter(({ runs }) => runs.length === 0);
  const booted = runnable.filter((entry) => analysis.scheduleOf(entry) === 'reboot');
  if (jobs.length === 0 && booted.length === 0) blocks.push({ kind: 'paragraph', text: ['The table has no jobs.'] });
  if (seldom.length > 0) blocks.push(timetable(seldom, zone));
  blocks.push(
    ...section(
      'Again and again',
      often.map(({ entry, schedule }) => [`${describeSchedule(schedule)}: `, ...commandOf(entry)]),
    ),
    ...section(
      'Later',
      later.map(({ entry, schedule }) => [`${nextOf(schedule, now, zone)}: `, ...commandOf(entry)]),
    ),
    ...section('After the machine has booted', booted.map(commandOf)),
  );
  return blocks;
}

function timetable(jobs: readonly Job[], zone: Zone): Block {
  const runs = jobs.flatMap(({ entry, runs }) => runs.map((time) => ({ time, entry })));
  const rows = runs
    .sort((a, b) => a.time - b.time || a.entry.start - b.entry.start)
    .slice(0, mostRows)
    .map(({ time, entry }, index, all): readonly Line[] => {
      const same = all[index - 1]?.time === time;
      return [[same ? '' : formatWall(zone.wallOf(time))], commandOf(entry)];
    });
  return { kind: 'table', columns: ['When', 'Command'], rows };
}

function nextOf(schedule: Schedule, now: number, zone: Zone): string {
  const [next] = nextRuns(schedule, now, 1, zone);
  return next === undefined ? 'Never' : formatWall(zone.wallOf(next));
}

function section(text: string, lines: readonly Line[]): Block[] {
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', text },
    { kind: 'list', items: lines.slice(0, mostRows).map((line) => ({ text: line })) },
  ];
}
