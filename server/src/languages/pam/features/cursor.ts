import type { LineIndex } from '../../../core/text/line-index.ts';
import type { Span } from '../../../core/text/span.ts';
import type { PamForm } from '../parse/tree.ts';
import { splitWords } from '../parse/words.ts';
import { type Facility, findFacility } from '../schema/facilities.ts';

/** What a cursor stands in: a column of a line, or the inside of a control's brackets. */
export interface Cursor {
  readonly column: 'service' | 'type' | 'control' | 'pairs' | 'module' | 'include' | 'argument';
  /** The words before the current one, columns and arguments alike, as libpam reads them. */
  readonly words: readonly string[];
  /** The part of the current word that stands before the cursor; in `pairs`, of its last piece. */
  readonly current: string;
  /** Where that part stands. */
  readonly span: Span;
  /** The inside of the brackets up to the cursor. */
  readonly inside: string;
  readonly facility: Facility | undefined;
  /** The module's word, in arguments. */
  readonly module: string;
  /** The words between the module and the current one. */
  readonly args: readonly string[];
}

/**
 * What stands before a cursor, continued lines joined; undefined in a comment.
 * @param conf whether lines begin with a service, as in pam.conf
 */
export function cursorAt(text: string, lines: LineIndex, offset: number, form: PamForm): Cursor | undefined {
  const start = logicalStart(text, lines, offset);
  // A backslash and its line break are as long as the blanks that take their place.
  const before = text.slice(start, offset).replace(/\\[ \t]*\r?\n/g, (match) => ' '.repeat(match.length));
  return before.includes('#') ? undefined : readCursor(before, start, form);
}

/** The start of the first line that leads to this one by backslashes. */
function logicalStart(text: string, lines: LineIndex, offset: number): number {
  let line = lines.lineOf(offset);
  while (line > 0) {
    const before = text.slice(lines.lineStart(line - 1), lines.lineStart(line));
    if (before.includes('#') || !/\\[ \t]*\r?\n$/.test(before)) break;
    line--;
  }
  return lines.lineStart(line);
}

/** What stands at the end of one logical line that begins at `start`. */
export function readCursor(before: string, start: number, form: PamForm): Cursor {
  const raw = splitWords(before);
  const last = raw.at(-1);
  const open = last !== undefined && last.end === before.length && (!last.bracketed || !last.closed) ? last : undefined;
  const done = (open === undefined ? raw : raw.slice(0, -1)).map(({ value }) => value);
  const inside = open?.bracketed === true ? before.slice(open.start + 1) : '';
  const service = form === 'conf' ? 1 : 0;
  const [type = '', control = '', module = '', ...args] = done.slice(service);
  const column = columnOf(done.length - service, type, control, open?.bracketed === true);
  const written = open === undefined ? '' : before.slice(open.start);
  const current = column === 'pairs' ? /[^ \t=]*$/.exec(inside)![0] : written;
  return {
    column,
    words: done,
    current,
    span: { start: start + before.length - current.length, end: start + before.length },
    inside,
    facility: findFacility(type.replace(/^-/, '')),
    module,
    args,
  };
}

function columnOf(index: number, type: string, control: string, bracketed: boolean): Cursor['column'] {
  if (index < 0) return 'service';
  if (index === 0) return 'type';
  if (type.toLowerCase() === '@include') return index === 1 ? 'include' : 'argument';
  if (index === 1) return bracketed ? 'pairs' : 'control';
  if (/^(include|substack)$/i.test(control)) return index === 2 ? 'include' : 'argument';
  return index === 2 ? 'module' : 'argument';
}
