import type { Analysis, AnalysisInput } from '../../core/language.ts';
import { noChildren, type SyntaxNode } from '../../core/syntax/node.ts';
import { dirname } from '../../core/text/path.ts';
import { hasTemplateMark, isTemplatePath } from '../../core/text/templates.ts';

/** The first line: what dpkg reads. Its span leaves out blanks at its ends, `text` does not. */
export interface FormatLine extends SyntaxNode {
  readonly kind: 'format';
  readonly text: string;
}

/** What is known about one debian/source/format. */
export interface FormatAnalysis extends Analysis {
  readonly line: FormatLine | undefined;
  /** What follows the first line. */
  readonly rest: SyntaxNode | undefined;
  /** The version at the head of debian/changelog, where that is in sight. */
  readonly version: string | undefined;
  /** Whether something is made of the file that is not known yet. */
  readonly templated: boolean;
}

/** Reads debian/source/format as Dpkg::Source::Format (libdpkg-perl 1.21.22) does: the first line counts. Never throws. */
export function analyseFormat({ document, files }: AnalysisInput): FormatAnalysis {
  const { text, path } = document;
  const lineFeed = text.indexOf('\n');
  const end = lineFeed < 0 ? text.length : lineFeed;
  const node = <K extends string>(kind: K, from: number, to: number) => {
    let [start, stop] = [from, to];
    while (start < stop && /\s|\uFEFF/.test(text[start]!)) start++;
    while (stop > start && /\s/.test(text[stop - 1]!)) stop--;
    return start === stop ? undefined : { kind, start, end: stop, children: noChildren };
  };
  const first = node('format', 0, end);
  const rest = node('rest', end, text.length);
  const line = first === undefined ? undefined : { ...first, text: text.slice(0, end) };
  const changelog = /\/debian\/source\/format$/.test(path)
    ? files.get(`${dirname(dirname(path))}/changelog`)
    : ({ state: 'refused' } as const);
  const version =
    changelog.state === 'loaded' ? /^[^\s(]+ \(([^\s)]+)\)/m.exec(changelog.text.slice(0, 4096))?.[1] : undefined;
  const children = [line, rest].filter((child) => child !== undefined);
  const templated = isTemplatePath(path) && hasTemplateMark(text.slice(0, 4096));
  const root = { kind: 'file', start: 0, end: text.length, children };
  return { document, root, comments: [], line, rest, version, templated };
}
