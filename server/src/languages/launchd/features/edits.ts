import type { Document } from '../../../core/language.ts';
import type { ElementNode } from '../../../core/plist/tree.ts';
import type { Entry } from '../../../core/plist/values.ts';
import { escapeXml } from '../../../core/plist/write.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { insertion, removal, replacement, type TextEdit } from '../../../core/text/edit.ts';
import type { Span } from '../../../core/text/span.ts';

/** What stands between an element's tags; the whole element where it has only one. */
export function contentOf(element: ElementNode): Span {
  return element.close === undefined
    ? { start: element.start, end: element.end }
    : { start: element.open.end, end: element.close.start };
}

/** The blanks at the beginning of the line on which an offset lies. */
export function indentAt({ text, lines }: Document, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lines.lineStart(lines.lineOf(offset)), offset))![0];
}

/**
 * A suggested fix that takes an entry away, key and value; none where the value is missing or a comment stands between.
 * @param title without a value: `Remove NAME`
 */
export function removeEntry(document: Document, { key, name, value }: Entry, title = `Remove ${name}`): Fix[] {
  if (value === undefined || document.text.slice(key.end, value.start).trim() !== '') return [];
  const edits = [removal(document.text, { start: key.start, end: value.end })];
  return [{ title, safety: 'suggested', edits }];
}

/** A suggested fix that writes another text between an element's tags. */
export function changeText(element: ElementNode, newText: string, title = `Change to ${newText}`): Fix[] {
  if (element.close === undefined) return [];
  return [{ title, safety: 'suggested', edits: [replacement(contentOf(element), escapeXml(newText))] }];
}

/**
 * A command line as an array of strings in XML, split at blanks as a shell splits it; undefined where it has quotes, or begins with
 * no absolute path, so that nobody knows where its words end.
 * @param raw the line as it stands in the file, with its references
 * @param indent the blanks before the array
 */
export function argumentsOf(
  raw: string,
  indent: string,
): { readonly array: string; readonly strings: string } | undefined {
  const line = raw.trim();
  if (!/^\/\S/.test(line) || /["'\\<]|&(?:quot|apos);/.test(line)) return undefined;
  const elements = line.split(/\s+/).map((word) => `<string>${word}</string>`);
  const within = `${indent}${indent.includes('\t') || indent === '' ? '\t' : '  '}`;
  return {
    array: `<array>\n${elements.map((element) => `${within}${element}\n`).join('')}${indent}</array>`,
    strings: elements.join(`\n${indent}`),
  };
}

/** An edit that puts an entry before the first one of a dictionary; `value` is XML. */
export function prependEntry(document: Document, dict: ElementNode, name: string, value: string): TextEdit | undefined {
  const [first] = dict.elements;
  if (first === undefined) return undefined;
  const indent = indentAt(document, first.start);
  return insertion(first.start, `<key>${name}</key>\n${indent}${value}\n${indent}`);
}
