/**
 * nginx compares bytes. Here a string of bytes is a string whose characters are 0 to 255 each; configuration and URL
 * become such strings on their way in, and text again on their way out.
 */

/** The bytes of a text in UTF-8. */
export function toBytes(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join('');
}

/** The text of bytes in UTF-8; what is no UTF-8 becomes U+FFFD. */
export function fromBytes(bytes: string): string {
  if (!/[^\0-\x7f]/.test(bytes)) return bytes;
  return new TextDecoder().decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}

const unsafeInUri = /[^!$&-;=@-[\]_a-z~]/g;
const unsafeInArgs = /[^!$'-*,-:=@-[\]_a-z~]/g;

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** Escapes bytes as ngx_escape_uri() does for NGX_ESCAPE_URI (src/core/ngx_string.c of nginx 1.22). */
export function escapeUri(bytes: string): string {
  return bytes.replace(unsafeInUri, percent);
}

/** Escapes bytes as ngx_escape_uri() does for NGX_ESCAPE_ARGS. */
export function escapeArgs(bytes: string): string {
  return bytes.replace(unsafeInArgs, percent);
}

/**
 * Resolves what a redirect's target may hold unescaped, as ngx_unescape_uri() does for NGX_UNESCAPE_REDIRECT: escapes of
 * visible characters up to the first `?`.
 */
export function unescapeRedirect(bytes: string): string {
  let result = '';
  for (let index = 0; index < bytes.length; index++) {
    const character = bytes[index]!;
    if (character === '?') return result + bytes.slice(index);
    if (character !== '%') {
      result += character;
      continue;
    }
    const first = bytes[index + 1];
    if (first === undefined) return result;
    if (!/[\da-f]/i.test(first)) {
      result += first;
      index += 1;
      continue;
    }
    const second = bytes[index + 2];
    if (second === undefined) return result;
    index += 2;
    if (!/[\da-f]/i.test(second)) continue;
    const code = Number.parseInt(first + second, 16);
    if (code === 0x3f && /[a-f]/i.test(second)) return `${result}?${bytes.slice(index + 1)}`;
    result += code > 0x25 && code < 0x7f ? String.fromCharCode(code) : `%${first}${second}`;
  }
  return result;
}
