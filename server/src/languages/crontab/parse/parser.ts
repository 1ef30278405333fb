import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import type { Span } from '../../../core/text/span.ts';
import { fieldDefinitions } from '../schema/fields.ts';
import { canBeUser } from '../schema/users.ts';
import { findScheduleWord } from '../schema/words.ts';
import { classifyLine } from './bad-line.ts';
import { readCommand } from './command.ts';
import { readField } from './field.ts';
import { readSetting } from './setting.ts';
import { hasTemplateMark } from './template.ts';
import type {
  CommandNode,
  CrontabForm,
  CrontabTree,
  EntryFault,
  EntryNode,
  ErrorNode,
  FieldNode,
  LineNode,
  SettingNode,
  TemplateNode,
  TextNode,
} from './tree.ts';

/** So many NUL characters are remembered; one is enough to say what is wrong. */
const nulsKept = 10;

const entryStart = /[0-9*@?~,+-]/;

/**
 * Reads a table as Debian's cron 3.0pl1-162 does (load_env and load_entry), but goes on behind a fault, where cron drops
 * the whole file. Takes time linear in the text, whatever it is.
 */
export function parseCrontab(text: string, form: CrontabForm): CrontabTree {
  const lines: LineNode[] = [];
  const comments: SyntaxNode[] = [];
  const children: SyntaxNode[] = [];
  const nuls = findNuls(text);
  const bom = text.startsWith('\uFEFF');
  let mark: CrontabTree['mark'] = bom ? 'rejected' : 'none';
  let unfinished: Span | undefined;
  let lineEnd = -1;

  for (let position = bom ? 1 : 0; position < text.length; ) {
    if (position > lineEnd) {
      const lineFeed = text.indexOf('\n', position);
      lineEnd = lineFeed < 0 ? text.length : lineFeed;
    }
    const first = skipBlanks(text, position, lineEnd);
    if (first >= lineEnd || text[first] === '#') {
      if (first < lineEnd) {
        const comment = {
          kind: 'comment',
          start: first,
          end: trimCarriage(text, first, lineEnd),
          children: noChildren,
        };
        comments.push(comment);
        children.push(comment);
      }
      position = lineEnd + 1;
      continue;
    }
    const line = readLine(text, first, lineEnd, form);
    if (bom && position === 1 && line.node.kind === 'setting') mark = 'in-name';
    lines.push(line.node);
    children.push(line.node);
    if (line.next > lineEnd && lineEnd === text.length) unfinished = { start: first, end: lineEnd };
    position = line.next;
  }
  return {
    kind: 'file',
    start: 0,
    end: text.length,
    children,
    lines,
    comments,
    entries: lines.filter((line): line is EntryNode => line.kind === 'entry'),
    settings: lines.filter((line): line is SettingNode => line.kind === 'setting'),
    unfinished,
    mark,
    nuls,
  };
}

/** Reads one line from its first character; `next` is where cron goes on, which a NUL brings before the line's end. */
function readLine(text: string, first: number, lineEnd: number, form: CrontabForm): { node: LineNode; next: number } {
  const nul = nulBefore(text, first, lineEnd);
  const setting = readSetting(text, first, nul);
  if (setting !== undefined)
    return { node: makeSetting(text, first, trimCarriage(text, first, nul), setting), next: nul + 1 };
  if (!entryStart.test(text[first]!)) {
    const end = Math.max(first + 1, trimCarriage(text, first, lineEnd));
    if (hasTemplateMark(text, first, first + 1))
      return { node: leaf('template', first, end) as TemplateNode, next: lineEnd + 1 };
    const fault = classifyLine(text.slice(first, lineEnd));
    const error: ErrorNode = { kind: 'error', start: first, end, children: noChildren, fault };
    return { node: error, next: lineEnd + 1 };
  }
  const { entry, next } = readEntry(text, first, lineEnd, form);
  const faulty = entry.fault === 'bad-field' || entry.fault === 'bad-word' || entry.fault === 'impossible-user';
  const at = faulty ? faultEnd(entry) : -1;
  if (at >= 0 && hasTemplateMark(text, first, at)) {
    return { node: leaf('template', first, trimCarriage(text, first, lineEnd)) as TemplateNode, next: lineEnd + 1 };
  }
  return { node: entry, next };
}

function readEntry(
  text: string,
  first: number,
  lineEnd: number,
  form: CrontabForm,
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
    position = text[end] === '\0' ? end + 1 : end;
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
    if (position >= visible) fault ??= 'missing-user';
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
    position = Math.min(end + 1, lineEnd);
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
  return { entry, next: fault === undefined ? end + 1 : lineEnd + 1 };
}

/** Where the first fault of an entry ends. */
function faultEnd(entry: EntryNode): number {
  if (entry.word !== undefined && entry.fault === 'bad-word') return entry.word.end;
  const field = entry.fields.find((candidate) => candidate.fault !== undefined);
  return field?.end ?? entry.user?.end ?? entry.start;
}

function makeSetting(
  text: string,
  first: number,
  end: number,
  { name, value, quote }: NonNullable<ReturnType<typeof readSetting>>,
): SettingNode {
  const textNode = (kind: string, { start, end: stop }: Span): TextNode => ({
    kind,
    start,
    end: stop,
    value: text.slice(start, stop),
    children: noChildren,
  });
  const nameNode = textNode('name', name);
  const valueNode = textNode('value', value);
  const children: SyntaxNode[] = [];
  let covered = first;
  // Quotes, the equals sign and what lies behind a value that was cut off stand in marks of their own.
  for (const node of [nameNode, valueNode]) {
    addMark(children, text, covered, node.start);
    if (node.end > node.start) children.push(node);
    covered = node.end;
  }
  addMark(children, text, covered, end);
  return {
    kind: 'setting',
    start: first,
    end: Math.max(end, value.end),
    children,
    name: nameNode,
    value: valueNode,
    quote,
  };
}

function addMark(children: SyntaxNode[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (start < end) children.push({ kind: 'mark', start, end, children: noChildren });
}

function leaf(kind: string, start: number, end: number): SyntaxNode {
  return { kind, start, end, children: noChildren };
}

function skipBlanks(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && (text[index] === ' ' || text[index] === '\t')) index++;
  return index;
}

function trimCarriage(text: string, start: number, end: number): number {
  return end > start && text[end - 1] === '\r' ? end - 1 : end;
}

/** The first NUL of a line, which ends strings for cron, or the end of the line. */
function nulBefore(text: string, start: number, end: number): number {
  const found = text.slice(start, end).indexOf('\0');
  return found < 0 ? end : start + found;
}

function findNuls(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\0'); at >= 0 && found.length < nulsKept; at = text.indexOf('\0', at + 1)) found.push(at);
  return found;
}
