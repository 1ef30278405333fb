/** How lines begin that are hardly meant to stand in a quoted text. */
const statement =
  /\n[ \t]*(?:[}#]|(?:fi|if|else|elif|done|for|while|function|menuentry|submenu|set|unset|linux\w*|initrd\w*|insmod|search|load\w*|export|echo|source|configfile|chainloader|terminal_\w+|save_env|return|true|loopback|probe|regexp|multiboot\d?|boot|reboot|halt)(?=[ \t\n;]|$)|[A-Za-z_]\w*=)/;

/** Whether the text of a quote has lines that look like commands, so that the quote was likely meant to end before. */
export function isSuspicious(content: string): boolean {
  return statement.test(content);
}

/** Where a quote that opens at `open` was likely meant to end: before a brace, `; then` or `; do` that ends its line. */
export function endOnLine(text: string, open: number): number {
  const found = text.indexOf('\n', open);
  const stop = found < 0 ? text.length : found;
  let end = trimBlanks(text, open + 1, stop);
  if (text[end - 1] === '{') end = trimBlanks(text, open + 1, end - 1);
  else {
    const tail = /;[ \t]*(?:then|do)$/.exec(text.slice(Math.max(open + 1, end - 40), end));
    if (tail !== null) end = trimBlanks(text, open + 1, end - tail[0].length);
    else if (text[end - 1] === ';') end = trimBlanks(text, open + 1, end - 1);
  }
  if (text.slice(Math.max(open + 1, end - 2), end) === ' ]') end = trimBlanks(text, open + 1, end - 2);
  return Math.max(end, open + 1);
}

function trimBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[ \t\r]/.test(text[at - 1]!)) at--;
  return at;
}
