/** A request's path as nginx works with it. */
export interface NormalisedUri {
  /** Decoded, with `.`, `..` and doubled slashes resolved; bytes, see bytes.ts. */
  readonly uri: string;
  /** What stands behind `?`, as it was sent. */
  readonly args: string;
  /** Whether the path was sent with `%` or `+`; nginx then escapes captures that it puts into arguments. */
  readonly quoted: boolean;
}

/**
 * Normalises the target of a request line as ngx_http_parse_complex_uri() does (src/http/ngx_http_parse.c, nginx 1.22).
 * @param target path and arguments as sent, beginning with `/`; bytes
 * @returns undefined for what nginx answers with 400: a broken escape, a zero byte, or `..` that leads out of the root
 */
export function normaliseUri(target: string, mergeSlashes: boolean): NormalisedUri | undefined {
  const raw = target.split('#')[0]!;
  const question = raw.indexOf('?');
  const path = question < 0 ? raw : raw.slice(0, question);
  const args = question < 0 ? '' : raw.slice(question + 1);
  let quoted = path.includes('+');
  let uri = '';
  /** How much of a segment was read: its slash, one dot, two dots, or more. */
  let state: 'slash' | 'dot' | 'dots' | 'usual' = 'usual';

  /** Takes the last segment, of which `/..` was written, and the one before it away. */
  function leave(): boolean {
    const slash = uri.lastIndexOf('/', uri.length - 4);
    if (uri.length < 4 || slash < 0) return false;
    uri = uri.slice(0, slash + 1);
    return true;
  }

  for (let index = 0; index < path.length; index++) {
    let character = path[index]!;
    let literal = false;
    if (character === '%') {
      quoted = true;
      const digits = path.slice(index + 1, index + 3);
      if (!/^[\da-f]{2}$/i.test(digits)) return undefined;
      index += 2;
      character = String.fromCharCode(Number.parseInt(digits, 16));
      if (character === '\0') return undefined;
      if (character === '+') quoted = true;
      literal = /[%#?]/.test(character);
    }
    if (literal) {
      uri += character;
      state = 'usual';
    } else if (character === '/') {
      if (state === 'slash') uri += mergeSlashes ? '' : '/';
      else if (state === 'dot') uri = uri.slice(0, -1);
      else if (state === 'dots') {
        if (!leave()) return undefined;
      } else uri += '/';
      state = 'slash';
    } else {
      if (character === '.' && state === 'slash') state = 'dot';
      else if (character === '.' && state === 'dot') state = 'dots';
      else state = 'usual';
      uri += character;
    }
  }
  if (state === 'dot') uri = uri.slice(0, -1);
  if (state === 'dots' && !leave()) return undefined;
  return { uri, args, quoted };
}
