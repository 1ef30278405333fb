import fc from 'fast-check';

const relations = [
  'libfoo-dev (>= 1.0~rc1-1)',
  'zlib1g-dev',
  'b|a',
  'perl:any | python3:native',
  'x [amd64  !i386]',
  'libx-dev <!nocheck> <cross a>',
  '${misc:Depends}',
  '${x:Y} (= ${binary:Version})',
  'Upper',
  '0ad',
  'c++',
];
const people = ['A B <a@example.org>', '"Cy, the third" <cy@example.org>', 'team@example.org'];
const blank = fc.constantFrom('', ' ', '  ', '\n ', '\n\t', '\n  ');

const list = (items: readonly string[], comments: boolean): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        blank,
        fc.constantFrom(...items),
        blank,
        comments ? fc.constantFrom('', '', '\n# a comment\n ') : fc.constant(''),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.map(([before, item, behind, comment]) => before + item + behind + comment).join(','));

/**
 * Texts of debian/control whose lists stand in every layout.
 * @param comments whether comment lines stand in between
 */
export function controlTexts(comments: boolean): fc.Arbitrary<string> {
  const relationField = fc
    .tuple(
      fc.constantFrom('Build-Depends', 'Depends', 'Recommends', 'Breaks', 'Build-Conflicts-Indep'),
      list(relations, comments),
    )
    .map(([name, value]) => `${name}:${value}`);
  const other = fc.constantFrom(
    'Section: net',
    'Description: x  \n text  with\n  blanks\n .\n\tand tabs',
    'Architecture: i386 linux-any amd64 any-arm64',
    'Homepage:https://example.org',
    'X-Own: a, b',
    ...(comments ? ['# between\nPriority: optional', 'Tag: a,\n# in it\n b'] : []),
  );
  const uploaders = list(people, false).map((value) => `Uploaders:${value}`);
  const stanza = (head: string) =>
    fc
      .uniqueArray(fc.oneof(relationField, other, uploaders), {
        maxLength: 6,
        selector: (field) => field.replace(/^#.*\n/, '').split(':', 1)[0]!,
      })
      .map((fields) => [head, ...fields].join('\n'));
  return fc
    .tuple(
      stanza('Source: hello'),
      fc.array(stanza('Package: hello'), { maxLength: 2 }),
      fc.constantFrom('\n', '\n\n', ''),
    )
    .map(([source, packages, end]) => [source, ...packages].join('\n\n') + end);
}
