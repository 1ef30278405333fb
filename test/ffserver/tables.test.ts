import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { encoders } from '../../server/src/languages/ffserver/schema/codecs.ts';
import { directiveEntries } from '../../server/src/languages/ffserver/schema/directives.ts';
import { findFormat, isInputFormat } from '../../server/src/languages/ffserver/schema/formats.ts';
import { findOption } from '../../server/src/languages/ffserver/schema/options.ts';
import { findPixelFormat } from '../../server/src/languages/ffserver/schema/pixel-formats.ts';

/** What FFmpeg 3.4 says of itself; tools/import-ffserver.ts tells how the tables were made. */
const rowsOf = (name: string) =>
  readFileSync(new URL(`../../tools/data/ffserver-${name}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
const libraries = rowsOf('libraries');
const ofKind = (kind: string) => libraries.filter((row) => row[0] === kind).map((row) => row.slice(1));

test('every directive of the parser is known where it stands', () => {
  const known = new Set(directiveEntries.map(({ scope, name }) => `${scope} ${name}`));
  const missing = rowsOf('directives')
    .slice(1)
    .filter(([scope, name]) => !known.has(`${scope} ${name}`));
  expect(missing).toEqual([]);
  expect(new Set(directiveEntries.map(({ name }) => name)).size).toBeGreaterThanOrEqual(78);
});

test('every encoder, container and pixel format of the libraries is known', () => {
  const names = new Set(encoders.map(({ name }) => name));
  expect(ofKind('encoder').filter(([name = '']) => !names.has(name))).toEqual([]);
  expect(ofKind('muxer').filter(([name = '']) => findFormat(name.split(',')[0]!) === undefined)).toEqual([]);
  expect(
    ofKind('demuxer')
      .flatMap(([all = '']) => all.split(','))
      .filter((name) => !isInputFormat(name)),
  ).toEqual([]);
  expect(ofKind('pixfmt').filter(([name = '']) => findPixelFormat(name) === undefined)).toEqual([]);
});

test('every option of every encoder is known', () => {
  const media = new Map(encoders.map(({ name, media: kind }) => [name, kind]));
  const missing = ofKind('opt').filter(([kind, owner = '', name = '', , letters = '']) => {
    if (!letters.includes('E')) return false;
    const kinds =
      kind === 'private' ? [media.get(owner)!] : [letters.includes('V') && 'video', letters.includes('A') && 'audio'];
    return kinds.some((one) => one && typeof findOption(name, one as 'video', owner || undefined) === 'string');
  });
  expect(missing).toEqual([]);
});
