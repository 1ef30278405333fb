import type { SemanticToken, TokenType } from '../../../core/features/semantic-tokens.ts';
import type { Span } from '../../../core/text/span.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import type { EntryNode, SettingNode } from '../parse/tree.ts';
import { names } from './names.ts';

/** Longer words are no names of programs. */
const longestProgram = 256;

const ofLeaf: Readonly<Record<string, TokenType>> = {
  star: 'operator',
  mark: 'operator',
  number: 'number',
  name: 'enumMember',
};

/** Colours for what the grammar cannot know: the user column, what a `%` makes input, variables that are declared. */
export function semanticTokens(analysis: CrontabAnalysis): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const add = ({ start, end }: Span, type: TokenType) => {
    if (end > start) tokens.push({ start, end, type });
  };
  for (const line of analysis.root.lines) {
    if (line.kind === 'setting') addSetting(line, add);
    else if (line.kind === 'entry') addEntry(line, add);
  }
  for (const { role, span } of names(analysis)) if (role === 'reference') add(span, 'variable');
  return tokens.sort((a, b) => a.start - b.start);
}

function addSetting({ name, value }: SettingNode, add: (span: Span, type: TokenType) => void): void {
  add(name, 'variable');
  add(value, 'string');
}

function addEntry(entry: EntryNode, add: (span: Span, type: TokenType) => void): void {
  if (entry.word !== undefined) add(entry.word, 'keyword');
  for (const field of entry.fields) {
    for (const leaf of field.children) {
      const type = ofLeaf[leaf.kind];
      if (type !== undefined) add(leaf, type);
    }
  }
  if (entry.user !== undefined) add(entry.user, 'type');
  const shell = entry.command?.shell;
  const program = /^[\w./+-]+(?=\s|$)/.exec(shell?.value.slice(0, longestProgram) ?? '')?.[0];
  if (shell !== undefined && program !== undefined)
    add({ start: shell.start, end: shell.start + program.length }, 'function');
  if (entry.command?.input !== undefined) add(entry.command.input, 'string');
}
