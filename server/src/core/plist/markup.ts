import type { Span } from '../text/span.ts';
import type { Token } from './lexer.ts';
import { badReferences } from './references.ts';

/** A place within one piece of markup that no XML reader takes. */
export interface MarkupFault extends Span {
  readonly message: string;
}

const declaration =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/;
const instruction = /^<\?[A-Za-z_:][\w:.-]*(?:\s|\?>$)/;
const literal = `(?:"[^"]*"|'[^']*')`;
const publicId = String.raw`(?:"[\w \r\n'()+,./:=?;!*#@$%-]*"|'[\w \r\n()+,./:=?;!*#@$%-]*')`;
const doctype = new RegExp(
  String.raw`^<!DOCTYPE\s+[A-Za-z_:][\w:.-]*(?:\s+(?:SYSTEM\s+${literal}|PUBLIC\s+${publicId}\s+${literal}))?\s*(?:\[|>$)`,
);
const attribute = /\s+([A-Za-z_:][\w:.-]*)\s*=\s*(?:"[^"<]*"|'[^'<]*')/y;
// Half a surrogate pair is none of them: no file can hold it, and an editor stores U+FFFD for it.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A bound on faults of one kind in one file: more help nobody. */
const mostCharacters = 20;

/** The characters that XML 1.0 (2.2) allows nowhere. */
export function badCharacters(text: string): MarkupFault[] {
  const found: MarkupFault[] = [];
  if (text.search(forbidden) < 0) return found;
  for (const { index } of text.matchAll(forbidden)) {
    if (found.push({ start: index, end: index + 1, message: describe(text.charCodeAt(index)) }) >= mostCharacters)
      break;
  }
  return found;
}

const describe = (code: number) =>
  `XML cannot hold the character U+${code.toString(16).toUpperCase().padStart(4, '0')}, not even as a reference.`;

/**
 * What is wrong within one token that has its end, by the grammar of XML 1.0: attributes, the declaration, processing
 * instructions, the document type. Offsets are those of the text.
 */
export function faultsOfMarkup(token: Token, text: string): readonly MarkupFault[] {
  if (!token.closed || isBare(token)) return none;
  const source = text.slice(token.start, token.end);
  const whole = (message: string): MarkupFault[] => [{ start: token.start, end: token.end, message }];
  if (token.type === 'start' || token.type === 'empty') return faultsOfAttributes(token, text);
  if (token.type === 'end') {
    const rest = { start: token.nameStart + token.name.length, end: token.end - 1 };
    return text.slice(rest.start, rest.end).trim() === ''
      ? []
      : [{ ...rest, message: 'An end tag holds its name and nothing more.' }];
  }
  if (token.type === 'instruction' && /^<\?xml[\s?]/i.test(source)) {
    if (token.start !== (text.charCodeAt(0) === 0xfeff ? 1 : 0))
      return whole('The XML declaration may only be the very beginning of the file.');
    return declaration.test(source) ? [] : whole('An XML declaration reads <?xml version="1.0" encoding="UTF-8"?>.');
  }
  if (token.type === 'instruction')
    return instruction.test(source) ? [] : whole('A processing instruction begins with <? and a name.');
  if (token.type === 'doctype')
    return doctype.test(source)
      ? []
      : whole('This is not how a document type is written; leave it out or copy it from another property list.');
  return [];
}

const none: readonly MarkupFault[] = [];

/** Whether a tag is its name and nothing else, as nearly all are. */
function isBare({ type, start, end, name }: Token): boolean {
  return (
    (type === 'start' && end - start === name.length + 2) ||
    (type !== 'text' && end - start === name.length + 3 && (type === 'end' || type === 'empty'))
  );
}

function faultsOfAttributes(token: Token, text: string): MarkupFault[] {
  const last = token.end - (token.type === 'empty' ? 2 : 1);
  const names = new Set<string>();
  let position = token.nameStart + token.name.length;
  while (position < last) {
    attribute.lastIndex = position;
    const match = attribute.exec(text);
    if (match === null || match.index + match[0].length > last) break;
    if (names.has(match[1]!))
      return [
        { start: position, end: position + match[0].length, message: `The attribute ${match[1]} stands here twice.` },
      ];
    // Apple's document type knows one attribute.
    if (match[1] !== 'version' || token.name !== 'plist')
      return [
        {
          start: position + match[0].length - match[0].trimStart().length,
          end: position + match[0].length,
          message: `A property list knows no attribute ${match[1]} of <${token.name}>; leave it out.`,
        },
      ];
    names.add(match[1]!);
    for (const { start, end, message } of badReferences(match[0]))
      return [{ start: position + start, end: position + end, message }];
    position += match[0].length;
  }
  if (text.slice(position, last).trim() === '') return [];
  return [{ start: position, end: last, message: 'An attribute is written as name="value".' }];
}
