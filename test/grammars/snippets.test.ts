import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { ensurePackages, nginxPackages, skipOrThrow } from '../programs/debian.ts';
import { judgeNginx } from '../programs/nginx.ts';
import { expandSnippet } from './expand-snippet.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const file = new URL('../../snippets/nginx.json', import.meta.url);
const snippets = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);
let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(nginxPackages), 'judging the snippets');
  if (leftOut) console.warn(leftOut);
}, 900_000);

describe('expanding', () => {
  test('defaults, choices, repeated stops and escapes', () => {
    const body = ['${1:a.b} $1 ${1:a.b}', '\\$host ${2|x,y|} \\\\.$0', '${3:a\\}b}'];
    expect(expandSnippet(body)).toBe('a.b a.b a.b\n$host x \\.\na}b');
  });

  test('a variable that was not escaped is an error, for the editor would swallow it', () => {
    expect(() => expandSnippet(['return 301 https://$host;'])).toThrow('unescaped dollar sign');
    expect(() => expandSnippet(['root $1;'])).toThrow('no default');
  });
});

describe('snippets for nginx', () => {
  test('each has its own prefix and one sentence', () => {
    const prefixes = snippets.map(([, { prefix }]) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const [name, { description }] of snippets) expect(description, name).toMatch(/^[A-Z].{20,130}\.$/);
  });

  test('each is indented with tabs, which the editor turns into what the file uses', () => {
    for (const [name, { body }] of snippets)
      expect(
        body.filter((line) => /^\t* /.test(line)),
        name,
      ).toEqual([]);
  });

  test.for(snippets)('nginx accepts: %s', { timeout: 60_000 }, async ([, { body }], { skip }) => {
    if (leftOut) skip(leftOut);
    const judgement = await judgeNginx(expandSnippet(body));
    // A zone that stands elsewhere is what makes a fragment a fragment.
    expect(judgement).toMatchObject({ verdict: expect.stringMatching(/^(ok|environment|crossfile)$/) });
  });

  test.each(snippets)('we find nothing to say about: %s', async (name, { body }) => {
    const findings = await checkText({ path: `${name}.conf`, text: `${expandSnippet(body)}\n`, languageId: 'nginx' });
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });
});
