import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';
import { basename } from '../../../core/text/path.ts';
import type { Span } from '../../../core/text/span.ts';
import { findFacility } from '../schema/facilities.ts';
import { readControl } from './control.ts';
import { type Edition, editionOf } from './edition.ts';
import { findKnownParts, type ReadBefore } from './known-parts.ts';
import { assembleLine, type LogicalLine, offsetOf } from './lines.ts';
import { hasTemplateMark } from './template.ts';
import type { EntryFault, EntryNode, PamForm, PamTree, WordNode } from './tree.ts';
import { placeInLine, type RawWord, splitWords } from './words.ts';

const mostNuls = 10;
const encoder = new TextEncoder();

/**
 * Reads a stack as libpam does (_pam_parse_conf_file in pam_handlers.c, Linux-PAM 1.5.0 to 1.7.2 with Debian's `@include`),
 * line by line, whatever is in them. Never throws; takes time linear in the text.
 * @param before the same file before the last change, of which lines that have not changed are taken
 */
export function parsePam(
  text: string,
  form: PamForm,
  edition: Edition = editionOf(undefined),
  before?: ReadBefore,
): PamTree {
  const byteOrderMark = text.startsWith('\uFEFF');
  const known = findKnownParts(text, form, edition, before);
  const entries: EntryNode[] = known?.head.entries ?? [];
  const comments: SyntaxNode[] = known?.head.comments ?? [];
  const children: SyntaxNode[] = known?.head.children ?? [];
  const nuls: Span[] = [];

  for (let position = known?.from ?? (byteOrderMark ? 1 : 0); position < text.length; ) {
    const rest = known?.restAt(position);
    if (rest !== undefined) {
      for (const entry of rest.entries) entries.push(entry);
      for (const comment of rest.comments) comments.push(comment);
      for (const child of rest.children) children.push(child);
      break;
    }
    const line = assembleLine(text, position, edition);
    for (const extra of line.extras) keep(extra);
    if ('pieces' in line) {
      const entry = readEntry(line, position, form, edition);
      entries.push(entry);
      children.push(entry);
    } else children.push(...line.extras);
    position = line.next;
  }
  return {
    kind: 'file',
    start: 0,
    end: text.length,
    children,
    form,
    entries,
    comments,
    carriageReturn: findCarriageReturn(text),
    byteOrderMark,
    nuls,
  };

  function keep(node: SyntaxNode): void {
    if (node.kind === 'comment') comments.push(node);
    if (node.kind === 'hidden' && nuls.length < mostNuls) nuls.push({ start: node.start, end: node.start + 1 });
  }
}

function readEntry(line: LogicalLine, from: number, form: PamForm, edition: Edition): EntryNode {
  // An entry may outlive its document, and must not keep the document's text.
  const words = splitWords(ownCopy(line.text));
  const place = (index: number) => (index <= 0 ? offsetOf(line, 0) : offsetOf(line, index - 1) + 1);
  const spanOf =
    (word: RawWord) =>
    (start: number, end: number): Span => ({
      start: offsetOf(line, placeInLine(word, start)),
      end: place(placeInLine(word, end)),
    });
  const toNode = (kind: WordNode['kind'], word: RawWord | undefined): WordNode | undefined => {
    if (word === undefined) return undefined;
    const { value, bracketed, closed } = word;
    return {
      kind,
      start: offsetOf(line, word.start),
      end: place(word.end),
      children: noChildren,
      value,
      bracketed,
      closed,
    };
  };

  const rest = [...words];
  const service = form === 'conf' ? toNode('service', rest.shift()) : undefined;
  const type = toNode('type', rest.shift());
  const silent = type?.value.startsWith('-') === true;
  const typeName = silent ? type.value.slice(1) : (type?.value ?? '');
  const facility = findFacility(typeName);
  const isInclude = typeName.toLowerCase() === '@include';
  const rawControl = isInclude ? undefined : rest.shift();
  const control = toNode('control', rawControl);
  const meaning = rawControl === undefined ? undefined : readControl(rawControl.value, spanOf(rawControl), edition);
  const module = toNode('module', rest.shift());
  const args = rest.map((word) => toNode('argument', word)!);
  const readsOther = meaning?.kind === 'include' || meaning?.kind === 'substack' ? meaning.kind : undefined;
  const includes = isInclude ? '@include' : readsOther;
  const parts = [service, type, control, module, ...args].filter((word) => word !== undefined);
  const children = interleave(parts, line.extras);
  const fault = findFault();

  return {
    kind: 'entry',
    start: line.start,
    end: Math.max(line.end, children.at(-1)?.end ?? line.end),
    children,
    service,
    type,
    silent,
    facility,
    control,
    meaning,
    module,
    includes,
    args,
    fault,
    interrupted: line.interrupted,
    cut: line.cut,
    bytes: line.text.length * 3 < 1000 ? line.text.length : encoder.encode(line.text).length,
    template: hasTemplateMark(line.text),
    nameless:
      fault !== 'missing-control' &&
      (includes === undefined || includes === 'substack') &&
      module !== undefined &&
      isNameless(module.value),
    lead: line.start - from,
  };

  function findFault(): EntryFault | undefined {
    if (line.unfinished) return 'unfinished';
    if (type === undefined) return 'missing-type';
    if (facility === undefined && !isInclude) return 'unknown-type';
    if (control === undefined && !isInclude) return 'missing-control';
    if (module !== undefined) return undefined;
    return includes === undefined ? 'missing-module' : 'missing-file';
  }
}

function isNameless(path: string): boolean {
  return /^\??$/.test(basename(path).replace(/\.[^.]*$/, ''));
}

/** Words with what stands between them; what a bracketed word spans is part of it. Both lists are in the text's order. */
function interleave(words: readonly WordNode[], extras: readonly SyntaxNode[]): SyntaxNode[] {
  const merged: SyntaxNode[] = [];
  let at = 0;
  for (const word of words) {
    while (at < extras.length && extras[at]!.start < word.start) merged.push(extras[at++]!);
    merged.push(word);
    while (at < extras.length && extras[at]!.end <= word.end) at++;
  }
  merged.push(...extras.slice(at));
  return merged;
}

function findCarriageReturn(text: string): Span | undefined {
  const at = text.indexOf('\r\n');
  return at < 0 ? undefined : { start: at, end: at + 1 };
}
