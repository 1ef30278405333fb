import type { ShellFault } from './tree.ts';
import { lineEnd, scanWord } from './word.ts';

export interface ShellToken {
  readonly type: 'word' | 'operator' | 'newline' | 'comment' | 'body' | 'end';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const operator = /<<-|<<|>>|<&|>&|<>|>\||&&|\|\||;;|[;&|<>()]/y;

/** Splits a text into the tokens of the shell; bodies of here-documents are tokens of their own. Linear. */
export function lexShell(text: string, faults: ShellFault[], loose: boolean): ShellToken[] {
  const tokens: ShellToken[] = [];
  const pending: { word: string; tabs: boolean }[] = [];
  let position = 0;
  const add = (type: ShellToken['type'], end: number) => {
    tokens.push({ type, start: position, end, text: text.slice(position, end) });
    position = end;
  };
  while (position < text.length) {
    const character = text[position]!;
    if (character === ' ' || character === '\t') position++;
    else if (character === '\\' && text[position + 1] === '\n') add('comment', position + 2);
    else if (character === '\n') {
      add('newline', position + 1);
      for (const { word, tabs } of pending.splice(0)) {
        const end = endOfBody(text, position, word, tabs);
        if (end > position) add('body', end);
      }
    } else if (character === '#') add('comment', lineEnd(text, position));
    else {
      operator.lastIndex = position;
      const match = operator.exec(text);
      if (match !== null) {
        add('operator', position + match[0].length);
        continue;
      }
      const before = tokens.at(-1);
      add('word', Math.max(position + 1, scanWord(text, position, faults, loose)));
      if (before?.type === 'operator' && before.text.startsWith('<<')) {
        pending.push({ word: tokens.at(-1)!.text.replace(/["'\\]/g, ''), tabs: before.text === '<<-' });
      }
    }
  }
  add('end', text.length);
  return tokens;
}

function endOfBody(text: string, from: number, word: string, tabs: boolean): number {
  for (let at = from; at < text.length; ) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if ((tabs ? line.replace(/^\t+/, '') : line) === word) return end;
    at = end + 1;
  }
  return text.length;
}
