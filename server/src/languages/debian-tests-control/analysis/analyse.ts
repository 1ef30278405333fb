import { parseDeb822 } from '../../../core/deb822/parser.ts';
import type { RelationGroup } from '../../../core/deb822/relation.ts';
import { parseRelations } from '../../../core/deb822/relations.ts';
import type { Deb822Field, Deb822Stanza, Deb822Tree } from '../../../core/deb822/tree.ts';
import { fieldOf, type ValueWord } from '../../../core/deb822/values.ts';
import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { dirname, resolvePath } from '../../../core/text/path.ts';

/** A test and the program that it is, as far as that is in sight. */
export interface TestScript {
  readonly name: ValueWord;
  readonly path: string;
  readonly state: 'loaded' | 'missing' | 'unknown';
}

/** What is known about one debian/tests/control. */
export interface TestsAnalysis extends Analysis {
  readonly root: Deb822Tree;
  readonly scripts: readonly TestScript[];
}

/** The words of a value that blanks or commas part; autopkgtest takes all behind a `#` for a comment. */
export function listWords(text: string, field: Deb822Field): ValueWord[] {
  return Array.from(plainValue(text, field).matchAll(/[^\s,]+/g), (match) => {
    const start = field.valueStart + match.index;
    return { start, end: start + match[0].length, text: match[0] };
  });
}

/** The value with comments blanked out; offsets in it are offsets in the file less `valueStart`. */
export function plainValue(text: string, field: Deb822Field): string {
  return text.slice(field.valueStart, field.end).replace(/#[^\n]*/g, (comment) => ' '.repeat(comment.length));
}

/** The relations of a Depends field, in which `@` and the words between two of them stand for packages too. */
export function dependsOf(text: string, field: Deb822Field): RelationGroup[] {
  return parseRelations(plainValue(text, field), field.valueStart, { build: false, tests: true });
}

/** Reads debian/tests/control. Never throws. */
export function analyseTests({ document, files }: AnalysisInput): TestsAnalysis {
  const { text, path } = document;
  const root = parseDeb822(text);
  const source = dirname(dirname(dirname(path)));
  const inPlace = /\/debian\/tests\/control$/.test(path);
  const scripts = root.stanzas
    .flatMap((stanza) => scriptsOf(text, stanza, source))
    .map((script) => {
      const state = inPlace ? files.get(script.path).state : 'refused';
      return { ...script, state: state === 'loaded' || state === 'missing' ? state : ('unknown' as const) };
    });
  return { document, root, comments: root.comments, scripts };
}

function scriptsOf(text: string, stanza: Deb822Stanza, source: string): { name: ValueWord; path: string }[] {
  const tests = fieldOf(stanza, 'tests');
  const folder = fieldOf(stanza, 'tests-directory');
  if (tests === undefined) return [];
  const below = folder === undefined ? 'debian/tests' : (listWords(text, folder)[0]?.text ?? 'debian/tests');
  return listWords(text, tests).map((name) => ({ name, path: resolvePath(source, `${below}/${name.text}`) }));
}
