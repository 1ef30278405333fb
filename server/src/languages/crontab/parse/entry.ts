import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import { fieldDefinitions } from '../schema/fields.ts';
import { canBeUser } from '../schema/users.ts';
import { findScheduleWord } from '../schema/words.ts';
import { readCommand } from './command.ts';
import type { FieldReader } from './field.ts';
import { leaf, nulBefore, skipBlanks, trimCarriage } from './scan.ts';
import type { CommandNode, CrontabForm, EntryFault, EntryNode, FieldNode, TextNode } from './tree.ts';

/** What the parts of the reader share. */
export interface Source {
  readonly text: string;
  readonly form: CrontabForm;
  readonly readField: FieldReader;
}

/** Reads an entry from its first character; `next` is where cron goes on. */
export function readEntry(
  { text, form, readField }: Source,
  first: number,
  lineEnd: number,
): { entry: EntryNode; next: number } {
  const children: SyntaxNode[] = [];
  const fields: FieldNode[] = [];
  let word: TextNode | undefined;
  let user: TextNode | undefined;
  let command: CommandNode | undefined;
  let fault: EntryFault | undefined;
  let position = first;

  if (text[first] === '@') {
    let end = first + 1;
    while (end < lineEnd && text[end] !== ' ' && text[end] !== '\t' && text[end] !== '\0') end++;
    word = { kind: 'word', start: first, end, value: text.slice(first, end), children: noChildren };
    children.push(word);
    if (findScheduleWord(word.value) === undefined) fault = 'bad-word';
    position = addNul(children, text, end);
  } else {
    for (const definition of fieldDefinitions) {
      const field = readField(text, position, lineEnd, definition);
      if (field.fault !== undefined) fault ??= 'bad-field';
      if (field.start === lineEnd) {
        fields.push(field);
        break;
      }
      fields.push(field);
      children.push(field);
      position = skipBlanks(text, field.end, lineEnd);
    }
  }
  position = skipBlanks(text, position, lineEnd);
  const visible = trimCarriage(text, position, lineEnd);

  if (form === 'system' && (word !== undefined || fields.length === 5)) {
    let end = position;
    while (end < lineEnd && text[end] !== ' ' && text[end] !== '\t' && text[end] !== '\0') end++;
    if (position >= visible || end === position) fault ??= 'missing-user';
    else {
      user = {
        kind: 'user',
        start: position,
        end: Math.min(end, visible),
        value: text.slice(position, Math.min(end, visible)),
        children: noChildren,
      };
      children.push(user);
      if (end >= lineEnd) fault ??= canBeUser(user.value) ? 'missing-command' : 'impossible-user';
      else if (!canBeUser(user.value)) fault ??= 'impossible-user';
    }
    if (addNul(children, text, end) === end) position = Math.min(end + 1, lineEnd);
    else position = end + 1;
  }

  const counted = position;
  const start = skipBlanks(text, position, lineEnd);
  const end = nulBefore(text, start, lineEnd);
  if (start < visible && (word !== undefined || fields.length === 5)) {
    command = readCommand(text, form === 'system' ? counted : start, start, end);
    if (command.end > command.start) children.push(command);
    else command = undefined;
    if (form === 'user' && text[start] === '*') fault ??= 'star-command';
    if (command?.tooLong) fault ??= 'command-too-long';
  }
  const last = children.at(-1)?.end ?? first;
  const entry: EntryNode = { kind: 'entry', start: first, end: last, children, word, fields, user, command, fault };
  return { entry, next: end + 1 };
}

/** Where the first fault of an entry ends. */
export function faultEnd(entry: EntryNode): number {
  if (entry.word !== undefined && entry.fault === 'bad-word') return entry.word.end;
  const field = entry.fields.find((candidate) => candidate.fault !== undefined);
  return field?.end ?? entry.user?.end ?? entry.start;
}

/** Keeps a NUL that ended a word in a leaf; the offset behind it, or the same when there is none. */
function addNul(children: SyntaxNode[], text: string, at: number): number {
  if (text[at] !== '\0') return at;
  children.push(leaf('nul', at, at + 1));
  return at + 1;
}
