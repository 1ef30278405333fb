import { noChildren, type SyntaxNode } from '../../syntax/node.ts';
import { maskTemplates } from '../../text/templates.ts';
import { findContinuations } from './continuations.ts';
import { type Line, readAssignment, readHeader } from './lines.ts';
import type { ConfAssignment, ConfError, ConfHeader, ConfSection, ConfTree } from './tree.ts';

const leaf = (kind: string, start: number, end: number): SyntaxNode => ({ kind, start, end, children: noChildren });

/** Without `[` or a key, what a line is. */
type Item = ConfHeader | ConfAssignment | ConfError | (SyntaxNode & { readonly kind: 'comment' });

/**
 * Reads nfs.conf and its kin as nfs-utils does (conf_parse in support/nfs/conffile.c, 2.6.2). Never throws; linear.
 */
export function parseConf(source: string): ConfTree {
  const text = maskTemplates(source);
  const lines: Line[] = [];
  const continuations: number[] = [];
  const nul = text.indexOf('\0');
  const readable = nul < 0 ? text.length : nul;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (at > 0 && text[at - 1] === '\\') {
      continuations.push(at - 1);
      continue;
    }
    if (at >= readable) continue;
    lines.push({ start, end: at, text: logical(text, start, at) });
    start = at + 1;
  }
  const unfinished = start < readable ? { start, end: text.length } : undefined;
  if (start < text.length) lines.push({ start, end: text.length, text: logical(text, start, text.length) });
  const items = readLines(lines);
  return { ...assemble(text, items, continuations), unfinished };
}

/** A line with its continuations blanked out, as long as it is in the text. */
function logical(text: string, start: number, end: number): string {
  return text.slice(start, end).replaceAll('\\\n', '  ');
}

function readLines(lines: readonly Line[]): Item[] {
  const items: Item[] = [];
  let section: ConfHeader | undefined;
  for (const line of lines) {
    const indent = /^[\s\uFEFF]*/.exec(line.text)![0].length;
    // A byte order mark is no blank for the program: it is taken for a part of what follows.
    const mark = line.text.slice(0, indent).indexOf('\uFEFF');
    const first = mark < 0 ? indent : mark;
    if (first === line.text.length) continue;
    const content: Line = {
      start: line.start + first,
      end: line.start + line.text.trimEnd().length,
      text: line.text.slice(first).trimEnd(),
    };
    if (content.text === '') continue;
    const character = content.text[0]!;
    if (character === '#' || character === ';')
      items.push({ ...leaf('comment', content.start, content.end), kind: 'comment' });
    else if (character === '[') {
      const header = readHeader(content);
      section = header.fault === 'unclosed-section' ? undefined : header;
      items.push(header);
    } else items.push(readAssignment(content, section));
  }
  return items;
}

function assemble(
  text: string,
  items: readonly Item[],
  continuations: readonly number[],
): Omit<ConfTree, 'unfinished'> {
  const top: SyntaxNode[] = [];
  const sections: ConfSection[] = [];
  const assignments: ConfAssignment[] = [];
  let open: { header: ConfHeader; inner: SyntaxNode[] } | undefined;
  const close = () => {
    if (open === undefined) return;
    const { header, inner } = open;
    // Comments behind the last assignment stand above the next section, to which they often belong.
    let last = inner.length - 1;
    while (last >= 0 && inner[last]!.kind === 'comment') last--;
    const own = inner.slice(0, last + 1);
    const section: ConfSection = {
      kind: 'section',
      start: header.start,
      end: own.at(-1)?.end ?? header.end,
      children: [header, ...own],
      header,
      assignments: own.filter((node): node is ConfAssignment => node.kind === 'assignment'),
    };
    sections.push(section);
    top.push(section, ...inner.slice(last + 1));
    open = undefined;
  };
  for (const item of items) {
    if (item.kind === 'assignment') assignments.push(item);
    if (item.kind === 'header') {
      close();
      open = { header: item, inner: [] };
    } else if (open === undefined) top.push(item);
    else open.inner.push(item);
  }
  close();
  const file = {
    kind: 'file' as const,
    start: 0,
    end: text.length,
    children: top,
    sections,
    assignments,
    errors: items.filter((item): item is ConfError => item.kind === 'error'),
    comments: items.flatMap((item) =>
      item.kind === 'comment' ? [item] : item.children.filter((child) => child.kind === 'comment'),
    ),
  };
  return { ...file, children: findContinuations(file.children, continuations) };
}
