import type { Block, Line, View } from '../features/view.ts';
import { type ComparisonStep, comparisonSteps } from './compare.ts';
import { describeVersion } from './describe.ts';
import { findVersionFault } from './version.ts';

/**
 * The view that explains how dpkg sorts two versions, character by character.
 * @param suggest the two versions to begin with, from the file and the cursor
 */
export function versionView<A>(suggest: (analysis: A, offset: number) => readonly [string, string]): View<A> {
  return {
    id: 'compare-versions',
    title: 'Compare Debian Versions…',
    detail: 'Which of two versions is newer to dpkg, and which character decides.',
    draw(analysis, offset, answers) {
      const [first, second] = suggest(analysis, offset);
      const given = (value: unknown, fallback: string) =>
        typeof value === 'string' && value.trim() !== '' ? value.trim() : fallback;
      const left = given(answers.left, first);
      const right = given(answers.right, second);
      return {
        title: 'Which version is newer?',
        questions: [
          { id: 'left', kind: 'text', title: 'One version', default: left },
          { id: 'right', kind: 'text', title: 'The other version', default: right },
        ],
        blocks: compareBlocks(left, right),
      };
    },
  };
}

/** What the picture says about two versions. */
export function compareBlocks(left: string, right: string): Block[] {
  const faults = [left, right].flatMap((version) => {
    const fault = findVersionFault(version);
    return fault === undefined ? [] : [`dpkg refuses "${version}": ${fault.reason}.`];
  });
  if (faults.length > 0) return faults.map((fault) => ({ kind: 'paragraph', text: [{ strong: fault, tone: 'bad' }] }));
  const steps = comparisonSteps(left, right);
  const result = steps.at(-1)?.result ?? 0;
  const verdict: Line =
    result === 0
      ? [{ code: left }, ' and ', { code: right }, ' sort alike.']
      : [
          { strong: result > 0 ? left : right, tone: 'good' },
          ' is newer than ',
          { code: result > 0 ? right : left },
          '.',
        ];
  const operator = result === 0 ? 'eq' : result < 0 ? 'lt' : 'gt';
  return [
    { kind: 'paragraph', text: verdict },
    {
      kind: 'table',
      columns: ['Part', 'One', 'Other', 'What dpkg does'],
      rows: steps.flatMap(stepRows),
    },
    { kind: 'heading', text: 'The parts' },
    ...[left, right].map((version): Block => ({ kind: 'list', items: describedParts(version) })),
    { kind: 'heading', text: 'Ask dpkg' },
    { kind: 'code', text: `dpkg --compare-versions '${left}' ${operator} '${right}' && echo yes` },
  ];
}

const partNames = { epoch: 'epoch', upstream: 'upstream version', revision: 'revision' } as const;

function stepRows(step: ComparisonStep): Line[][] {
  const { part, kind, left, right, result } = step;
  const name = partNames[part];
  if (kind === 'number') {
    const [one, other] = [left, right].map((digits) => (digits === '' ? '0' : digits));
    const said =
      result === 0
        ? 'as numbers the same; the next stretch is compared'
        : `as numbers: ${one} is ${result < 0 ? 'less' : 'more'} than ${other}`;
    return [[[name], [shown(left)], [shown(right)], decided(said, result)]];
  }
  const rows: Line[][] = [];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [one, other] = [left[index], right[index]];
    if (one === other) {
      rows.push([[name], [shown(one ?? '')], [shown(other ?? '')], ['the same character']]);
      continue;
    }
    const reason = orderReason(result < 0 ? one : other, result < 0 ? other : one);
    rows.push([[name], [shown(one ?? '')], [shown(other ?? '')], decided(reason, result)]);
    break;
  }
  return rows;
}

const shown = (text: string) => (text === '' ? 'nothing' : { code: text });

const decided = (said: string, result: number): Line =>
  result === 0
    ? [said]
    : [said, ': ', { strong: result < 0 ? 'the other one is newer' : 'the one is newer', tone: 'good' as const }];

/** Why one character sorts before another in a stretch that is no number; undefined is the end of the stretch. */
export function orderReason(older: string | undefined, newer: string | undefined): string {
  if (older === '~') return 'a tilde sorts before everything, even before the end';
  if (older === undefined) return 'the end sorts before any sign but a tilde';
  if (/[A-Za-z]/.test(older) && !/[A-Za-z]/.test(newer ?? '')) return 'letters sort before other signs';
  return 'signs sort by their place in ASCII';
}

function describedParts(version: string) {
  return describeVersion(version)
    .split('\n')
    .map((line) => {
      const words = line.replace(/^- /, '').split('`');
      return {
        text: words.map((word, index) => (index % 2 === 1 ? { code: word } : word)).filter((word) => word !== ''),
      };
    });
}
