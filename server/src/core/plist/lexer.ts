/** One piece of XML. Text runs from one markup to the next. */
export interface Token {
  readonly type: 'start' | 'end' | 'empty' | 'text' | 'comment' | 'cdata' | 'instruction' | 'doctype' | 'junk';
  readonly start: number;
  readonly end: number;
  /** The element's name, for tags. */
  readonly name: string;
  readonly nameStart: number;
  /** Whether the markup ends as it must. */
  readonly closed: boolean;
}

const nameAt = /[A-Za-z_:][\w:.-]*/y;

/** Splits a text into XML tokens; whatever cannot be markup is text or junk. Linear in the text. */
export function* tokenise(text: string): Generator<Token> {
  let position = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const token = (
    type: Token['type'],
    start: number,
    end: number,
    closed = true,
    name = '',
    nameStart = start,
  ): Token => {
    position = end;
    return { type, start, end, name, nameStart, closed };
  };
  const until = (mark: string, from: number): { end: number; closed: boolean } => {
    const at = text.indexOf(mark, from);
    return at < 0 ? { end: text.length, closed: false } : { end: at + mark.length, closed: true };
  };
  while (position < text.length) {
    const start = position;
    if (text[start] !== '<') {
      const next = text.indexOf('<', start);
      yield token('text', start, next < 0 ? text.length : next);
    } else if (text.startsWith('<!--', start)) {
      const { end, closed } = until('-->', start + 4);
      yield token('comment', start, end, closed);
    } else if (text.startsWith('<![CDATA[', start)) {
      const { end, closed } = until(']]>', start + 9);
      yield token('cdata', start, end, closed);
    } else if (text.startsWith('<?', start)) {
      const { end, closed } = until('?>', start + 2);
      yield token('instruction', start, end, closed);
    } else if (text.startsWith('<!DOCTYPE', start)) {
      const end = endOfDoctype(text, start);
      yield token('doctype', start, end, text[end - 1] === '>');
    } else yield tag(text, start, token);
  }
}

type TokenMaker = (
  type: Token['type'],
  start: number,
  end: number,
  closed?: boolean,
  name?: string,
  nameStart?: number,
) => Token;

function tag(text: string, start: number, token: TokenMaker): Token {
  const slash = text[start + 1] === '/';
  const nameStart = start + (slash ? 2 : 1);
  nameAt.lastIndex = nameStart;
  const name = nameAt.exec(text)?.[0];
  if (name === undefined) return token('junk', start, start + 1);
  let quote = '';
  for (let index = nameStart + name.length; index < text.length; index++) {
    const character = text[index]!;
    if (quote !== '') {
      if (character === quote) quote = '';
      else if (character === '<') return token(slash ? 'end' : 'start', start, index, false, name, nameStart);
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '<')
      return token(
        slash ? 'end' : 'start',
        start,
        trimEnd(text, nameStart + name.length, index),
        false,
        name,
        nameStart,
      );
    else if (character === '>') {
      const empty = !slash && text[index - 1] === '/';
      return token(slash ? 'end' : empty ? 'empty' : 'start', start, index + 1, true, name, nameStart);
    }
  }
  return token(slash ? 'end' : 'start', start, text.length, false, name, nameStart);
}

function trimEnd(text: string, from: number, end: number): number {
  while (end > from && /\s/.test(text[end - 1]!)) end--;
  return end;
}

function endOfDoctype(text: string, start: number): number {
  let subset = false;
  let quote = '';
  for (let index = start; index < text.length; index++) {
    const character = text[index]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '[') subset = true;
    else if (character === ']') subset = false;
    else if (character === '>' && !subset) return index + 1;
  }
  // A quote that is never closed must not swallow the whole list.
  const near = text.indexOf('>', start);
  return near < 0 ? text.length : near + 1;
}
