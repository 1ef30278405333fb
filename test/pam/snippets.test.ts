import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { expandSnippet } from '../grammars/expand-snippet.ts';
import { ensurePackages, pamPackages, skipOrThrow } from '../programs/debian.ts';
import { judgePam } from '../programs/pam.ts';
import { checkAmong } from './add.ts';
import { debian, fedora } from './stacks.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const file = new URL('../../snippets/pam.json', import.meta.url);
const snippets = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);

/** What the snippets include. */
const shared = { ...debian, 'password-auth': fedora['system-auth'] ?? '' };

let leftOut: string | undefined;
beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(pamPackages), 'judging the snippets');
  if (leftOut) console.warn(leftOut);
}, 900_000);

describe('snippets for PAM', () => {
  test('each has its own prefix and one sentence', () => {
    const prefixes = snippets.map(([, { prefix }]) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const [name, { description }] of snippets) expect(description, name).toMatch(/^[A-Z].{20,130}\.$/);
  });

  test.for(snippets)('"%s" is clean, and libpam accepts it', async ([, { body }], { skip }) => {
    if (leftOut) skip(leftOut);
    // Most are a part of a stack, as common-* are.
    const files = { ...shared, 'common-own': `${expandSnippet(body)}\n` };
    expect((await checkAmong(files, 'common-own')).diagnostics).toEqual([]);
    expect(await judgePam([files], 'common-own')).toEqual([{ code: 0, messages: [] }]);
  });
});
