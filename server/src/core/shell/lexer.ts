import { checkGrammar } from './grammar.ts';
import { skipParameter, skipPlainParameter } from './parameter.ts';
import type { ShellToken } from './token.ts';
import type { ShellFault } from './tree.ts';
import { lineEnd } from './word.ts';

const operator = /<<-|<<|>>|<&|>&|<>|>\||&&|\|\||;;|[;&|<>()]/y;

/**
 * Splits a text into the tokens of the shell; bodies of here-documents are tokens of their own. Linear.
 * @param depth within how many substitutions the text stands
 */
export function lexShell(text: string, faults: ShellFault[], loose: boolean, depth = 0): ShellToken[] {
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
      add('word', Math.max(position + 1, scanWord(text, position, faults, loose, depth)));
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

const endsWord: ReadonlySet<string> = new Set(' \t\n;&|<>()');
const deepest = 100;

/** Substitutions within substitutions are read again for each level; so many levels are. */
const deepestChecked = 4;

/**
 * The end of the shell word that begins at `from` (`from` itself where none does). Faults are added to `faults`. A `loose`
 * reading ends a quote on its line when a line below it looks like an assignment or a comment. Follows readtoken1 of dash 0.5.12.
 */
function scanWord(text: string, from: number, faults: ShellFault[], loose: boolean, depth: number): number {
  let at = from;
  while (at < text.length && faults.length < 20) {
    const character = text[at]!;
    if (endsWord.has(character)) return at;
    const next = scanPiece(text, at, faults, loose, depth);
    if (next === undefined) return loose ? lineEnd(text, at) : text.length;
    at = next;
  }
  return at;
}

/** The end of one quoted text, expansion or character; undefined where it is not closed. */
function scanPiece(text: string, at: number, faults: ShellFault[], loose: boolean, depth: number): number | undefined {
  const character = text[at]!;
  if (depth > deepest) return at + 1;
  if (character === '\\') return Math.min(at + 2, text.length);
  if (character === "'") {
    const close = text.indexOf("'", at + 1);
    if (close < 0 || (loose && looksUnclosed(text.slice(at, close)))) return unclosed(text, at, "'", faults);
    return close + 1;
  }
  if (character === '"') return scanDouble(text, at, faults, loose, depth);
  if (character === '`') {
    for (let index = at + 1; index < text.length; index++) {
      if (text[index] === '\\') index++;
      else if (text[index] === '`') {
        const inner = text.slice(at + 1, index).replace(/\\([\\`$])/g, '$1');
        checkNested(inner, text, at, faults, depth);
        return index + 1;
      }
    }
    return unclosed(text, at, '`', faults, 'unclosed-expansion');
  }
  if (character === '$' && text[at + 1] === '{') {
    const head = skipParameter(text, at + 2);
    return head.closed ? head.at : scanUntil(text, at, head.at, '}', faults, loose, depth);
  }
  if (character === '$' && text[at + 1] === '(') return scanUntil(text, at, at + 2, ')', faults, loose, depth);
  return character === '$' ? skipPlainParameter(text, at) : at + 1;
}

function scanDouble(
  text: string,
  open: number,
  faults: ShellFault[],
  loose: boolean,
  depth: number,
): number | undefined {
  if (loose) {
    const close = text.indexOf('"', open + 1);
    if (close < 0 || looksUnclosed(text.slice(open, close))) return unclosed(text, open, '"', faults);
  }
  let at = open + 1;
  while (at < text.length) {
    const character = text[at]!;
    if (character === '"') return at + 1;
    if (character === '\\') at += 2;
    else if (character === '`' || character === '$') {
      const next = scanPiece(text, at, faults, loose, depth + 1);
      if (next === undefined) return undefined;
      at = next;
    } else at++;
  }
  return unclosed(text, open, '"', faults);
}

const endsList = /^(?:\)|;;|then|else|elif|fi|do|done|esac|\})$/;

/** Holds the commands of a substitution against the grammar; a fault in them counts where the substitution begins. */
function checkNested(inner: string, text: string, at: number, faults: ShellFault[], depth: number): void {
  if (depth > deepestChecked || faults.length > 0) return;
  const found: ShellFault[] = [];
  const tokens = lexShell(inner, found, false, depth + 1);
  const lexed = found[0]?.start ?? inner.length;
  const wrong: ShellFault[] = [];
  checkGrammar(tokens, wrong, false);
  if (found.length === 0 || (text[at] === '`' && endsList.test(wrong[0]?.word ?? '') && wrong[0]!.start < lexed)) {
    found.splice(0, found.length, ...wrong);
  }
  // Between backquotes, whatever can end a list ends the commands, and dash looks at nothing behind it.
  if (found.length === 0 || (text[at] === '`' && endsList.test(found[0]!.word))) return;
  const end = Math.max(at + 1, lineEnd(text, at));
  faults.push({ kind: 'unclosed-expansion', start: at, end, word: text[at] === '`' ? '`' : '$(' });
}

/** The end of `${…}` or `$(…)`. */
function scanUntil(
  text: string,
  open: number,
  from: number,
  close: string,
  faults: ShellFault[],
  loose: boolean,
  depth: number,
): number | undefined {
  let nested = 0;
  let at = from;
  while (at < text.length) {
    const character = text[at]!;
    if (character === close && nested === 0) {
      // An arithmetic expression is no command.
      if (close === ')' && text[from] !== '(') checkNested(text.slice(from, at), text, open, faults, depth);
      return at + 1;
    }
    if (close === ')' && character === '(') nested++;
    if (close === ')' && character === ')') nested--;
    if (close === ')' && character === '#' && /[\s;(]/.test(text[at - 1]!)) at = lineEnd(text, at);
    else {
      const next = scanPiece(text, at, faults, loose, depth + 1);
      if (next === undefined) return undefined;
      at = next;
    }
  }
  return unclosed(text, open, close === '}' ? '${' : '$(', faults, 'unclosed-expansion');
}

function unclosed(
  text: string,
  at: number,
  word: string,
  faults: ShellFault[],
  kind: ShellFault['kind'] = 'unclosed-quote',
): undefined {
  const end = lineEnd(text, at);
  const insertAt = end > at && text[end - 1] === '\r' ? end - 1 : end;
  faults.push({ kind, start: at, end: Math.max(insertAt, at + 1), word, insertAt: Math.max(insertAt, at + 1) });
}

function looksUnclosed(content: string): boolean {
  return /\n[ \t]*(?:#|(?:export[ \t]+)?[A-Za-z_]\w*=|(?:fi|done|esac|then|else)\b|\}|(?:if|case|while|for)[ \t])/.test(
    content,
  );
}
