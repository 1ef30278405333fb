import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../harness/check.ts';

/*
 * verdicts.tsv: what the parser of ffserver (FFmpeg 3.4.13, ffserver_parse_ffconfig) says of a section with these lines, a row
 * each: `ok` or `error`, the section, the lines. Options were drawn from every encoder's own list, with values at and beyond
 * their limits.
 */
const file = new URL('verdicts.tsv', import.meta.url);
const rows = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));

const frames: Readonly<Record<string, readonly [open: string, close: string]>> = {
  global: ['', ''],
  feed: ['<Feed f.ffm>\n', '\n</Feed>\n'],
  stream: ['<Stream a>\n', '\n</Stream>\n'],
  redirect: ['<Redirect r>\nURL x\n', '\n</Redirect>\n'],
};

/** Values whose verdict hangs on the network: what no name server knows may be a host's name. */
const isHostName = (line: string) => /^(?:HTTP|RTSP|Multicast)?(?:Bind)?Address\s+[A-Za-z]/i.test(line);

async function disagreements(wanted: string): Promise<string[]> {
  const found: string[] = [];
  for (const [verdict, section = '', ...lines] of rows) {
    if (verdict !== wanted || isHostName(lines.at(-1)!)) continue;
    const [open, close] = frames[section]!;
    const { diagnostics } = await check({ language: 'ffserver', text: `${open}${lines.join('\n')}${close}` });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 !== (wanted === 'error')) found.push([...lines, errors[0]?.message ?? ''].join(' | '));
  }
  return found;
}

describe('beside the parser of FFmpeg 3.4', () => {
  test('nothing that it takes is an error', async () => {
    expect(await disagreements('ok')).toEqual([]);
  });

  test('everything that it refuses is an error', async () => {
    expect(await disagreements('error')).toEqual([]);
  });

  test('the table asks about every encoder and directive', () => {
    expect(rows.length).toBeGreaterThan(1200);
    expect(new Set(rows.map(([, , line = '']) => line.split(' ')[0]!.toLowerCase())).size).toBeGreaterThan(70);
  });
});
