import { beforeAll, describe, expect, test } from 'vitest';
import { findTreeFault } from '../../server/src/core/syntax/node.ts';
import { editionOf } from '../../server/src/languages/pam/parse/edition.ts';
import { parsePam } from '../../server/src/languages/pam/parse/parser.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, pamPackages, skipOrThrow } from './debian.ts';
import { judgePam, libpamVersion } from './pam.ts';
import { createRandom } from './pam-stacks.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(pamPackages), 'asking libpam about long lines');
  if (leftOut) console.warn(leftOut);
}, 900_000);

/** Texts whose lines are about as long as libpam's buffer before 1.6.0: whole, continued, comments, with letters of two bytes. */
function generate(random: () => number): string {
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)]!;
  const around = (least: number) => least + Math.floor(random() * 12);
  const fill = (bytes: number) => pick(['x', 'x', 'é']).repeat(Math.max(0, bytes)).slice(0, Math.max(0, bytes));
  const start = pick([
    'auth required pam_permit.so ',
    '  auth required pam_permit.so ',
    '# a note ',
    'auth required pam_permit.so # ',
  ]);
  const rest = pick(['', ' auth required pam_unix.so', ' # end', ' [a b]', '# end', ' account', ' \\', '\\']);
  const continued = random() < 0.4 ? `auth required \\\n${pick(['', ' ', '\n', '# note\n'])}` : '';
  const long = `${continued}${continued === '' ? start : ' pam_permit.so '}`;
  const length = pick([around(1015), around(1015), around(1015), 2040 + Math.floor(random() * 20), 300]) - long.length;
  return `${long}${fill(length)}${rest}\naccount required pam_permit.so\n`;
}

describe('lines longer than the buffer of libpam before 1.6.0', () => {
  test('are read as libpam reads them', { timeout: 60_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const { version } = await libpamVersion();
    const random = createRandom(31);
    const edition = editionOf(version);
    // A backslash in the last byte but one makes libpam 1.5 wait for ever.
    const texts = Array.from({ length: Number(process.env.PAM_LONG_LINES ?? 400) }, () => generate(random)).filter(
      (text) =>
        edition.lineBuffer === undefined ||
        parsePam(text, 'service', edition).entries.every(({ fault }) => fault !== 'unfinished'),
    );
    const answers = await judgePam(
      texts.map((text) => ({ service: text })),
      'service',
    );
    let rejected = 0;
    for (const [index, text] of texts.entries()) {
      const { code, messages } = answers[index]!;
      const { diagnostics, analysis } = await check({
        language: 'pam',
        text,
        path: '/etc/pam.d/service',
        settings: { version },
      });
      expect(findTreeFault(analysis.root, text)).toBeUndefined();
      const bad = code !== 0 || messages.length > 0;
      if (bad) rejected += 1;
      const shown = `${text.replace(/(x|é)\1{20,}/g, '$1…')} ${messages.join('; ')}`;
      const ours = diagnostics.some(({ severity, rule }) => severity === 'error' && rule !== 'pam/line-too-long');
      expect({ shown, length: Buffer.byteLength(text), bad: ours }).toEqual({
        shown,
        length: Buffer.byteLength(text),
        bad,
      });
    }
    if (edition.lineBuffer !== undefined) expect(rejected).toBeGreaterThan(40);
  });
});

describe('without libpam', () => {
  const long = `auth required pam_permit.so ${'x'.repeat(994)} account required pam_unix.so\n`;
  const types = (version: string | undefined) =>
    parsePam(long, 'service', editionOf(version)).entries.map(({ type, cut }) => `${type?.value}${cut ? ' cut' : ''}`);

  test('the rest of a long line is a line to 1.5, and part of it to 1.6 and where no version is set', () => {
    expect(types('1.5.2')).toEqual(['auth cut', 'account']);
    expect(types('1.6.0')).toEqual(['auth']);
    expect(types(undefined)).toEqual(['auth']);
  });

  test.each([1020, 1021, 1022, 1023, 1024])('a tree loses nothing where a line is continued at byte %i', (bytes) => {
    const head = 'auth required pam_permit.so ';
    const text = `${head}${'x'.repeat(bytes - head.length - 1)}\\\n debug\naccount required pam_unix.so\n`;
    expect(findTreeFault(parsePam(text, 'service', editionOf('1.5.3')), text)).toBeUndefined();
  });
});
