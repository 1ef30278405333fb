import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectMenu } from '../../server/src/core/grub-script/menu.ts';
import { parseGrub } from '../../server/src/core/grub-script/parser.ts';
import { unquote } from '../../server/src/core/grub-script/unquote.ts';
import { parseShell } from '../../server/src/core/shell/parse.ts';
import { findTreeFault } from '../../server/src/core/syntax/node.ts';
import { cpuTime } from '../harness/cpu-time.ts';

const pieces = [
  'menuentry',
  'if',
  'then',
  'fi',
  '{',
  '}',
  '"',
  "'",
  '$',
  '\\',
  '\n',
  ' ',
  ';',
  '#',
  'a=b',
  '\0',
  '\r\n',
  '$(',
  '`',
  '${',
  '<<E',
  '\uFEFF',
  '(',
];
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
);

describe('reading', () => {
  test('trees are lossless and faults lie in the text, whatever the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const tree of [parseGrub(text), parseShell(text)]) {
          expect(findTreeFault(tree, text)).toBeUndefined();
          for (const { start, end } of tree.faults) expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a million characters on one line, and many levels, take moments', () => {
    for (const text of [
      'a'.repeat(1_000_000),
      '"\n'.repeat(200_000),
      'if a; then '.repeat(50_000),
      '{ '.repeat(300_000),
      '$('.repeat(100_000),
    ]) {
      const start = cpuTime();
      parseGrub(text);
      parseShell(text);
      expect(cpuTime() - start).toBeLessThan(5000);
    }
  }, 120_000);

  test.each([
    ['a fi that is gone', 'menuentry a {\n  if x; then\n    y\n\n  z\n}\n', 'unclosed-block', 2],
    ['an outer fi taken for the inner one', 'if a; then\n  if b; then\n    c\n\nfi\nd\n', 'unclosed-block', 2],
    ['a brace that is gone', 'menuentry a {\n  b\n\nmenuentry c {\n  d\n}\n', 'unclosed-block', 1],
    [
      'a brace too many within a submenu',
      'submenu a {\n  menuentry b {\n    c\n  }\n  }\n  menuentry d {\n    e\n  }\n}\n',
      'unexpected-token',
      4,
    ],
    ['an opening brace that is gone', 'submenu a {\n  menuentry b\n    c\n  }\n}\n', 'missing-brace', 1],
    ['a quote that is gone', 'set a="b\nset c="d"\n', 'unclosed-quote', 0],
    ['a then that is gone', 'if a; then\n  if b;\n    c\n  fi\nfi\n', 'missing-keyword', 1],
  ])('finds %s where it was', (_, text, kind, line) => {
    const [fault] = parseGrub(text).faults;
    expect(fault?.kind).toBe(kind);
    expect(text.slice(0, fault!.start).split('\n').length - 1).toBe(line);
  });

  test('words say what GRUB makes of them', () => {
    expect(unquote(`a"b $c"'d $e'\\ f`).text).toBe('ab $cd $e f');
    expect(unquote(`a"b $c"'d $e'`).variables.map(({ name }) => name)).toEqual(['c']);
    expect(unquote('"\\$a \\b"').text).toBe('$a \\b');
  });

  test('the menu is read with its submenus and options', () => {
    const [menu] = collectMenu(
      parseGrub(
        "submenu 'A' --id a {\n  menuentry \"B\" $menuentry_id_option 'b' --class x --unrestricted {\n    true\n  }\n}\n",
      ).items,
    );
    expect(menu).toMatchObject({ title: 'A', id: 'a', submenu: true });
    expect(menu?.children[0]).toMatchObject({ title: 'B', id: 'b', classes: ['x'], unrestricted: true });
  });
});
