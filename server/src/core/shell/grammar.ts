import type { ShellToken } from './token.ts';
import type { ShellFault } from './tree.ts';

/** Which tokens begin a command or are an assignment before one, and how many constructs are open around each. */
export interface ShellStructure {
  readonly starts: ReadonlySet<number>;
  readonly depths: readonly number[];
  /** The line ends behind which nothing is open but perhaps a here-document, as places among the tokens. */
  readonly breaks: readonly number[];
}

interface Open {
  readonly word: string;
  readonly token: ShellToken;
  /** The words that may come next at the place of a command. */
  next: readonly string[];
  /** Whether a command stands since the last of its words. */
  filled: boolean;
}

const closing = new Set(['then', 'else', 'elif', 'fi', 'do', 'done', 'esac', '}', 'in']);
const assignment = /^[A-Za-z_][A-Za-z0-9_]*=/;
const functionName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const redirections = new Set(['<', '>', '>>', '<<', '<<-', '<&', '>&', '<>', '>|']);

/** Holds the tokens against the shell's grammar (src/parser.c of dash 0.5.12); adds the first fault to `faults` unless `mute`. */
export function checkGrammar(tokens: readonly ShellToken[], faults: ShellFault[], mute: boolean): ShellStructure {
  const starts = new Set<number>();
  const depths: number[] = [];
  const breaks: number[] = [];
  const open: Open[] = [];
  let failed = mute;
  /** Whether a command may begin, and whether the last one was ended by an operator that wants another. */
  let atCommand = true;
  let wanting = false;
  /** Words of the simple command so far; -1 behind a compound command, where only redirections may follow. */
  let words = 0;
  const list: { readonly token: ShellToken; readonly index: number }[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.type !== 'comment' && token.type !== 'body') list.push({ token, index });
  }

  const fail = (token: ShellToken) => {
    if (failed || token.type === 'end') return;
    failed = true;
    faults.push({ kind: 'unexpected-token', start: token.start, end: token.end, word: token.text });
  };
  const fill = () => {
    const top = open.at(-1);
    if (top !== undefined) top.filled = true;
    wanting = false;
  };
  const push = (word: string, token: ShellToken, next: readonly string[]) => {
    open.push({ word, token, next, filled: false });
    atCommand = true;
    wanting = false;
    words = 0;
  };

  for (let at = 0; at < list.length; at++) {
    const { token, index } = list[at]!;
    depths[index] = open.length;
    const top = open.at(-1);
    if (token.type === 'end') break;
    if (token.type === 'newline') {
      if (!wanting) {
        atCommand = true;
        words = 0;
        if (open.length === 0) breaks.push(index);
      }
      continue;
    }
    if (top?.word === 'case' && atCommand && top.filled === false && top.next.includes('pattern')) {
      // Patterns up to their parenthesis, or the end of the construct.
      if (token.text === 'esac') {
        open.pop();
        fill();
        atCommand = false;
        words = -1;
        continue;
      }
      let stop = at;
      if (list[stop]!.token.text === '(') stop++;
      while (list[stop]!.token.type === 'word' || list[stop]!.token.text === '|') stop++;
      if (list[stop]!.token.text !== ')' || stop === at) fail(list[stop]!.token);
      for (let skipped = at; skipped <= stop; skipped++) depths[list[skipped]!.index] = open.length;
      at = Math.min(stop, list.length - 1);
      top.next = [';;', 'esac'];
      top.filled = true;
      continue;
    }
    if (token.type === 'operator') {
      if (redirections.has(token.text)) {
        if (list[at + 1]?.token.type !== 'word') {
          fail(token);
        } else depths[list[++at]!.index] = open.length;
        if (words === 0) words = 1;
        atCommand = false;
        fill();
      } else if (token.text === '(') {
        if (atCommand && words === 0) push('(', token, [')']);
        else if (words === 1 && list[at + 1]?.token.text === ')') {
          const name = list[at - 1]!.token.text;
          if (!functionName.test(name)) fail(token);
          at++;
          atCommand = true;
          wanting = true;
          words = 0;
        } else fail(token);
      } else if (token.text === ')') {
        if (top?.word !== '(' || !top.filled || wanting) fail(token);
        else open.pop();
        fill();
        atCommand = false;
        words = -1;
      } else if (token.text === ';;') {
        if (top?.word !== 'case' || wanting) fail(token);
        else {
          top.next = ['pattern'];
          top.filled = false;
        }
        atCommand = true;
        words = 0;
      } else {
        if (atCommand && words === 0) fail(token);
        wanting = token.text === '&&' || token.text === '||' || token.text === '|';
        atCommand = true;
        words = 0;
      }
      continue;
    }
    if (!atCommand) {
      if (words < 0) fail(token);
      words++;
      continue;
    }
    if (words === 0 && token.text === '!') {
      wanting = true;
      continue;
    }
    if (words === 0 && closing.has(token.text)) {
      if (top === undefined || !top.next.includes(token.text) || (!top.filled && top.word !== 'case') || wanting) {
        fail(token);
        words = -1;
        atCommand = false;
        continue;
      }
      if (token.text === 'then') top.next = ['elif', 'else', 'fi'];
      else if (token.text === 'elif') top.next = ['then'];
      else if (token.text === 'else') top.next = ['fi'];
      else if (token.text === 'do') top.next = ['done'];
      if (['fi', 'done', 'esac', '}'].includes(token.text)) {
        open.pop();
        fill();
        atCommand = false;
        words = -1;
      } else top.filled = false;
      continue;
    }
    if (words === 0 && token.text === 'if') push('if', token, ['then']);
    else if (words === 0 && (token.text === 'while' || token.text === 'until')) push(token.text, token, ['do']);
    else if (words === 0 && token.text === '{') push('{', token, ['}']);
    else if (words === 0 && token.text === 'for') {
      at = skipFor(list, at, fail);
      push('for', token, ['do']);
      open.at(-1)!.filled = true;
    } else if (words === 0 && token.text === 'case') {
      if (list[at + 1]?.token.type !== 'word') fail(list[at + 1]!.token);
      let stop = at + 2;
      while (list[stop]?.token.type === 'newline') stop++;
      if (list[stop]?.token.text !== 'in') fail(list[stop]?.token ?? token);
      at = Math.min(stop, list.length - 2);
      push('case', token, ['pattern']);
    } else {
      starts.add(index);
      fill();
      if (assignment.test(token.text)) {
        // Reserved words have no meaning behind an assignment.
        while (list[at + 1]?.token.type === 'word' && words === 0) {
          const next = list[++at]!;
          depths[next.index] = open.length;
          starts.add(next.index);
          if (!assignment.test(next.token.text)) words = 1;
        }
        words = list[at + 1]?.token.text === '(' ? 2 : 1;
        atCommand = false;
      } else {
        words++;
        atCommand = false;
      }
    }
  }
  const left = open.at(-1);
  if (!failed && left !== undefined) {
    const word = left.word === 'case' ? 'esac' : (left.next.at(-1) ?? '');
    faults.push({ kind: 'unclosed-construct', start: left.token.start, end: left.token.end, word });
  } else if (!failed && wanting) {
    const last = (list.at(-2) ?? list[0]!).token;
    faults.push({ kind: 'unexpected-token', start: last.start, end: last.end, word: last.text });
  }
  return { starts, depths, breaks };
}

/** Skips `for NAME [in WORDS]` up to what comes before `do`. */
function skipFor(
  list: readonly { readonly token: ShellToken }[],
  from: number,
  fail: (token: ShellToken) => void,
): number {
  let at = from + 1;
  const name = list[at]?.token;
  if (name?.type !== 'word' || !functionName.test(name.text)) {
    fail(name ?? list[from]!.token);
    return from;
  }
  let next = at + 1;
  while (list[next]?.token.type === 'newline') next++;
  if (list[next]?.token.text !== 'in') return list[next]?.token.text === ';' ? next : next - 1;
  at = next;
  while (list[at + 1]?.token.type === 'word') at++;
  const end = list[at + 1]?.token;
  if (end?.type !== 'newline' && end?.text !== ';') fail(end ?? list[at]!.token);
  return Math.min(at + 1, list.length - 2);
}
