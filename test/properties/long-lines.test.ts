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

function readAll(language: Language, text: string, path = '/srv/line'): void {
  const document = createDocument(path, text);
  const analysis = language.analyse({ document, files: noFiles, settings: {}, now: 0 });
  createChecker(language)(analysis, {}, (rule, error) => {
    throw new Error(`${rule} crashed`, { cause: error });
  });
  language.outline?.(analysis);
  language.semanticTokens?.(analysis);
  language.format?.(analysis, { tabSize: 4, insertSpaces: true });
}

/** Microseconds of processor that a character of a text takes. */
function timePerCharacter(language: Language, text: string, path?: string): number {
  const start = cpuTime();
  readAll(language, text, path);
  return ((cpuTime() - start) * 1000) / text.length;
}

describe('a text that is one long line', () => {
  test.each(catalogue)('$id', { timeout: 900_000 }, async (entry) => {
    const language = await entry.load();
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(length / piece.length));
      expect.soft(timePerCharacter(language, text), `of ${JSON.stringify(piece)}`).toBeLessThan(allowed);
    }
  });
});

/** How long a word is made; one that takes longer for a character than `suspicious` is tried `growth` times as long. */
const wordLength = 20_000;
const suspicious = 2;
const growth = 6;

/** `LONG_WORDS=28` puts each piece into each rule's example; else two take turns. */
const piecesAtOnce = Number(process.env.LONG_WORDS ?? 2);

/** What a word is made of, so that a regular expression that looks for its end, or a mark in it, begins anew at each character. */
const wordPieces = [
  ...['a', '1', '/', '-', '.a', 'a.', '[', '[^', '(', '${', '$(', '{', '<', '"', "'", '`', '\\'],
  ...[',', '=', ':', ';', '|', '%', '~', '+', '@', '\t', ' ', 'é'],
];

describe('a rule’s example with one word that does not end', () => {
  test.each(catalogue)('$id', { timeout: 900_000 }, async (entry) => {
    const language = await entry.load();
    for (const [index, rule] of language.rules.entries()) {
      const [example] = rule.examples.invalid;
      if (example === undefined) continue;
      const { code, path } = typeof example === 'string' ? { code: example } : example;
      const ends = [...code.matchAll(/[\w$}"')\]]+/g)].map((match) => match.index + match[0].length);
      const at = ends[index % ends.length] ?? code.length;
      for (let turn = 0; turn < piecesAtOnce; turn++) {
        const piece = wordPieces[(index * piecesAtOnce + turn) % wordPieces.length]!;
        const withWord = (length: number) => code.slice(0, at) + piece.repeat(length / piece.length) + code.slice(at);
        const short = timePerCharacter(language, withWord(wordLength), path);
        if (short < suspicious) continue;
        const long = timePerCharacter(language, withWord(growth * wordLength), path);
        expect.soft(long / short, `of ${rule.id} with ${JSON.stringify(piece)} at ${at}`).toBeLessThan(growth / 2);
      }
    }
  });
});
