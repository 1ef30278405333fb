import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { judgeTests } from './autopkgtest.ts';
import { damaged } from './damage.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';

const rounds = Number(process.env.TESTS_TEXTS ?? 600);
let leftOut: string | undefined;

beforeAll(async () => {
  const packages = ['autopkgtest', 'python3-debian', 'libdpkg-perl'] as const;
  leftOut = skipOrThrow(await ensurePackages(packages), 'the comparison with autopkgtest');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const base = `# a comment
Tests: smoke, upstream
Depends: @, @builddeps@,
 python3 (>= 3.11) [amd64] | pypy3,
# within
 hello:native # behind
Restrictions: allow-stderr, needs-root
 skippable
Architecture: amd64 arm64

Test-Command: hello --version
Depends: @recommends@, curl
Features: test-name=version, extra
Restrictions: superficial
Tests-Directory: tests
Classes: desktop
`;
const pieces = [
  ...[':', ' ', ',', '#', '|', '(', ')', '[', ']', '<', '>', '@', '\t', '\r', 'é', '=', '!', '/', '~', '-', '.'],
  ...['Tests: a', 'Tests:', 'Test-Command: true', 'Depends:', 'Depends: @ x', 'Features: test-name', 'test-name=x'],
  ...['Restrictions: needs-rot', 'needs-recommends', 'hint-testsuite-triggers', 'X-Note: y', 'Architecture: all'],
  ...['!amd64', 'any', 'linux-any', 'tests: b', 'depends: c', '(>= 1)', '(= 1:2-3)', '(>> a b)', '${x:Depends}'],
  ...['a (>= 1) (<< 2)', 'a [amd64] [arm64]', 'A', '+a', 'a:any', 'word', ' .', '<!nocheck> <cross>'],
];

it('agrees with autopkgtest and dpkg-source on damaged files', { timeout: 240_000 }, async ({ skip }) => {
  if (leftOut) skip(leftOut);
  const texts = [base, ...fc.sample(damaged(base, pieces), { numRuns: rounds, seed: 51 })];
  const verdicts = await judgeTests(texts);
  const apart: { text: string; theirs: string; ours: string[] }[] = [];
  const missed: unknown[] = [];
  const unheard: unknown[] = [];
  let [refused, skipped] = [0, 0];
  for (const [index, text] of texts.entries()) {
    const { accepted, skipped: leftAside, message } = verdicts[index]!;
    const found = await checkText({ path: '/srv/debian/tests/control', text, languageId: 'debian-tests-control' });
    const ours = found.map((finding) => `${finding.severity} ${finding.line}: ${finding.message}`);
    const errors = ours.filter((line) => line.startsWith('error'));
    if (!accepted) refused++;
    if (accepted && leftAside) skipped++;
    if (accepted && errors.length > 0) apart.push({ text, theirs: message, ours });
    else if (!accepted && errors.length === 0) missed.push({ text, theirs: message, ours });
    else if (accepted && leftAside && ours.length === 0) unheard.push({ text });
  }
  if (process.env.TESTS_TEXTS) {
    console.log(
      `${refused} refused, ${skipped} skipped, ${apart.length} wrong, ${missed.length} missed, ${unheard.length} unheard`,
    );
    for (const said of [...apart.slice(0, 12), ...missed.slice(0, 5), ...unheard.slice(0, 5)])
      console.log(JSON.stringify(said));
  }
  expect(apart.slice(0, 3)).toEqual([]);
  expect(unheard.slice(0, 3)).toEqual([]);
  expect(missed.length).toBeLessThanOrEqual(refused * 0.03);
  expect(refused).toBeGreaterThan(rounds / 10);
  expect(skipped).toBeGreaterThan(rounds / 20);
});
