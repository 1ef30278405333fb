import type { Deb822Field, Deb822Stanza } from '../../../core/deb822/tree.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import { type Layout, readLayout } from '../schema/settings.ts';
import { orderFields } from './field-order.ts';
import { listKind, parseList, sortItems } from './list.ts';

/**
 * Lays out debian/control as wrap-and-sort (devscripts 2.23.4) does: lists sorted and either on one line or with a member
 * a line, no blanks at the ends of lines, one empty line between stanzas. It changes no member, and no order that
 * matters: alternatives, people and the lines of descriptions stay where they are. A field that dpkg cannot read, or
 * with a comment in the middle of a relation, stays as it is.
 */
export function format(analysis: ControlAnalysis): TextEdit[] {
  const { choice, root, document } = analysis;
  if (choice.kind !== 'source') return [];
  const layout = readLayout(analysis.settings);
  const edits: TextEdit[] = [];
  for (const stanza of root.stanzas) edits.push(...formatStanza(analysis, stanza, layout));
  return [...edits, ...tidyBlanks(document.text)].filter(
    ({ start, end, newText }) => document.text.slice(start, end) !== newText,
  );
}

function formatStanza(analysis: ControlAnalysis, stanza: Deb822Stanza, layout: Layout): TextEdit[] {
  const { text } = analysis.document;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = stanza.fields.flatMap((field): TextEdit[] => {
    const value = formatValue(analysis, stanza, field, layout);
    return value === undefined
      ? []
      : [{ start: field.valueStart, end: endOfLine(text, field.end), newText: value.join(lineEnd) }];
  });
  if (!layout.sortFields) return edits;
  return orderFields(text, stanza, edits, lineEnd) ?? edits;
}

/** The lines of a field's new value, the first one behind the colon; undefined where it stays. */
function formatValue(
  analysis: ControlAnalysis,
  stanza: Deb822Stanza,
  field: Deb822Field,
  layout: Layout,
): string[] | undefined {
  const { text } = analysis.document;
  const kind = listKind(field.key);
  if (field.valueStart === field.nameEnd) return undefined;
  const unreadable = analysis
    .relationsOf(field, stanza)
    .some(({ alternatives }) => alternatives.some(({ fault }) => fault !== undefined));
  const list = kind === undefined || unreadable ? undefined : parseList(text, field, kind);
  if (kind === undefined || list === undefined || list.items.length === 0) return formatPlain(text, field);
  const items = sortItems(list.items, kind);
  const name = text.slice(field.start, field.nameEnd);
  const commented = list.rest.length > 0 || items.some(({ comments }) => comments.length > 0);
  if (kind === 'architectures') {
    return commented ? formatPlain(text, field) : [` ${items.map((item) => item.text).join(' ')}`];
  }
  const line = items.map((item) => item.text).join(', ');
  const comma = layout.trailingComma ? ',' : '';
  if (!commented && !layout.wrapAlways && name.length + 2 + line.length <= layout.lineLength)
    return [` ${line}${comma}`];
  const indent = layout.shortIndent ? ' ' : ' '.repeat(name.length + 2);
  const lines: string[] = layout.shortIndent || items[0]!.comments.length > 0 ? [''] : [];
  for (const [index, item] of items.entries()) {
    const mark = index < items.length - 1 ? ',' : comma;
    lines.push(...item.comments, `${lines.length === 0 ? ' ' : indent}${item.text}${mark}`);
  }
  return [...lines, ...list.rest];
}

/** The offset behind the blanks that follow on the line. */
function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
}

/** A value as it stands, with one blank behind the colon and none at the ends of lines. */
function formatPlain(text: string, field: Deb822Field): string[] {
  const [first = '', ...rest] = text.slice(field.valueStart, field.end).split('\n');
  const head = first.trim();
  return [head === '' ? '' : ` ${head}`, ...rest.map((line) => line.trimEnd())];
}

/** Takes blanks at the ends of lines away, all but one of several empty lines, and those around the text. */
function tidyBlanks(text: string): TextEdit[] {
  const found: TextEdit[] = [];
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lead = /^(?:[ \t]*\r?\n)+/.exec(text)?.[0].length ?? 0;
  if (lead === text.length) return [];
  if (lead > 0) found.push({ start: 0, end: lead, newText: '' });
  let tail = text.length;
  while (tail > 0 && /\s/.test(text[tail - 1]!)) tail--;
  tail = endOfLine(text, tail);
  found.push({ start: tail, end: text.length, newText: lineEnd });
  const gap = /\n(?:[ \t]*\r?\n)+/g;
  gap.lastIndex = lead;
  for (let match = gap.exec(text); match !== null; match = gap.exec(text)) {
    const edit = { start: match.index + 1, end: match.index + match[0].length, newText: lineEnd };
    if (edit.end < tail) found.push(edit);
    gap.lastIndex = match.index + match[0].length;
  }
  return found;
}
