import type { Deb822Field } from '../../../core/deb822/tree.ts';
import { relationFields } from '../schema/relation-fields.ts';

/** How a field's value is a list. */
export type ListKind = 'relations' | 'people' | 'architectures';

/** What kind of list a field holds, if any. */
export function listKind(key: string): ListKind | undefined {
  if (relationFields.has(key) || key === 'xb-npp-mimetype') return 'relations';
  if (key === 'uploaders') return 'people';
  return key === 'architecture' ? 'architectures' : undefined;
}

/** One member of a list, blanks in it made single, with the comment lines before it. */
export interface ListItem {
  readonly text: string;
  readonly comments: readonly string[];
}

/** A list, read; `rest` are comment lines behind the last member. */
export interface ParsedList {
  readonly items: readonly ListItem[];
  readonly rest: readonly string[];
}

/**
 * Takes the list of a field apart at its commas (or blanks, for architectures).
 * @returns undefined where a comment line stands inside of a member, so that it has no place of its own
 */
export function parseList(text: string, field: Deb822Field, kind: ListKind): ParsedList | undefined {
  const items: ListItem[] = [];
  let comments: string[] = [];
  let open = '';
  const close = () => {
    const member = tidy(open, kind);
    open = '';
    if (member === '') return;
    items.push({ text: member, comments });
    comments = [];
  };
  const lines = text.slice(field.valueStart, field.end).split('\n');
  for (const [index, line] of lines.entries()) {
    if (index > 0 && line.startsWith('#')) {
      if (open.trim() !== '') return undefined;
      comments.push(line.trimEnd());
      continue;
    }
    const parts = splitLine(line.trim(), kind);
    parts.forEach((part, place) => {
      open += ` ${part}`;
      if (place < parts.length - 1) close();
    });
    if (kind === 'architectures') close();
  }
  close();
  return { items, rest: comments };
}

function splitLine(line: string, kind: ListKind): string[] {
  if (kind === 'architectures') return line.split(/\s+/);
  if (kind === 'relations') return line.split(',');
  // Names may have commas in quotes.
  const parts = [''];
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    if (character === ',' && !quoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function tidy(member: string, kind: ListKind): string {
  const plain = member.trim().replace(/\s+/g, ' ');
  return kind === 'relations'
    ? plain
        .split('|')
        .map((part) => part.trim())
        .join(' | ')
    : plain;
}

/** The members in the order of wrap-and-sort: packages before variables, wildcards before architectures. */
export function sortItems(items: readonly ListItem[], kind: ListKind): readonly ListItem[] {
  if (kind === 'people') return items;
  const rank = ({ text }: ListItem): number =>
    kind === 'architectures' ? (text.includes('any') ? 0 : 1) : /^[a-z0-9]/.test(text) ? 0 : 1;
  return items.toSorted((a, b) => rank(a) - rank(b) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}
