import { parseDeb822 } from '../../../core/deb822/parser.ts';
import type { RelationGroup } from '../../../core/deb822/relation.ts';
import { parseRelations } from '../../../core/deb822/relations.ts';
import type { Deb822Field, Deb822Stanza, Deb822Tree } from '../../../core/deb822/tree.ts';
import { fieldOf, type ValueWord } from '../../../core/deb822/values.ts';
import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { createNotes } from '../../../core/syntax/remember.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';
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
export function analyseTests({ document, files, previous }: AnalysisInput<TestsAnalysis>): TestsAnalysis {
  const { text, path } = document;
  const root = parseDeb822(text, previous && { text: previous.document.text, root: previous.root });
  const source = dirname(dirname(dirname(path)));
  const inPlace = /\/debian\/tests\/control$/.test(path);
  const scripts = root.stanzas.flatMap((stanza) =>
    namesOf(stanza, text).map(({ from, text: name, below }): TestScript => {
      const start = stanza.start + from;
      const script = resolvePath(source, `${below}/${name}`);
      const state = inPlace ? files.get(script).state : 'refused';
      return {
        name: { start, end: start + name.length, text: name },
        path: script,
        state: state === 'loaded' || state === 'missing' ? state : 'unknown',
      };
    }),
  );
  return { document, root, comments: root.comments, scripts };
}

/** A test that a stanza names. */
interface NamedTest {
  /** Where it stands, counted from the stanza's beginning. */
  readonly from: number;
  readonly text: string;
  /** The folder that its program lies in. */
  readonly below: string;
}

const knownNames = createNotes<Deb822Stanza, readonly NamedTest[]>();

function namesOf(stanza: Deb822Stanza, text: string): readonly NamedTest[] {
  const known = knownNames.get(stanza);
  if (known !== undefined) return known;
  const names = readNames(stanza, text);
  knownNames.set(stanza, names);
  return names;
}

function readNames(stanza: Deb822Stanza, text: string): NamedTest[] {
  const tests = fieldOf(stanza, 'tests');
  const folder = fieldOf(stanza, 'tests-directory');
  if (tests === undefined) return [];
  const below = folder === undefined ? 'debian/tests' : (listWords(text, folder)[0]?.text ?? 'debian/tests');
  return listWords(text, tests).map((name) => ({
    from: name.start - stanza.start,
    text: ownCopy(name.text),
    below: ownCopy(below),
  }));
}
