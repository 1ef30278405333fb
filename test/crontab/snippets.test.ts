import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { expandSnippet } from '../grammars/expand-snippet.ts';
import { cronPackages, judgeSystemTables, judgeUserTables } from '../programs/cron.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const file = new URL('../../snippets/crontab.json', import.meta.url);
const snippets = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);
/** Those that say so have no column for the user. */
const isOfUser = ({ description }: Snippet) => /of a user|user’s own/.test(description);

let leftOut: string | undefined;
beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(cronPackages), 'judging the snippets');
  if (leftOut) console.warn(leftOut);
}, 900_000);

describe('snippets for crontab', () => {
  test('each has its own prefix and one sentence', () => {
    const prefixes = snippets.map(([, { prefix }]) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const [name, { description }] of snippets) expect(description, name).toMatch(/^[A-Z].{20,130}\.$/);
  });

  test('cron accepts each', async ({ skip }) => {
    if (leftOut) skip(leftOut);
    for (const ofUser of [true, false]) {
      const texts = snippets
        .filter(([, snippet]) => isOfUser(snippet) === ofUser)
        .map(([, { body }]) => `${expandSnippet(body)}\n`);
      const verdicts = await (ofUser ? judgeUserTables : judgeSystemTables)(texts);
      expect(verdicts.map(({ message }) => message)).toEqual(texts.map(() => ''));
    }
  });

  test.each(snippets)('we find nothing to say about: %s', async (_, snippet) => {
    const path = isOfUser(snippet) ? '/var/spool/cron/crontabs/root' : '/etc/cron.d/snippet';
    const text = `${expandSnippet(snippet.body)}\n`;
    expect(await checkText({ path, text, languageId: 'crontab' })).toEqual([]);
  });
});
