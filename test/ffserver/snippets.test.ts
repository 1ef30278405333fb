import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { expandSnippet } from '../grammars/expand-snippet.ts';
import { verdictsOn } from './asked.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const file = new URL('../../snippets/ffserver.json', import.meta.url);
const snippets = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);
const byPrefix = new Map(snippets.map(([, snippet]) => [snippet.prefix, expandSnippet(snippet.body)]));

describe('snippets for ffserver', () => {
  test('each has its own prefix and one sentence', () => {
    expect(byPrefix.size).toBe(snippets.length);
    for (const [name, { description }] of snippets) expect(description, name).toMatch(/^[A-Z].{20,130}\.$/);
  });

  test.each(snippets)('%s makes a configuration without findings', async (_, { prefix, body }) => {
    const text = expandSnippet(body);
    const isFeed = prefix.startsWith('feed');
    const parts = [prefix === 'server' ? '' : byPrefix.get('server')!, isFeed ? '' : byPrefix.get('feed')!, text];
    // Every feed is to have a stream.
    const user = '<Stream other.mp3>\nFeed feed1.ffm\nFormat mp3\nAudioBitRate 64\nNoVideo\n</Stream>\n';
    const whole = `${parts.filter((part) => part !== '').join('\n\n')}\n\n${user}`;
    const findings = await checkText({ path: 'ffserver.conf', text: whole, languageId: 'ffserver' });
    expect(findings.filter(({ rule }) => rule !== 'ffserver/removed-program')).toEqual([]);
    expect(verdictsOn([whole])).toEqual(['ok']);
  });
});
