/**
 * Finds the brace that closes a Lua block, as lua-nginx-module reads it: strings, long brackets and comments of Lua may
 * hold braces. Linear in the text.
 * @param start offset behind the opening brace
 * @returns offset of the closing brace, or the text's length when there is none
 */
export function skipLua(text: string, start: number): number {
  let depth = 1;
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return index;
    else if (character === '"' || character === "'") index = skipString(text, index, character);
    else if (character === '[') index = skipLongBracket(text, index) ?? index;
    else if (character === '-' && text[index + 1] === '-') {
      const long = text[index + 2] === '[' ? skipLongBracket(text, index + 2) : undefined;
      const lineEnd = text.indexOf('\n', index);
      index = long ?? (lineEnd < 0 ? text.length : lineEnd);
    }
  }
  return text.length;
}

function skipString(text: string, start: number, quote: string): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === quote) return index;
    else if (text[index] === '\n') return index;
  }
  return text.length;
}

function skipLongBracket(text: string, start: number): number | undefined {
  let level = 0;
  while (text[start + 1 + level] === '=') level++;
  if (text[start + 1 + level] !== '[') return undefined;
  const closing = `]${'='.repeat(level)}]`;
  const end = text.indexOf(closing, start + level + 2);
  return end < 0 ? text.length : end + closing.length - 1;
}
