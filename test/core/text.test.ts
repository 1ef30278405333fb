import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, editsConflict, insertion, replacement } from '../../server/src/core/text/edit.ts';
import { compileGlobs, matchesSegment } from '../../server/src/core/text/glob.ts';
import { createLineIndex } from '../../server/src/core/text/line-index.ts';
import { nearest } from '../../server/src/core/text/nearest.ts';
import { basename, dirname, isWithin, resolvePath } from '../../server/src/core/text/path.ts';

describe('line index', () => {
  it('knows every kind of line end', () => {
    const lines = createLineIndex('a\nb\r\nc\rd');
    expect(lines.lineCount).toBe(4);
    expect([0, 1, 2, 3].map((line) => [lines.lineStart(line), lines.lineEnd(line)])).toEqual([
      [0, 1],
      [2, 3],
      [5, 6],
      [7, 8],
    ]);
  });

  it('turns every offset into a position and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '🔒', '\n', '\r', '\r\n') }), (text) => {
        const lines = createLineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const position = lines.positionAt(offset);
          // Within a line end there is no place of its own: it counts as the end of its line.
          expect(lines.offsetAt(position)).toBe(Math.min(offset, lines.lineEnd(position.line)));
        }
      }),
    );
  });

  it('moves places outside of the text into it', () => {
    const lines = createLineIndex('ab\nc');
    expect(lines.offsetAt({ line: 9, character: 9 })).toBe(4);
    expect(lines.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(lines.offsetAt({ line: -1, character: 0 })).toBe(0);
    expect(lines.positionAt(99)).toEqual({ line: 1, character: 1 });
  });
});

describe('edits', () => {
  it('are applied in the order of the text', () => {
    expect(applyEdits('abc', [insertion(3, '!'), replacement({ start: 0, end: 1 }, 'x')])).toBe('xbc!');
  });

  it('must not overlap', () => {
    const edits = [replacement({ start: 0, end: 2 }, ''), replacement({ start: 1, end: 3 }, '')];
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
    expect(editsConflict([edits[0]!], [edits[1]!])).toBe(true);
    expect(editsConflict([insertion(0, 'a')], [insertion(1, 'b')])).toBe(false);
  });
});

describe('paths', () => {
  it('are resolved without leaving the root', () => {
    expect(resolvePath('/etc/nginx', '../ssl/./a.pem')).toBe('/etc/ssl/a.pem');
    expect(resolvePath('/etc', '/abs/x')).toBe('/abs/x');
    expect(resolvePath('/', '../../x')).toBe('/x');
    expect([dirname('/a/b'), dirname('/a'), dirname('/'), basename('/a/b')]).toEqual(['/a', '/', '/', 'b']);
  });

  it('lie in folders, not in names that begin alike', () => {
    expect(isWithin('/etc/nginx/x', '/etc/nginx')).toBe(true);
    expect(isWithin('/etc/nginx-old/x', '/etc/nginx')).toBe(false);
    expect(isWithin('/etc', '/')).toBe(true);
  });

  it('match globs anywhere unless these are anchored', () => {
    const matches = compileGlobs(['nginx/conf.d/*', '/etc/exports']);
    expect(['/a/nginx/conf.d/x', '/etc/exports', '/b/etc/exports', '/a/nginx/conf.d/x/y'].map(matches)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(matchesSegment('.hidden', '*')).toBe(false);
    expect(matchesSegment('a.conf', '*.conf')).toBe(true);
  });
});

describe('near misses', () => {
  it('are found within a third of the word', () => {
    expect(nearest('lisen', ['listen', 'alias'])).toBe('listen');
    expect(nearest('sevrer', ['server', 'serve'])).toBe('server');
    expect(nearest('frobnicate', ['listen', 'alias'])).toBeUndefined();
    expect(nearest('LISTEN', ['listen'])).toBe('listen');
  });
});
