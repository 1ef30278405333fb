/** What a word says: its text without quotes, variables as they stand, and the variables that it names. */
export interface Unquoted {
  readonly text: string;
  readonly variables: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  readonly pieces: readonly Piece[];
}

/** A stretch of a word: literal text, or a variable that is yet to be expanded (`quoted` keeps it one word). */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'variable'; readonly name: string; readonly quoted: boolean };

const variable = /\$(?:([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[?#*@])|\{([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[?#*@])\})/y;

/** Takes the quotes off a word as GRUB's lexer does; `start` of each variable counts from the word's first character. */
export function unquote(source: string): Unquoted {
  if (!/[$'"\\]/.test(source)) {
    return { text: source, variables: [], pieces: [{ kind: 'text', text: source, quoted: false }] };
  }
  const variables: { name: string; start: number; end: number }[] = [];
  const pieces: Piece[] = [];
  let text = '';
  let quote = '';
  let at = 0;
  const put = (piece: string) => {
    if (piece === '') return;
    text += piece;
    const last = pieces.at(-1);
    const quoted = quote !== '';
    if (last?.kind === 'text' && last.quoted === quoted)
      pieces[pieces.length - 1] = { ...last, text: last.text + piece };
    else pieces.push({ kind: 'text', text: piece, quoted });
  };
  while (at < source.length) {
    const character = source[at]!;
    if (quote === "'" ? character === "'" : quote !== '' && character === '"') {
      if (pieces.at(-1)?.quoted !== true) pieces.push({ kind: 'text', text: '', quoted: true });
      quote = '';
      at++;
    } else if (quote === "'") {
      const stop = source.indexOf("'", at);
      const end = stop < 0 ? source.length : stop;
      put(source.slice(at, end));
      at = end;
    } else if (character === '\\') {
      const next = source[at + 1] ?? '';
      if (next === '\n') put('');
      else if (quote === '' || /[$\\"]/.test(next)) put(next);
      else put(`\\${next}`);
      at += 2;
    } else if (quote === '' && character === '$' && source[at + 1] === '"') {
      quote = '$"';
      at += 2;
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      at++;
    } else if (character === '$') {
      variable.lastIndex = at;
      const match = variable.exec(source);
      if (match === null) {
        put('$');
        at++;
        continue;
      }
      const name = (match[1] ?? match[2])!;
      variables.push({ name, start: at, end: at + match[0].length });
      pieces.push({ kind: 'variable', name, quoted: quote !== '' });
      text += match[0];
      at += match[0].length;
    } else {
      put(character);
      at++;
    }
  }
  return { text, variables, pieces };
}
