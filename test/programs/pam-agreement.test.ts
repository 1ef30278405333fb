import { beforeAll, describe, expect, test } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { ensurePackages, pamPackages, skipOrThrow } from './debian.ts';
import { judgePam } from './pam.ts';
import { createRandom } from './pam-stacks.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(pamPackages), 'asking libpam about lines');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const pieces = {
  type: ['auth', 'account', 'password', 'session', '-session', 'AUTH', 'auht', '[auth]', '-', '[', 'sesion'],
  control: [
    ...[
      'required',
      'REQUISITE',
      'sufficient',
      'optional',
      'requierd',
      '[]',
      '[success=ok',
      'success=ok',
      'success=',
      'ok',
    ],
    ...['[success=1 default=ignore]', '[ success = ok default=die ]', '[success=0]', '[default=ignroe]', '[sucess=ok]'],
    ...[
      '[success=okdefault=bad]',
      '[success=1default=2]',
      '[success=ok,default=bad]',
      '[SUCCESS=ok]',
      '[success]',
      '[success=]',
    ],
    ...[
      '[authtok_expired=bad authtok_err=die]',
      '[success=ok\\] default=bad]',
      '[success=-1]',
      '[default=reset ignore=done]',
    ],
    ...['[success=2x]', '[=ok]', '[default]', '[success==ok]', '[success=ok default=bad ]x', '[success=007]'],
  ],
  module: ['pam_unix.so', '/lib/security/pam_unix.so', '[pam_unix.so]', 'pam_acme.so', ''],
  argument: [
    '',
    'nullok',
    '[a b]',
    '[a [b\\] c]',
    '[open',
    '# note',
    'a#b',
    '\\ # note',
    '\\\n  nullok',
    '\r',
    '\f',
    'retry=3 debug',
  ],
};

/** Lines that are whole, broken and odd; one line a text, so that libpam's verdict is about it alone. */
function generateLine(random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const likely = (list: readonly string[]) => (random() < 0.5 ? list[0]! : pick(list));
  const blank = () => pick([' ', '\t', '  ', ' \t ']);
  const words = [likely(pieces.type), pick(pieces.control), likely(pieces.module), pick(pieces.argument)];
  const count = random() < 0.85 ? 4 : Math.floor(random() * 4);
  const line = words.slice(0, count).join(blank());
  return `${random() < 0.2 ? blank() : ''}${line}${pick(['\n', '', ' \n', '\r\n', '\n\n', '\n# end\n', '\n \n'])}`;
}

describe('what libpam complains about', () => {
  test('is what we call an error, in generated lines', { timeout: 120_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const random = createRandom(4);
    const texts = [...new Set(Array.from({ length: 3000 }, () => generateLine(random)))];
    const judgements = await judgePam(
      texts.map((text) => ({ service: text })),
      'service',
    );
    let rejected = 0;
    for (const [index, text] of texts.entries()) {
      const { code, messages } = judgements[index]!;
      const errors = (await checkText({ path: '/srv/pam.d/service', text, languageId: 'pam' })).filter(
        ({ severity }) => severity === 'error',
      );
      const bad = code !== 0 || messages.length > 0;
      if (bad) rejected += 1;
      expect(
        { text, bad: errors.length > 0 },
        `${messages.join('; ')} | ${errors.map((error) => error.message).join('; ')}`,
      ).toEqual({ text, bad });
    }
    expect(rejected).toBeGreaterThan(500);
    expect(rejected).toBeLessThan(texts.length - 500);
  });

  test.for([
    ['a backslash at the end of the file', 'auth required pam_unix.so \\\n'],
    ['brackets in the place of a module', 'auth required []\n'],
    ['an ending without a name', 'auth required .so\n'],
    ['a question mark in the place of a module', 'auth required /lib/?.so\n'],
    ['a folder in the place of a module', 'auth required /lib/security/\n'],
    ['a carriage return before a comment', '\r # note\n'],
    ['a carriage return before words', '\r required pam_unix.so\n'],
    ['a byte order mark', '\uFEFFauth required pam_unix.so\n'],
    ['a byte order mark before a comment', '\uFEFF# note\nauth required pam_unix.so\n'],
    ['an empty line with a carriage return', 'auth required pam_unix.so\n\r\n'],
  ])('%s is an error to both', { timeout: 30_000 }, async ([, text = ''], { skip }) => {
    if (leftOut) skip(leftOut);
    const [judgement] = await judgePam([{ service: text }], 'service');
    expect((judgement?.messages.length ?? 0) + (judgement?.code ?? 0)).toBeGreaterThan(0);
    const findings = await checkText({ path: '/srv/pam.d/service', text, languageId: 'pam' });
    expect(findings.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });
});
