import { describe, expect, it } from 'vitest';
import { countGroups, findNestedRepetition } from '../../server/src/languages/nginx/traps/groups.ts';
import { runProgram } from '../programs/run-program.ts';

describe('groups of a pattern', () => {
  it.each([
    ['^/a$', 0],
    ['^/(a)(b)$', 2],
    ['^/(?:a)(?i)(?=b)(?<!c)(d)', 1],
    ["^/(?<x>a)(?P<y>b)(?'z'c)", 3],
    ['\\(a\\)[(]([)]b)', 1],
    ['[]()](a)', 1],
    ['(?|(a)|(b))', undefined],
    ['\\Q(\\E(a)', undefined],
    ['(?x) (a) # (b)', undefined],
  ])('%s: %j', (pattern, count) => {
    expect(countGroups(pattern)).toBe(count);
  });
});

const slow = [
  '^(a+)+$',
  '^/(\\w+)*/x',
  '^(?:[a-z]+\\.?)+$',
  '^(?<n>a*)*$',
  '^(b|a+)+$',
  '^((a+)+)c',
  '^(a{1,})+$',
  '^(a{1,3})+$',
];
const fast = [
  '^(a+)$',
  '^(a+/)+$',
  '^(a{1,3}/)+$',
  '^(a{3})+$',
  '^(a+)++$',
  '^(a++)+$',
  '(a+)+',
  '^(ab+)+$',
  '^(?:a|b)+$',
  '^\\(a+)+$',
  '^[(a+]+$',
];

describe('repetitions of repetitions', () => {
  it.each(slow)('%s', (pattern) => expect(findNestedRepetition(pattern)).toBeDefined());
  it.each(fast)('not %s', (pattern) => expect(findNestedRepetition(pattern)).toBeUndefined());

  it('take so long that PCRE gives up, and the others do not', async () => {
    // grep -P says that a limit was reached; without it there is nothing to compare with.
    const tries = async (pattern: string) => {
      const subject = `${pattern.includes('/') ? '/' : ''}${'a'.repeat(60)}!`;
      return runProgram('sh', ['-c', 'printf %s "$1" | timeout 20 grep -P -e "$0"', pattern, subject]).catch(
        () => undefined,
      );
    };
    if ((await tries('^a'))?.code !== 0) return;
    for (const pattern of slow.filter((each) => !each.includes('(b|') && !each.includes('/x')))
      expect.soft(`${(await tries(pattern))!.stderr}`, pattern).toMatch(/limit|^$/);
    for (const pattern of fast.filter((each) => !each.includes('\\(a')))
      expect.soft((await tries(pattern))!.stderr, pattern).toBe('');
  });
});
