import type { Block, Flow, Line, ListItem, Menu, MenuItem, Picture } from './view.ts';

/** The same picture with every place told in another way. */
export function mapPlaces<P, Q>(picture: Picture<P>, tell: (place: P) => Q): Picture<Q> {
  return { ...picture, blocks: picture.blocks.map((block) => mapBlock(block, tell)) };
}

function mapBlock<P, Q>(block: Block<P>, tell: (place: P) => Q): Block<Q> {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block;
    case 'paragraph':
      return { ...block, text: mapLine(block.text, tell) };
    case 'list':
      return { ...block, items: block.items.map((item) => mapItem(item, tell)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => mapLine(cell, tell))) };
    case 'flow':
      return mapFlow(block, tell);
    case 'menu':
      return mapMenu(block, tell);
  }
}

function mapLine<P, Q>(line: Line<P>, tell: (place: P) => Q): Line<Q> {
  return line.map((part) => (typeof part === 'object' && 'at' in part ? { ...part, at: tell(part.at) } : part));
}

function mapItem<P, Q>({ text, items, ...item }: ListItem<P>, tell: (place: P) => Q): ListItem<Q> {
  const below = items === undefined ? {} : { items: items.map((each) => mapItem(each, tell)) };
  return { ...item, text: mapLine(text, tell), ...below };
}

function mapFlow<P, Q>(flow: Flow<P>, tell: (place: P) => Q): Flow<Q> {
  const boxes = flow.boxes.map(({ text, details, ...box }) => {
    const below = details === undefined ? {} : { details: details.map((line) => mapLine(line, tell)) };
    return { ...box, text: mapLine(text, tell), ...below };
  });
  return { ...flow, boxes };
}

function mapMenu<P, Q>({ items, footer, ...menu }: Menu<P>, tell: (place: P) => Q): Menu<Q> {
  const below = footer === undefined ? {} : { footer: mapLine(footer, tell) };
  return { ...menu, items: items.map((item) => mapMenuItem(item, tell)), ...below };
}

function mapMenuItem<P, Q>({ at, details, items, ...item }: MenuItem<P>, tell: (place: P) => Q): MenuItem<Q> {
  return {
    ...item,
    ...(at === undefined ? {} : { at: tell(at) }),
    ...(details === undefined ? {} : { details: details.map((block) => mapBlock(block, tell)) }),
    ...(items === undefined ? {} : { items: items.map((each) => mapMenuItem(each, tell)) }),
  };
}
