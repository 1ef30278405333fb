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
  for (let token = nextToken(text, firstOffset(text)); token !== undefined; token = nextToken(text, token.end))
    yield token;
}

/** Where the first piece of a text begins: behind its byte order mark. */
export function firstOffset(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** The piece that begins at an offset at which another one ends; undefined at the end of the text. */
export function nextToken(text: string, start: number): Token | undefined {
  if (start >= text.length) return undefined;
  if (text[start] !== '<') {
    const next = text.indexOf('<', start);
    return plain('text', start, next < 0 ? text.length : next, true);
  }
  const second = text[start + 1];
  if (second === '!') {
    if (text.startsWith('<!--', start)) return until(text, 'comment', '-->', start, 4);
    if (text.startsWith('<![CDATA[', start)) return until(text, 'cdata', ']]>', start, 9);
    if (text.startsWith('<!DOCTYPE', start)) {
      const end = endOfDoctype(text, start);
      return plain('doctype', start, end, text[end - 1] === '>');
    }
  } else if (second === '?') return until(text, 'instruction', '?>', start, 2);
  return tag(text, start);
}

const plain = (type: Token['type'], start: number, end: number, closed: boolean): Token => ({
  type,
  start,
  end,
  name: '',
  nameStart: start,
  closed,
});

/** Markup that goes on to a mark; `opening` is how many characters its beginning has. */
function until(text: string, type: Token['type'], mark: string, start: number, opening: number): Token {
  const at = text.indexOf(mark, start + opening);
  return at < 0 ? plain(type, start, text.length, false) : plain(type, start, at + mark.length, true);
}

function tag(text: string, start: number): Token {
  const slash = text[start + 1] === '/';
  const nameStart = start + (slash ? 2 : 1);
  nameAt.lastIndex = nameStart;
  const name = nameAt.exec(text)?.[0];
  if (name === undefined) return plain('junk', start, start + 1, true);
  const type = slash ? 'end' : 'start';
  const last = nameStart + name.length;
  let quote = 0;
  for (let index = last; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (quote !== 0) {
      if (code === quote) quote = 0;
      else if (code === less) return { type, start, end: index, name, nameStart, closed: false };
    } else if (code === double || code === single) quote = code;
    else if (code === less) return { type, start, end: trimEnd(text, last, index), name, nameStart, closed: false };
    else if (code === greater) {
      const empty = !slash && text[index - 1] === '/';
      return { type: empty ? 'empty' : type, start, end: index + 1, name, nameStart, closed: true };
    }
  }
  return { type, start, end: text.length, name, nameStart, closed: false };
}

const [less, greater, double, single] = [60, 62, 34, 39];

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
