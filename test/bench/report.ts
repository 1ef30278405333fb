import { cpus, totalmem } from 'node:os';
import type { Measured, Started } from './measure.ts';
import type { Quantiles } from './samples.ts';

/** Everything that a run found out. */
export interface Results {
  readonly starts: readonly Started[];
  readonly documents: readonly Measured[];
}

/** A language of ours, and the other server in turn with it. */
export type Pair = readonly [ours: Measured, other: Measured];

const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const both = (quantiles: Quantiles | undefined) =>
  quantiles === undefined ? '–' : `${ms(quantiles.p50)} / ${ms(quantiles.p95)}`;
const megabytes = (size: number | undefined) => (size === undefined ? '–' : `${size.toFixed(0)} MB`);

/** The results as Markdown tables. */
export function renderTables({ starts, documents }: Results): string {
  const edits = table(
    ['Lines', 'Server', 'Findings', 'Edit → pulled', 'Edit → pushed', 'Completion', 'Hover', 'Memory'],
    documents.map((row) => [
      row.lines.toLocaleString('en'),
      row.title,
      String(row.findings),
      both(row.pull),
      both(row.push),
      both(row.completion),
      both(row.hover),
      megabytes(row.resident),
    ]),
  );
  const cold = table(
    ['Server', 'Start → initialized', 'Start → first diagnostics (1,000 lines)'],
    starts.map((row) => [row.title, both(row.initialized), both(row.firstDiagnostics)]),
  );
  return `${edits}\n\n${cold}`;
}

/** All languages as a Markdown table; what the other server took at the same time stands behind the edits. */
export function renderLanguages(pairs: readonly Pair[]): string {
  return table(
    ['Language', 'Lines', 'Findings', 'Edit → pulled', 'JSON server', 'Completion', 'Hover', 'Memory'],
    pairs.map(([ours, other]) => [
      `\`${ours.languageId}\``,
      ours.lines.toLocaleString('en'),
      String(ours.findings),
      both(ours.pull),
      both(other.pull),
      both(ours.completion),
      both(ours.hover),
      megabytes(ours.resident),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The machine, in words. */
export function describeMachine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const count = cpus().length;
  const model = first?.model.replace(/\s+/g, ' ').trim() || 'an unnamed model';
  return `${count} ${count === 1 ? 'core' : 'cores'} (${model}), ${memory} GB of memory, ${process.platform}, Node ${process.versions.node.split('.')[0]}`;
}

/** Puts a text between two marks of a page. @throws Error when the page has no such marks */
export function replaceMarked(page: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page has no ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`;
}
