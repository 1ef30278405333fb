import type { SyntaxNode } from '../../../core/syntax/node.ts';
import { noChildren } from '../../../core/syntax/node.ts';
import { readDirective, trimEnd } from './directive.ts';
import { createKnownSections, type ParsedBefore } from './known-sections.ts';
import { type RawLine, readLine } from './lines.ts';
import { sectionNames, tagOf } from './tags.ts';
import type { DirectiveNode, EntryNode, FfserverTree, SectionKind, SectionNode, TagFault, TagProblem } from './tree.ts';
import { skipBlanks } from './words.ts';

/** More NULs than this are not worth a finding each. */
const nulsKept = 20;

// What stands between braces holds no further pair, so that a row of braces is tried once.
const placeholder = /\{\{(?:[^{}\n]|\{(?!\{)|\}(?!\}))*\}\}|@[A-Z][A-Z0-9_]*@|\$\{[A-Za-z_]\w*\}|<%/;

interface OpenSection {
  readonly open: DirectiveNode;
  readonly section: SectionKind;
  readonly children: SyntaxNode[];
  readonly directives: DirectiveNode[];
  readonly comments: SyntaxNode[];
}

/** How far into a text we look for what marks a template. */
const templateHead = 100_000;

/**
 * Reads a configuration as ffserver 3.4 does (ffserver_config.c, ffserver_parse_ffconfig), and goes on where it is
 * lost: a section that opens inside another one closes it. Never throws; linear in the text's length.
 * @param before the version before: sections that have not changed are taken over from it
 */
export function parseFfserver(text: string, before?: ParsedBefore): FfserverTree {
  const entries: EntryNode[] = [];
  const sections: SectionNode[] = [];
  const comments: SyntaxNode[] = [];
  const problems: TagProblem[] = [];
  const splits: number[] = [];
  const nuls: number[] = [];
  const children: SyntaxNode[] = [];
  let current: OpenSection | undefined;

  const report = (fault: TagFault, node: DirectiveNode, section?: SectionKind) => {
    problems.push({ fault, node, section });
  };
  const finish = (close?: DirectiveNode) => {
    if (current === undefined) return;
    const { open, section, directives, comments: inside } = current;
    const parts = close === undefined ? current.children : [...current.children, close];
    const title = titleOf(open);
    const node: SectionNode = {
      kind: 'section',
      start: open.start,
      end: parts.at(-1)!.end,
      section,
      open,
      close,
      ...title,
      directives,
      comments: inside,
      children: parts,
    };
    addSection(node);
    current = undefined;
  };
  const addSection = (node: SectionNode) => {
    entries.push(node);
    sections.push(node);
    children.push(node);
    for (const comment of node.comments) comments.push(comment);
  };
  const addOpen = (node: DirectiveNode, section: SectionKind, exact: boolean) => {
    if (current !== undefined) {
      report('nested', node, current.section);
      finish();
    }
    if (!exact) report('malformed-tag', node, section);
    else if (section !== 'stream' && !node.args[0]?.value.includes('>')) report('missing-bracket', node, section);
    current = { open: node, section, children: [node], directives: [], comments: [] };
  };
  const addClose = (node: DirectiveNode, section: SectionKind, exact: boolean) => {
    if (current === undefined || current.section !== section) report('stray-close', node, current?.section);
    else if (!exact) report('malformed-tag', node, section);
    if (current !== undefined) finish(node);
    else {
      entries.push(node);
      children.push(node);
    }
  };

  let nul = text.indexOf('\0');
  const read = (line: RawLine) => {
    if (line.continued) splits.push(line.start);
    if (nul >= 0 && nul < line.start) nul = text.indexOf('\0', line.start);
    const readEnd = nul >= 0 && nul < line.end ? nul : line.end;
    const target: SyntaxNode[] = current?.children ?? children;
    const start = skipBlanks(text, line.start, readEnd);
    if (start < readEnd && text[start] === '#') {
      const comment = { kind: 'comment', start, end: trimEnd(text, start, readEnd), children: noChildren };
      (current?.comments ?? comments).push(comment);
      target.push(comment);
    } else if (start < readEnd) {
      const { node, comment } = readDirective(text, start, readEnd, tagOf);
      const exact = node.kind === 'directive' || (tagOf(node.name.value)?.exact ?? false);
      if (node.kind === 'open') addOpen(node, node.section!, exact);
      // A comment behind a closing tag is the last one of its section.
      if (comment !== undefined) (current?.comments ?? comments).push(comment);
      if (node.kind === 'close') addClose(node, node.section!, exact);
      else if (node.kind === 'directive') {
        target.push(node);
        if (current === undefined) entries.push(node);
        else current.directives.push(node);
      }
    }
    if (readEnd < line.end) {
      if (nuls.length < nulsKept) nuls.push(readEnd);
      const junk = { kind: 'error', start: readEnd, end: trimEnd(text, readEnd + 1, line.end), children: noChildren };
      (current?.children ?? children).push(junk);
    }
  };
  const known = before === undefined ? undefined : createKnownSections(before, text);
  for (let start = 0; start < text.length; ) {
    const section = current === undefined ? known?.(start) : undefined;
    if (section !== undefined) {
      addSection(section);
      start = text.indexOf('\n', section.end) + 1;
      continue;
    }
    const pieces = readLine(text, start);
    for (const piece of pieces) read(piece);
    start = pieces.at(-1)!.end;
  }
  finish();
  return {
    kind: 'file',
    start: 0,
    end: text.length,
    entries,
    sections,
    comments,
    problems,
    splits,
    nuls,
    template: isTemplate(text.slice(0, templateHead)),
    children,
  };
}

function isTemplate(head: string): boolean {
  return ['{{', '@', '${', '<%'].some((mark) => head.includes(mark)) && placeholder.test(head);
}

function titleOf({ args, name }: DirectiveNode): { title: string; titleStart: number; titleEnd: number } {
  const word = args[0];
  if (word === undefined) return { title: '', titleStart: name.end, titleEnd: name.end };
  const bracket = word.value.lastIndexOf('>');
  const title = bracket < 0 ? word.value : word.value.slice(0, bracket);
  const titleStart = word.start + word.quote.length;
  return { title, titleStart, titleEnd: Math.min(titleStart + title.length, word.end) };
}

/** The closing tag of a section. */
export function closingTag(section: SectionKind): string {
  return `</${sectionNames[section]}>`;
}
