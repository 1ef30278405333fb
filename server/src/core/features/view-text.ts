import type { Question } from '../questions/question.ts';
import type { Block, Flow, FlowArrow, Line, ListItem, Menu, MenuItem, Picture } from './view.ts';

/**
 * Writes a picture as plain text: what the command line prints, and what stands beside the drawing for those who don't see it.
 * @param place tells a place, as in `nginx.conf:12`; undefined where it is not worth telling
 */
export function writeText<P>(picture: Picture<P>, place: (place: P) => string | undefined): string {
  const parts = picture.blocks.map((block) => writeBlock(block, picture.questions, place));
  // Lists follow a heading or the title at once; everything else begins with an empty line.
  const lines = parts.flatMap((part, index) => (isClose(picture.blocks, index) ? part : ['', ...part]));
  return [picture.title, ...lines, ''].join('\n');
}

function isClose<P>(blocks: readonly Block<P>[], index: number): boolean {
  const before = blocks[index - 1];
  return blocks[index]!.kind !== 'heading' && (before === undefined || before.kind === 'heading');
}

type Tell<P> = (place: P) => string | undefined;

function writeBlock<P>(block: Block<P>, questions: readonly Question[], place: Tell<P>): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'code':
      return block.text.replace(/\n$/, '').split('\n');
    case 'paragraph':
      return [writeLine(block.text, place)];
    case 'list':
      return writeItems(block.items, block.ordered === true, '  ', place);
    case 'table':
      return writeTable(
        block.columns,
        block.rows.map((row) => row.map((cell) => writeLine(cell, place))),
      );
    case 'flow':
      return writeFlow(block, questions, place);
    case 'menu':
      return writeMenu(block, questions, place);
  }
}

function writeLine<P>(line: Line<P>, place: Tell<P>): string {
  return line
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('code' in part) return part.code;
      if ('strong' in part) return part.strong;
      const told = place(part.at);
      return told === undefined ? part.source : `${part.source} (${told})`;
    })
    .join('');
}

function writeItems<P>(items: readonly ListItem<P>[], ordered: boolean, indent: string, place: Tell<P>): string[] {
  return items.flatMap(({ text, items: below = [], ordered: steps = false }, index) => [
    `${indent}${ordered ? `${index + 1}. ` : ''}${writeLine(text, place)}`,
    ...writeItems(below, steps, `${indent}  `, place),
  ]);
}

function writeTable(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function writeFlow<P>({ boxes, arrows }: Flow<P>, questions: readonly Question[], place: Tell<P>): string[] {
  const names = new Map(boxes.map(({ id, text }) => [id, writeLine(text, () => undefined)]));
  const inOrder = boxes.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return inOrder.flatMap(({ id, text, details = [], taken, question }) => {
    const asked = questions.find((any) => any.id === question);
    const answer = asked === undefined ? [] : [`      ${asked.title}: ${answerOf(asked)}`];
    return [
      `  ${taken ? '*' : ' '} ${writeLine(text, place)}`,
      ...details.map((line) => `      ${writeLine(line, place)}`),
      ...answer,
      ...arrows.filter(({ from }) => from === id).map((arrow) => `      ${writeArrow(arrow, names)}`),
    ];
  });
}

function writeArrow({ to, label, taken }: FlowArrow, names: ReadonlyMap<string, string>): string {
  return `${taken ? '=>' : '->'} ${names.get(to) ?? to}${label === undefined ? '' : ` (${label})`}`;
}

function answerOf(question: Question): string {
  if (question.kind === 'choice') {
    return question.choices.find(({ value }) => value === question.default)?.label ?? '';
  }
  return String(question.default ?? '');
}

function writeMenu<P>({ title, items, footer }: Menu<P>, questions: readonly Question[], place: Tell<P>): string[] {
  const below = footer === undefined ? [] : ['', `  ${writeLine(footer, place)}`];
  return [title, ...items.flatMap((item) => writeMenuItem(item, '  ', questions, place)), ...below];
}

function writeMenuItem<P>(
  { label, chosen, at, details = [], items = [] }: MenuItem<P>,
  indent: string,
  questions: readonly Question[],
  place: Tell<P>,
): string[] {
  const told = at === undefined ? undefined : place(at);
  return [
    `${indent}${chosen ? '*' : ' '} ${label}${items.length > 0 ? ' >' : ''}${told === undefined ? '' : ` (${told})`}`,
    ...details.flatMap((block) => writeBlock(block, questions, place)).map((line) => `${indent}    ${line}`),
    ...items.flatMap((item) => writeMenuItem(item, `${indent}    `, questions, place)),
  ];
}
