const reasons: Readonly<Record<string, string>> = {
  '&&': 'GRUB has no "&&"; use if … then … fi.',
  '||': 'GRUB has no "||"; use if … then … fi.',
  '|': 'GRUB has no pipes.',
  '&': 'GRUB has no "&"; quote it where it belongs to a word.',
  '<': 'GRUB has no redirections; quote "<" where it belongs to a word.',
  '>': 'GRUB has no redirections; quote ">" where it belongs to a word.',
  ';;': 'GRUB has no "case", and a command has to stand between two ";".',
  ';': 'A command has to stand before this ";".',
  '{': 'A block has to follow its command on the same line, and only one may.',
  '}': 'This "}" closes nothing, or lacks a ";" before it.',
  '[[': 'GRUB has no "[["; use "[".',
  ']]': 'GRUB has no "]]"; use "]".',
  function: 'A function can be defined at the top of the script only.',
  case: 'GRUB has no "case".',
  esac: 'GRUB has no "case".',
  select: 'GRUB has no "select".',
  fi: 'This "fi" closes no "if".',
  done: 'This "done" closes no loop.',
};

/** Why a token cannot stand where it stands. */
export function explain(word: string): string {
  const short = word.length > 40 ? `${word.slice(0, 40)}…` : word;
  return reasons[word] ?? `"${short}" does not fit here; a ";" or a line end may be missing before it.`;
}
