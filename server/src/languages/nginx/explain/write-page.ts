import type { Source } from './explanation.ts';
import type { Inline, Line, Page } from './page-parts.ts';

/** Where a directive stands, for people. */
export interface PlaceLabel {
  /** As in `nginx.conf:12`. */
  readonly label: string;
  /** What a link leads to. */
  readonly target: string;
}

/** Writes a page as Markdown, with a link to each directive. */
export function writeMarkdown(page: Page, place: (source: Source) => PlaceLabel): string {
  const write = (parts: readonly Inline[]) => parts.map((part) => markdownOf(part, place)).join('');
  const list = (lines: readonly Line[]): string[] =>
    lines.flatMap(({ text, steps = [] }) => [
      `- ${write(text)}`,
      ...steps.map((step, index) => `    ${index + 1}. ${write(step.text)}`),
    ]);
  return [
    `# ${write(page.title)}`,
    '',
    ...list(page.lead),
    ...page.sections.flatMap(({ title, lines }) => ['', `## ${title}`, '', ...list(lines)]),
    '',
  ].join('\n');
}

function markdownOf(part: Inline, place: (source: Source) => PlaceLabel): string {
  if (typeof part === 'string') return part.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
  if ('code' in part) return codeSpan(part.code);
  const { label, target } = place(part.at);
  return `${codeSpan(part.at.text)} ([${label.replace(/[\\[\]]/g, '\\$&')}](${target}))`;
}

/** A code span that may hold backticks: fenced by more of them than it has in a row. */
function codeSpan(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || flat.trim() === '' || /^ .* $/.test(flat) ? ' ' : '';
  return `${fence}${pad}${flat}${pad}${fence}`;
}

/** Writes a page as plain text. */
export function writeText(page: Page, place: (source: Source) => string): string {
  const write = (parts: readonly Inline[]) =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part;
        return 'code' in part ? part.code : `${part.at.text} (${place(part.at)})`;
      })
      .join('');
  const list = (lines: readonly Line[]): string[] =>
    lines.flatMap(({ text, steps = [] }) => [
      `  ${write(text)}`,
      ...steps.map((step, index) => `    ${index + 1}. ${write(step.text)}`),
    ]);
  return [
    write(page.title),
    ...list(page.lead),
    ...page.sections.flatMap(({ title, lines }) => ['', title, ...list(lines)]),
    '',
  ].join('\n');
}
