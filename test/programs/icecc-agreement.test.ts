import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { icecc } from '../../server/src/languages/icecc/language.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { dashPackages, judgeShellTexts } from './grub.ts';

/** More texts for a closer look while developing. */
const numRuns = Number(process.env.AGREEMENT_RUNS ?? 120);
let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(dashPackages), 'The agreement with dash');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const name = fc.constantFrom(
  'ICECC_MAX_JOBS',
  'ICECC_NETNAME',
  'ICECC_SCHEDULER_HOST',
  'ICECREAM_ALLOW_REMOTE',
  'PATH',
);
const value = fc.constantFrom(
  '5',
  '"8"',
  "'a b'",
  '""',
  '',
  '$(hostname -d)',
  '`uname -n`',
  '"$HOME/x"',
  '${A:-b}',
  'a\\ b',
);
const line = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(name, value).map(([left, right]) => `${left}=${right}`) },
  fc.constantFrom('# why', '', 'export ICECC_VERSION=/srv/a.tar.gz', 'ICECC_MAX_JOBS = 5', '[ -r /a ] && . /a'),
  fc.constantFrom('if [ -z "$A" ]; then\n  ICECC_NETNAME=x\nfi', 'case $A in b) A=1 ;; esac'),
);
const sound = fc.array(line, { maxLength: 8 }).map((lines) => `${lines.join('\n')}\n`);
const broken = fc
  .tuple(sound, fc.nat(), fc.constantFrom('"', "'", '`', '(', ')', '$(', '${', 'fi', ';;', '&', '|', '<', '{', '\\'))
  .map(([text, seed, piece]) => {
    const at = seed % text.length;
    return text.slice(0, at) + piece + text.slice(at);
  });

const checker = createChecker(icecc);

function errorsOf(text: string): number {
  const document = createDocument('/etc/icecc/icecc.conf', text);
  const found = checker(icecc.analyse({ document, files: noFiles, settings: {} }), {}, (rule, error) => {
    throw new Error(`${rule} crashed`, { cause: error });
  });
  return found.filter(({ severity }) => severity === 'error').length;
}

describe('agreement with dash -n', () => {
  test('what it reads has no error, and nearly everything that it refuses has one', { timeout: 120_000 }, async ({
    skip,
  }) => {
    if (leftOut) skip(leftOut);
    const texts = [...fc.sample(sound, { numRuns }), ...fc.sample(broken, { numRuns })];
    const verdicts = await judgeShellTexts(texts);
    const accepted = (index: number) => verdicts[index]!.accepted;
    expect(texts.filter((text, index) => accepted(index) && errorsOf(text) > 0)).toEqual([]);
    const refused = texts.filter((_, index) => !accepted(index));
    const missed = refused.filter((text) => errorsOf(text) === 0);
    expect(missed.length, missed.join('\n---\n')).toBeLessThanOrEqual(refused.length * 0.05);
    expect(verdicts.filter((verdict) => !verdict.accepted).length).toBeGreaterThan(numRuns / 4);
  });
});
