import type { Analysis, AnalysisInput } from '../../core/language.ts';
import { noChildren, type SyntaxNode } from '../../core/syntax/node.ts';
import { dirname } from '../../core/text/path.ts';
import type { Span } from '../../core/text/span.ts';
import { hasTemplateMark, isTemplatePath, joinTemplates } from '../../core/text/templates.ts';

/** One line with an option. */
export interface OptionLine extends SyntaxNode {
  readonly kind: 'option';
  /** Without the hyphens before it. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: string | undefined;
  readonly valueSpan: Span | undefined;
  /** Whether it is written with one hyphen, which dpkg-source passes over. */
  readonly short: boolean;
}

/** What is known about one debian/source/options or local-options. */
export interface OptionsAnalysis extends Analysis {
  readonly options: readonly OptionLine[];
  readonly local: boolean;
  /** What debian/source/format says, where that is in sight. */
  readonly format: string | undefined;
}

/** Reads the lines as Dpkg::Conf (libdpkg-perl 1.21.22) does. Linear in the text; never throws. */
export function analyseOptions({ document, files }: AnalysisInput): OptionsAnalysis {
  const template = isTemplatePath(document.path);
  const text = template ? joinTemplates(document.text) : document.text;
  const options: OptionLine[] = [];
  const comments: SyntaxNode[] = [];
  const templates: SyntaxNode[] = [];
  for (let position = 0; position < text.length; ) {
    const lineFeed = text.indexOf('\n', position);
    const lineEnd = lineFeed < 0 ? text.length : lineFeed;
    const line = text.slice(position, lineEnd);
    const start = position + (line.length - line.trimStart().length);
    const end = position + line.trimEnd().length;
    if (end > start) {
      if (text[start] === '#') comments.push({ kind: 'comment', start, end, children: noChildren });
      else {
        const option = readOption(text, start, end);
        // What a template will write there is not known yet.
        if (template && hasTemplateMark(option.name + (option.value ?? '')))
          templates.push({ ...option, kind: 'template' });
        else options.push(option);
      }
    }
    position = lineEnd + 1;
  }
  const children = [...options, ...templates, ...comments].sort((a, b) => a.start - b.start);
  const root = { kind: 'file', start: 0, end: text.length, children };
  const inPlace = /\/debian\/source\/[^/]+$/.test(document.path);
  const file = inPlace ? files.get(`${dirname(document.path)}/format`) : undefined;
  const format = file?.state === 'loaded' ? file.text.split('\n', 1)[0]!.trim() : undefined;
  return { document, root, comments, options, local: document.path.endsWith('local-options'), format };
}

function readOption(text: string, start: number, end: number): OptionLine {
  const line = text.slice(start, end);
  const hyphens = /^-*/.exec(line)![0].length;
  // dpkg turns the first blanks into "=" where the line has none.
  const parts = line.includes('=') ? /^([^=\s]*)\s*=\s*(.*)$/.exec(line) : /^(\S+)\s+(.*)$/.exec(line);
  const name = parts?.[1] ?? line;
  const raw = parts?.[2];
  const quoted = raw === undefined ? undefined : (/^"(.*)"$/.exec(raw) ?? /^'(.*)'$/.exec(raw));
  const value = quoted?.[1] ?? raw;
  const valueEnd = quoted == null ? end : end - 1;
  return {
    kind: 'option',
    start,
    end,
    children: noChildren,
    name: name.slice(hyphens),
    nameSpan: { start, end: start + name.length },
    value,
    valueSpan: value === undefined ? undefined : { start: valueEnd - value.length, end: valueEnd },
    short: hyphens === 1,
  };
}
