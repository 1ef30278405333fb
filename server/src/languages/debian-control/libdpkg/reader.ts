import { isBlankCode } from '../../../core/deb822/parser.ts';
import type { Span } from '../../../core/text/span.ts';
import { trimAtEnd } from '../../../core/text/trim.ts';

/** What libdpkg refuses, and the end of a sentence that says why. */
export interface LibdpkgFault {
  readonly span: Span;
  readonly reason: string;
}

/** A field as libdpkg reads it: the value has neither the blanks behind the colon nor those at its end. */
export interface LibdpkgField {
  readonly name: Span;
  readonly key: string;
  readonly start: number;
  readonly value: string;
}

/** A file as libdpkg reads it, up to the first fault of form. */
export interface LibdpkgFile {
  readonly stanzas: readonly (readonly LibdpkgField[])[];
  readonly fault: LibdpkgFault | undefined;
}

const [LF, COLON, DASH, CTRL_Z] = [10, 58, 45, 26] as const;

/**
 * Reads a control file of a built package, or dpkg's status, as parse_stanza() does (lib/dpkg/parse.c of dpkg 1.21.22). It knows no
 * comments.
 * @param lax whether lines of nothing but blanks may stand in values, as in the status file
 */
export function readAsLibdpkg(text: string, lax: boolean): LibdpkgFile {
  const stanzas: LibdpkgField[][] = [];
  const stop = (start: number, end: number, reason: string): LibdpkgFile => ({
    stanzas,
    fault: { span: { start, end: Math.max(end, start + 1) }, reason },
  });
  let at = 0;
  for (;;) {
    while (at < text.length && (text.charCodeAt(at) === LF || text.charCodeAt(at) === CTRL_Z)) at++;
    if (at >= text.length) return { stanzas, fault: undefined };
    const fields: LibdpkgField[] = [];
    stanzas.push(fields);
    for (;;) {
      const start = at;
      while (at < text.length && !isBlankCode(text.charCodeAt(at)) && text.charCodeAt(at) !== COLON) at++;
      const name = text.slice(start, at);
      const lineEnd = lineEndAt(text, start);
      if (name === '') return stop(start, lineEnd, 'a line begins with a blank or a colon where a field should begin');
      const nameSpan = { start, end: at };
      if (name.charCodeAt(0) === DASH) return stop(start, at, 'the name of a field begins with a hyphen');
      while (at < text.length && text.charCodeAt(at) !== LF && isBlankCode(text.charCodeAt(at))) at++;
      if (text.charCodeAt(at) !== COLON) {
        const why = name.startsWith('#') ? 'this file knows no comments' : `no colon follows "${name}"`;
        return stop(start, lineEnd, why);
      }
      at++;
      while (at < text.length && text.charCodeAt(at) !== LF && isBlankCode(text.charCodeAt(at))) at++;
      if (at >= text.length - 1) return stop(start, nameSpan.end, `the file ends before the value of "${name}"`);
      const valueStart = at;
      for (;;) {
        const lineFeed = text.indexOf('\n', at);
        if (lineFeed < 0) return stop(at, text.length, `the last line of "${name}" has no line end`);
        if (!lax && at > valueStart && isEmpty(text, at, lineFeed))
          return stop(at, lineFeed, `a line of blanks stands in the value of "${name}"; write a blank and a dot`);
        at = lineFeed + 1;
        // It looks whether the text has ended after it has taken one more character.
        if (at === text.length - 1) at = text.length;
        const next = text.charCodeAt(at);
        if (at >= text.length || next === LF || !isBlankCode(next)) break;
      }
      const value = trimAtEnd(text.slice(valueStart, at), '\t\n\v\f\r ');
      fields.push({ name: nameSpan, key: name.toLowerCase(), start: valueStart, value });
      if (at >= text.length || text.charCodeAt(at) === LF) break;
    }
  }
}

function lineEndAt(text: string, offset: number): number {
  const lineFeed = text.indexOf('\n', offset);
  return lineFeed < 0 ? text.length : lineFeed;
}

function isEmpty(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlankCode(text.charCodeAt(at))) return false;
  return true;
}
