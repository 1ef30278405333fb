import { kindTitles, type NameKind } from './kinds.ts';

/** What is wrong with a new name for a thing of some kind, or undefined. */
export function checkName(kind: string, name: string): string | undefined {
  if (kind === 'variable') {
    return /^[A-Za-z_]\w*$/.test(name)
      ? undefined
      : 'The name of a variable has letters, digits and underscores, and no dollar sign.';
  }
  if (kind === 'named-location' && !name.startsWith('@')) return 'The name of a named location begins with @.';
  if (/^[^\s;{}"'\\$#:=]+$/.test(name)) return undefined;
  return `The name of a ${kindTitles[kind as NameKind]} has no blanks, quotes or any of ; { } $ # : =`;
}
