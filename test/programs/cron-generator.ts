import fc from 'fast-check';

const number = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 70 }).map(String) },
  fc.constantFrom(
    '00',
    '07',
    '031',
    '99999999999',
    '4294967301',
    '99999999999999999999',
    '-1',
    '',
    'x',
    '5x',
    'é',
    '１',
  ),
);
const name = fc.constantFrom('jan', 'DEC', 'Sun', 'fri', 'mon', 'monday', 'sept', 'L', 'W', '?', 'su', '7');
const value = fc.oneof({ weight: 5, arbitrary: number }, { weight: 1, arbitrary: name });
const range = fc.tuple(value, value).map(([from, to]) => `${from}-${to}`);
const step = fc.constantFrom('', '', '', '/2', '/5', '/0', '/', '/x', '/1000', '/-1', '/*', '/2/3');
const item = fc.oneof(
  { weight: 4, arbitrary: fc.constant('*') },
  { weight: 2, arbitrary: value },
  fc.tuple(fc.constant('*'), step).map(([star, by]) => star + by),
  fc.tuple(range, step).map(([between, by]) => between + by),
  fc.tuple(value, step).map(([single, by]) => single + by),
);
const junk = fc.constantFrom('', '', '', '', '', '', '#2', '~30', ';', '!', '=', '=3', '\r', '%', '"');
const field = fc
  .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), junk, fc.constantFrom('', '', '', '', ','))
  .map(([items, rest, comma]) => items.join(',') + comma + rest);
const blank = fc.constantFrom(' ', ' ', ' ', '\t', '  ', ' \t', '\u00A0', '\v', '');

/** A schedule that is mostly as cron wants it, since a file is rejected for its first fault. */
const soundField = fc.constantFrom('*', '*', '1', '2-4', '*/2', '1,3', '5-7/2', '3-1', '*5');
const schedule = fc.oneof(
  { weight: 6, arbitrary: fc.array(soundField, { minLength: 5, maxLength: 5 }).map((fields) => fields.join(' ')) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.tuple(field, blank), { minLength: 3, maxLength: 7 })
      .map((fields) => fields.map((pair) => pair.join('')).join('')),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '@daily',
      '@reboot',
      '@Daily',
      '@every',
      '@',
      '@daily\r',
      '@hourly=',
      '@midnight',
      '@annually',
    ),
  },
);
const user = fc.constantFrom(
  'root',
  'root',
  'root',
  'www-data',
  'nobody',
  '',
  '*',
  '/bin/x',
  'root\r',
  'root:x',
  'a=b',
  '"root"',
);
const command = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('true', '/bin/x y', 'a = b', 'date +%F', '* x', '%', '', ' ', 'x\\', '# c', 'x\r'),
  },
  fc.integer({ min: 990, max: 1003 }).map((length) => 'x'.repeat(length)),
  fc.integer({ min: 330, max: 335 }).map((length) => '€'.repeat(length)),
);
const entry = fc
  .tuple(fc.constantFrom('', '', ' ', '\t', '\v'), schedule, blank, user, blank, command)
  .map((parts) => parts.join(''));
const quoted = fc.constantFrom(
  '',
  '""',
  "''",
  '"a b"',
  "'a",
  '"a" b',
  'a"b',
  '"a"\r',
  '\r',
  'a b ',
  '$X',
  '"\'a\'"',
  '#',
  '"a" # c',
);
const setting = fc
  .tuple(
    fc.constantFrom('', ' ', '\t'),
    fc.constantFrom('MAILTO', 'PATH', 'A B', '"A B"', '"A', "'A'x", '', '5', '@x', '*', 'export X', '"A=B"', 'É'),
    fc.constantFrom('=', ' = ', '= ', '\t=', '==', ''),
    fc.oneof(
      { weight: 8, arbitrary: quoted },
      fc.integer({ min: 985, max: 1000 }).map((length) => `"${'v'.repeat(length)}"`),
    ),
  )
  .map((parts) => parts.join(''));
const other = fc.constantFrom(
  '',
  '',
  ' ',
  '\t',
  '# note',
  ' # note',
  '#',
  '\r',
  '# note\r',
  '// note',
  'true',
  '\0',
  '\0x',
  '{',
  'é',
);

const line = (sound: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 12, arbitrary: sound }, { weight: 3, arbitrary: entry }, { weight: 3, arbitrary: setting }, other);
const soundLine = fc.constantFrom(
  '@daily root true',
  'MAILTO=root',
  '0 5 * * 1-5 root /bin/x',
  '# note',
  '',
  '\t@reboot root x',
);
const end = fc.constantFrom('\n', '\n', '\n', '\n', '', '\r\n', '\0', '\n \t', '\n#', '\0\n');

/** Texts that are much like cron tables: about half of them are accepted, the others have one fault or several. */
export const cronTable = fc
  .tuple(fc.constantFrom('', '', '', '', '', '\uFEFF'), fc.array(line(soundLine), { minLength: 1, maxLength: 5 }), end)
  .map(([mark, lines, last]) => mark + lines.join('\n') + last);
