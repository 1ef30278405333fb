import fc, { type Arbitrary } from 'fast-check';
import {
  argumentsOf,
  common,
  type Kind,
  kinds,
  mostly,
  oneOf,
  perLocation,
  perServer,
  sometimes,
  strangers,
} from './nginx-words.ts';

/*
 * Small nginx configurations, mostly valid and written in all the ways that nginx allows: any white space between
 * words, any quoting, comments anywhere between them.
 */

const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: oneOf('\t', '  ', '\n    ', '\r\n  ', ' # note; {\n ') },
);
const needsQuotes = (word: string) => word === '' || /[\s;]|^["'#{}]|(?<!\$)\{/.test(word);

/** A word as it may be written: bare where it can be, else quoted; now and then quoted without need, or not in need. */
const written = (word: string): Arbitrary<string> => {
  const double = `"${word.replaceAll('"', '\\"')}"`;
  const single = `'${word.replaceAll("'", "\\'")}'`;
  if (word === '""') return fc.constant(word);
  const quoted = oneOf(double, single);
  const careless = { weight: 1, arbitrary: fc.constant(word) };
  if (needsQuotes(word)) return fc.oneof({ weight: 40, arbitrary: quoted }, careless);
  return fc.oneof({ weight: 6, arbitrary: fc.constant(word) }, { weight: 1, arbitrary: quoted });
};

const value = (kind: string): Arbitrary<string> =>
  kind === 'variable' ? mostly(['$a', '$b'], ['$host', 'a', '$']) : kinds[kind as Kind].chain(written);

const argument = (spec: string): Arbitrary<string[]> => {
  const kind = spec.replace(/[?*]$/, '');
  if (spec.endsWith('?')) return fc.array(value(kind), { maxLength: 1 });
  if (spec.endsWith('*')) return fc.array(value(kind), { minLength: 1, maxLength: 3 });
  return value(kind).map((word) => [word]);
};

const directive = (name: string): Arbitrary<string> => {
  const specs = (argumentsOf[name] ?? '').split(' ').filter(Boolean);
  const words = fc.tuple(...specs.map(argument)).map((parts) => parts.flat());
  const end = fc.oneof(
    { weight: 150, arbitrary: fc.constant(';') },
    { weight: 1, arbitrary: oneOf('', ';;', ' ;', ' extra;') },
  );
  return fc.tuple(words, fc.array(gap, { minLength: 4, maxLength: 4 }), end).map(([parts, gaps, stop]) => {
    const tail = parts.map((word, index) => `${gaps[index % gaps.length] ?? ' '}${word}`).join('');
    return `${name}${tail}${stop}`;
  });
};

const statements = (names: readonly string[], maxLength: number): Arbitrary<string[]> =>
  fc.uniqueArray(mostly(names, strangers), { maxLength }).chain((chosen) => fc.tuple(...chosen.map(directive)));

const block = (head: string, lines: readonly string[], indent: string): string =>
  [`${indent}${head} {`, ...lines.map((line) => `${indent}    ${line}`), `${indent}}`].join('\n');

const locationHead = mostly(
  [
    '/',
    '= /x',
    '^~ /static/',
    '~ \\.php$',
    '~* "\\.(gif|jpe?g)$"',
    '@named',
    '"/a b"',
    '~^/u/(\\d+)',
    '=/y',
    '~* "x{2}"',
  ],
  ['~ (', '/a /b', '~~ /x', '', '=', '~ ^/x{2}$', '"/open'],
);
const condition = mostly(
  [
    '($a = b)',
    '( $host = "x y" )',
    '($uri ~* "^/a{2}")',
    '(!-f $request_filename)',
    '($http_cookie)',
    '($host !~ ^(a|b))',
  ],
  ['$host', '($host == x)', '()', '($host ~ ()', '(host = x)', '($host = x y)'],
);
const mapEntry = mostly(
  [
    '~^/x 1;',
    '"~* y" 2;',
    '/plain "three four";',
    'hostnames;',
    'volatile;',
    '*.example.org $host;',
    '"a b" ${uri}x;',
    '\\default 1;',
  ],
  ['/no;', '/a b c;', '~( 1;', '{ }', 'x', 'default 0; default 1;', '$uri 1;'],
);
const mapBody = fc.uniqueArray(mapEntry, { maxLength: 3 });

const locations = fc.uniqueArray(
  fc.tuple(locationHead, statements([...common, ...perLocation], 2), sometimes(condition, 6)),
  { maxLength: 2, selector: ([head]) => head },
);

/** A whole configuration: events, and http with a map, one server, and locations in it. */
const configuration: Arbitrary<string> = fc
  .tuple(statements(common, 3), statements([...common, ...perServer], 4), locations, sometimes(mapBody, 4))
  .map(([http, server, places, map]) => {
    const inner = places.map(([head, lines, test]) => {
      const more = test === undefined ? [] : [`if ${test} { return 403; }`];
      return block(`location ${head}`, [...lines, ...more], '        ');
    });
    const parts = [
      ...(map === undefined ? [] : [block('map $uri $x', map, '    ')]),
      ...http.map((line) => `    ${line}`),
      block('server', server, '    ').replace(/\n {4}\}$/, `\n${inner.map((text) => `${text}\n`).join('')}    }`),
    ];
    return `events {}\nhttp {\n${parts.join('\n')}\n}\n`;
  });

/** A slip of the hand: at a place given in ten-thousandths of the text, one character is lost or gained. */
const slip = fc.record({
  at: fc.nat(9999),
  insert: oneOf('', ';', '{', '}', '"', "'", '\\', '#', '$', ' ', '\n', 'x'),
});

/** Configurations as people write them, one in four with a slip of the hand. */
export const nginxConfiguration: Arbitrary<string> = fc
  .tuple(configuration, sometimes(slip, 4))
  .map(([text, mistake]) => {
    if (mistake === undefined) return text;
    const at = Math.floor((mistake.at / 10000) * text.length);
    return text.slice(0, at) + mistake.insert + text.slice(mistake.insert === '' ? at + 1 : at);
  });
