import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';
import type { Span } from '../../../core/text/span.ts';
import { classifyLine } from './bad-line.ts';
import { faultEnd, readEntry, type Source } from './entry.ts';
import { createFieldReader } from './field.ts';
import { createKnownEntries, type PreviousTable } from './known-entries.ts';
import { moveEntry } from './move.ts';
import { leaf, nulBefore, skipBlanks, trimCarriage } from './scan.ts';
import { readSetting } from './setting.ts';
import { makeSetting } from './setting-node.ts';
import { hasTemplateMark } from './template.ts';
import type { CrontabForm, CrontabTree, EntryNode, ErrorNode, LineNode, SettingNode, TemplateNode } from './tree.ts';

/** So many NUL characters are remembered; one is enough to say what is wrong. */
const nulsKept = 10;

const entryStart = /[0-9*@?~,+-]/;

/**
 * Reads a table as Debian's cron 3.0pl1-162 does (load_env and load_entry), but goes on behind a fault, where cron drops
 * the whole file. Takes time linear in the text, whatever it is.
 * @param previous the table before a change: its entries whose lines are the same go over into the new tree, and leave the old one
 */
export function parseCrontab(text: string, form: CrontabForm, previous?: PreviousTable): CrontabTree {
  const lines: LineNode[] = [];
  const comments: SyntaxNode[] = [];
  const children: SyntaxNode[] = [];
  const nuls = findNuls(text);
  const bom = text.startsWith('\uFEFF');
  const readField = createFieldReader();
  const known = bom || nuls.length > 0 ? undefined : createKnownEntries(text, form, previous);
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
    const same = known?.(first, position, lineEnd);
    if (same !== undefined) {
      lines.push(same);
      children.push(same);
      position = lineEnd + 1;
      continue;
    }
    const line = readLine({ text, form, readField }, first, lineEnd, bom && first === 1);
    lines.push(line.node);
    children.push(line.node);
    const behind = line.next - 1;
    if (text[behind] === '\0' && behind >= line.node.end) children.push(leaf('nul', behind, behind + 1));
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
    mark: bom ? markEffect(text) : 'none',
    nuls,
  };
}

/** What a byte order mark does to the first line. */
function markEffect(text: string): CrontabTree['mark'] {
  const lineFeed = text.indexOf('\n');
  const end = nulBefore(text, 0, lineFeed < 0 ? text.length : lineFeed);
  return readSetting(text, 0, end) === undefined ? 'rejected' : 'in-name';
}

/** Reads one line from its first character; `next` is where cron goes on, which a NUL brings before the line's end. */
function readLine(source: Source, first: number, lineEnd: number, marked: boolean): { node: LineNode; next: number } {
  const { text } = source;
  const nul = nulBefore(text, first, lineEnd);
  // cron takes a byte order mark for the first character of the name, so that no quote can begin it.
  const setting = readSetting(text, first, nul) ?? (marked ? readSetting(text, 0, nul) : undefined);
  if (setting !== undefined)
    return {
      node: makeSetting(text, setting.name.start === 0 ? 0 : first, trimCarriage(text, first, nul), setting),
      next: nul + 1,
    };
  if (!entryStart.test(text[first]!)) {
    const end = Math.max(first + 1, trimCarriage(text, first, lineEnd));
    if (hasTemplateMark(text, first, first + 1))
      return { node: leaf('template', first, end) as TemplateNode, next: lineEnd + 1 };
    const fault = classifyLine(text.slice(first, nul));
    const error: ErrorNode = { kind: 'error', start: first, end, children: noChildren, fault };
    return { node: error, next: lineEnd + 1 };
  }
  // An entry may outlive its document, and must not keep the document's text.
  const line = ownCopy(text.slice(first, lineEnd));
  const { entry, next } = readEntry({ ...source, text: line }, 0, line.length);
  const faulty = entry.fault === 'bad-field' || entry.fault === 'bad-word' || entry.fault === 'impossible-user';
  const at = faulty ? faultEnd(entry) : -1;
  if (at >= 0 && hasTemplateMark(line, 0, at)) {
    return { node: leaf('template', first, trimCarriage(text, first, lineEnd)) as TemplateNode, next: lineEnd + 1 };
  }
  moveEntry(entry, first);
  return { node: entry, next: first + next };
}

function findNuls(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\0'); at >= 0 && found.length < nulsKept; at = text.indexOf('\0', at + 1)) found.push(at);
  return found;
}
