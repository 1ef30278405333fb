import { describe, expect, test } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { Language } from '../../server/src/core/language.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { catalogue } from '../../server/src/languages/catalogue.generated.ts';
import { cpuTime } from '../harness/cpu-time.ts';

/** How long the line is; `LONG_LINE=1000000` tries a whole megabyte. */
const length = Number(process.env.LONG_LINE ?? 100_000);

/** Microseconds of processor for a character. What takes time linear in the text needs a tenth; what is quadratic, many times that. */
const allowed = 20;

/** What a line is made of: what opens and is never closed, what separates, what quotes, and words without end. */
const pieces = [
  ...['a', ' ', '7', '"', "'", '\\', ',', '=', ';', '#', '(', '{', '}', '[', '<', '$(', '`'],
  ...['a ', 'a,', 'a=b,', '{a;', '(a', '<a>', 'a|', '${a', '{{', 'a(b) "c" \\,{1 '],
];

function readAll(language: Language, text: string): void {
  const document = createDocument('/srv/line', text);
  const analysis = language.analyse({ document, files: noFiles, settings: {}, now: 0 });
  createChecker(language)(analysis, {}, (rule, error) => {
    throw new Error(`${rule} crashed`, { cause: error });
  });
  language.outline?.(analysis);
  language.semanticTokens?.(analysis);
}

describe('a text that is one long line', () => {
  test.each(catalogue)('$id', { timeout: 900_000 }, async (entry) => {
    const language = await entry.load();
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const start = cpuTime();
      readAll(language, text);
      const microseconds = ((cpuTime() - start) * 1000) / text.length;
      expect.soft(microseconds, `of ${JSON.stringify(piece)}`).toBeLessThan(allowed);
    }
  });
});
