import fc from 'fast-check';
import type { GeneratedSite } from './explain-site.ts';

const { constantFrom, oneof, tuple, array, record } = fc;

const atoms = constantFrom(
  ...[
    'a',
    'b',
    'c',
    '/',
    '.',
    '\\.',
    '\\d',
    '\\w',
    '\\W',
    '\\s',
    '-',
    '_',
    '1',
    'B',
    'é',
    '}',
    ']',
    ',',
    '=',
    '\\x41',
    '\\/',
  ],
  ...[
    '[abc]',
    '[^/]',
    '[^a]',
    '[]a]',
    '[a\\-c]',
    '[\\w.]',
    '[[:digit:]b]',
    '[^\\d/]',
    '[A-Cx]',
    '[.-]',
    '[é]',
    '[\\x80-\\xff]',
  ],
);
const anchors = constantFrom('^', '$', '\\b', '\\B', '\\A', '\\z', '\\Z');
const quantifiers = constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{1,3}', '{2,}', '{0,2}?');

/** Patterns that PCRE takes, put together of what people write and of corners where engines differ. */
const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
  piece: oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: atoms },
    { weight: 3, arbitrary: tuple(atoms, quantifiers).map(([atom, quantifier]) => atom + quantifier) },
    { weight: 1, arbitrary: anchors },
    {
      weight: 3,
      arbitrary: tuple(
        constantFrom('(', '(', '(?:', '(?=', '(?!', '(?<name>'),
        tie('pattern'),
        oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: quantifiers }),
      ).map(([open, inside, quantifier]) => `${open}${inside})${/[=!]$/.test(open) ? '' : quantifier}`),
    },
  ),
  pattern: tuple(array(tie('piece'), { minLength: 1, maxLength: 4 }), fc.option(tie('piece'), { freq: 3 })).map(
    ([pieces, other]) => pieces.join('') + (other === null ? '' : `|${other}`),
  ),
}));

const subjects = array(
  constantFrom('a', 'b', 'c', '/', '.', '1', '2', '-', '_', 'A', 'B', 'x', '}', 'é', 'É', ',', '=', ']'),
  {
    maxLength: 8,
  },
).map((characters) => characters.join(''));

/** Names may stand once in a pattern. */
const withNamesOnce = (text: string) => {
  let count = 0;
  return text.replace(/\(\?<name>/g, (group) => (count++ === 0 ? group : '('));
};

/** Conditions with generated patterns, and subjects for them. */
export const patternSites: fc.Arbitrary<GeneratedSite> = array(
  record({ pattern, caseless: fc.boolean(), subjects: array(subjects, { minLength: 8, maxLength: 8 }) }),
  { minLength: 10, maxLength: 10 },
).map((tests) => ({
  write: ({ plain }) => {
    const locations = tests.map(({ pattern: text, caseless }, index) => {
      const condition = `$args ~${caseless ? '*' : ''} "${withNamesOnce(text)}"`;
      const answer = `"yes $1|$2|$3|$name"`;
      return `location = /${index} { if (${condition}) { return 200 ${answer}; } return 200 "no $1"; }\n`;
    });
    return `server { listen 127.0.0.1:${plain}; ${locations.join('')} }\n`;
  },
  requests: tests.flatMap((one, index) =>
    one.subjects.map((subject) => ({
      address: '127.0.0.1',
      secure: false,
      host: 'a.test',
      method: 'GET',
      target: `/${index}?${subject}`,
    })),
  ),
}));
