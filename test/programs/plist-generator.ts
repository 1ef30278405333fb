import fc from 'fast-check';

const words = ['Label', 'org.example.job', 'RunAtLoad', 'a &amp; b', '&#60;x&#x3e;', 'é', '🔒', '"quoted"', 'a]]b', ''];
const text = fc.constantFrom(...words);
const blank = fc.constantFrom('', '\n', '\n\t', '  ', '\r\n  ', '<!-- a comment -->', '<?pi data?>');
const attribute = fc.constantFrom('', '', '', ' ');

/** Elements without others in them, as every reader takes them. */
const leaf = fc.oneof(
  text.map((body) => `<string>${body}</string>`),
  fc.constantFrom(
    '<true/>',
    '<false/>',
    '<true></true>',
    '<false />',
    '<string/>',
    '<data/>',
    '<string><![CDATA[<&]]></string>',
  ),
  fc.constantFrom('0', '-5', '+7', '300', '0x1F', ' 5 ', '\n8\n').map((body) => `<integer>${body}</integer>`),
  fc.constantFrom('1.5', '-0.25', '1e3', '3', 'inf', 'nan').map((body) => `<real>${body}</real>`),
  fc.constantFrom('2026-01-31T12:00:00Z').map((body) => `<date>${body}</date>`),
  fc.constantFrom('AAEC', '', 'QUJD\n\tREVG', 'QQ==').map((body) => `<data>${body}</data>`),
);

const value: fc.Arbitrary<string> = fc.letrec<{ value: string; array: string; dict: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 3, depthSize: 'small' }, leaf, tie('array'), tie('dict')),
  array: fc
    .tuple(attribute, fc.array(fc.tuple(blank, tie('value')), { maxLength: 3 }), blank)
    .map(([space, items, end]) => `<array${space}>${items.flat().join('')}${end}</array>`),
  dict: fc
    .tuple(attribute, fc.array(fc.tuple(blank, text, blank, tie('value')), { maxLength: 4 }), blank)
    .map(
      ([space, items, end]) =>
        `<dict${space}>${items.map(([before, key, between, item]) => `${before}<key>${key}</key>${between}${item}`).join('')}${end}</dict>`,
    ),
})).value;

const head = fc.constantFrom(
  '',
  '<?xml version="1.0" encoding="UTF-8"?>\n',
  '<?xml version="1.0"?>\n<!-- why -->\n',
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n',
);

/** Property lists that xmllint and plistlib take. */
export const soundPlist: fc.Arbitrary<string> = fc
  .tuple(head, fc.constantFrom('<plist version="1.0">', "<plist version='1.0'>", '<plist>'), blank, value, blank)
  .map(([start, open, before, body, after]) => `${start}${open}${before}${body}${after}</plist>\n`);

const inserted = [
  '<',
  '>',
  '&',
  '"',
  '</dict>',
  '<key>',
  '</key>',
  '<string>',
  '<yes/>',
  '--',
  '-->',
  ']]>',
  'x',
  '\0',
  '&#0;',
  '&x;',
  '<!DOCTYPE plist>',
  '<?xml version="1.0"?>',
  '<integer>x</integer>',
  ' a=b',
  '\u000b',
];

/** Sound property lists with a piece cut out or put in, which readers mostly refuse. */
export const mutatedPlist: fc.Arbitrary<string> = fc
  .tuple(soundPlist, fc.nat(), fc.nat({ max: 12 }), fc.option(fc.constantFrom(...inserted)))
  .map(([plist, seed, length, piece]) => {
    const at = seed % plist.length;
    return piece === null
      ? plist.slice(0, at) + plist.slice(at + 1 + length)
      : plist.slice(0, at) + piece + plist.slice(at);
  });
