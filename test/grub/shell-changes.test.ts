import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseShell } from '../../server/src/core/shell/parse.ts';
import type { ShellTree } from '../../server/src/core/shell/tree.ts';

const pieces = fc.constantFrom(
  ...[
    '',
    ' ',
    '\n',
    '\\\n',
    '\r\n',
    '"',
    "'",
    '`',
    '#',
    '# note\n',
    'x',
    '=',
    ';',
    '(',
    ')',
    '&&',
    '|',
    '<<E\n',
    'E\n',
    '$(',
  ],
  ...[
    'if a; then\n',
    'fi\n',
    'case x in\n',
    'a)\n',
    ';;\n',
    'esac\n',
    'for i in a\n',
    'do\n',
    'done\n',
    'f()\n',
    '{\n',
    '}\n',
  ],
  ...[
    'GRUB_DEFAULT=0\n',
    'export A=1 B="2 3"\n',
    'GRUB_TIMEOUT=5 # five\n',
    'A=$(b c)\n',
    'A=1 cmd\n',
    'cat <<-EOF\n\tA=1\nEOF\n',
  ],
);
const edits = fc.array(fc.record({ at: fc.nat(), piece: pieces, removed: fc.nat({ max: 6 }) }), {
  minLength: 1,
  maxLength: 12,
});

it('reads a text of the shell after a change as it would read it anew', { timeout: 300_000 }, () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), edits, (begin, changes) => {
      let text = begin.join('');
      let root: ShellTree = parseShell(text);
      for (const { at, piece, removed } of changes) {
        const before = { text, root };
        const first = root.children[0];
        const offset = at % (text.length + 1);
        text = text.slice(0, offset) + piece + text.slice(offset + removed);
        root = parseShell(text, before);
        if (first !== undefined && root.children[0] === first) taken++;
        expect(JSON.stringify(root), JSON.stringify(text)).toBe(JSON.stringify(parseShell(text)));
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 1000) },
  );
  expect(taken).toBeGreaterThan(100);
});
