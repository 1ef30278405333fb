import type { Analysis, Language } from '../../../server/src/core/language.ts';
import { ruleDefiner } from '../../../server/src/core/rules/rule.ts';
import { noChildren, type SyntaxNode } from '../../../server/src/core/syntax/node.ts';
import { dirname, resolvePath } from '../../../server/src/core/text/path.ts';

/** A language of words, so that every kind of finding, fix, setting and fault is at hand without knowing a real one. */
interface SampleAnalysis extends Analysis {
  readonly settings: Readonly<Record<string, unknown>>;
  textOf(node: SyntaxNode): string;
  /** What is known of the file that a word `@path` names. */
  include(path: string): string;
}

const defineRule = ruleDefiner<SampleAnalysis, { readonly word: SyntaxNode }>();

const facts = { since: '0.1.0', why: 'It is in the way of a test.', references: ['A test'] };

const rules = [
  defineRule({
    ...facts,
    id: 'sample/loud',
    severity: 'warning',
    fix: 'safe',
    what: 'A word ends with more than one `!`.',
    examples: { invalid: [{ code: 'hey!!', fixed: 'hey!' }], valid: ['hey!'] },
    visit: {
      word(node, { analysis, report }) {
        if (!analysis.textOf(node).endsWith('!!')) return;
        const edits = [{ start: node.end - 1, end: node.end, newText: '' }];
        report(node, 'too loud', { fixes: [{ title: 'Lower the voice', safety: 'safe', edits }] });
      },
    },
  }),
  defineRule({
    ...facts,
    id: 'sample/wrong',
    severity: 'error',
    fix: 'suggested',
    what: 'A word is `wrong`.',
    examples: { invalid: [{ code: 'wrong', fixed: 'right' }], valid: ['right'] },
    visit: {
      word(node, { analysis, report }) {
        if (analysis.textOf(node) !== 'wrong') return;
        report(node, 'wrong: 100%, "quite"', {
          fixes: [{ title: 'Make it right', safety: 'suggested', edits: [{ ...node, newText: 'right' }] }],
          related: [{ span: { start: 0, end: 1 }, message: 'the file begins here' }],
        });
      },
    },
  }),
  defineRule({
    ...facts,
    id: 'sample/rare',
    severity: 'info',
    fix: 'none',
    what: 'A word is `rare`, `faint` or one of `sample.words`.',
    examples: { invalid: ['rare'], valid: ['usual'] },
    visit: {
      word(node, { analysis, report }) {
        const text = analysis.textOf(node);
        const listed = analysis.settings.words;
        if (text === 'rare' || (Array.isArray(listed) && listed.includes(text))) report(node, `${text} is rare`);
        if (text === 'faint') report(node, 'hardly worth a word', { severity: 'hint' });
        if (text === 'crash') throw new Error('this rule fails');
        const state = text.startsWith('@') ? analysis.include(text.slice(1)) : 'loaded';
        if (state !== 'loaded') report(node, `the file is ${state}`);
      },
    },
  }),
];

/** Files called `*.sample`, or that begin with `#!sample`. */
export const sample: Language<SampleAnalysis> = {
  id: 'sample',
  title: 'Sample',
  recognition: { paths: [], extensions: ['.sample'], looksLike: (head) => head.startsWith('#!sample') },
  settings: [
    { name: 'words', type: 'array', default: [], description: 'Words that are rare.' },
    { name: 'strict', type: 'boolean', default: false, description: 'Nothing.' },
    { name: 'limit', type: 'number', default: 1, description: 'Nothing.' },
    { name: 'mode', type: 'string', default: 'a', choices: ['a', 'b'], description: 'Nothing.' },
  ],
  foldable: [],
  rules: rules as Language['rules'],
  analyse({ document, files, settings }) {
    const { path, text } = document;
    if (text.includes('explode')) throw new Error('this language fails');
    const children = [...text.matchAll(/\S+/g)].map((match) => ({
      kind: 'word',
      start: match.index,
      end: match.index + match[0].length,
      children: noChildren,
    }));
    const include = (name: string) => files.get(resolvePath(dirname(path), name)).state;
    for (const match of text.matchAll(/@(\S+)/g)) include(match[1]!);
    return {
      document,
      settings,
      comments: [],
      root: { kind: 'root', start: 0, end: text.length, children },
      textOf: (node) => text.slice(node.start, node.end),
      include,
    };
  },
  nameOf: () => undefined,
};
