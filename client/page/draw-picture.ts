import type { Block, Flow, ListItem, Menu, MenuItem } from '../../server/src/core/features/view.ts';
import type { Question } from '../../server/src/core/questions/question.ts';
import type { Location, ShownPicture } from '../../server/src/lsp/protocol.ts';
import { drawControl } from './draw-control.ts';
import { drawFlow } from './draw-flow.ts';
import { drawLine } from './draw-line.ts';
import type { Drawn, Hands } from './drawn.ts';
import { element } from './element.ts';
import { goWithArrows } from './menu-keys.ts';

/** Draws a picture: title, controls, blocks, and the same as text at the end. */
export function drawPicture({ picture, text }: ShownPicture, hands: Hands): Drawn[] {
  const inBoxes = new Set(
    picture.blocks.flatMap((block) => (block.kind === 'flow' ? block.boxes.map(({ question }) => question) : [])),
  );
  const controls = picture.questions.filter(({ id }) => !inBoxes.has(id));
  const form = element(
    'form',
    { class: 'controls' },
    controls.map((question) => drawControl(question, hands)),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  const asText = element('details', {}, [element('summary', {}, ['As text']), element('pre', {}, [text])]);
  return [
    still(element('h1', {}, [picture.title])),
    ...(controls.length === 0 ? [] : [still(form)]),
    ...picture.blocks.map((block) => drawBlock(block, picture.questions, hands)),
    still(asText),
  ];
}

function still(node: HTMLElement): Drawn {
  return { node, placed: () => undefined };
}

function drawBlock(block: Block<Location>, questions: readonly Question[], hands: Hands): Drawn {
  switch (block.kind) {
    case 'heading':
      return still(element('h2', {}, [block.text]));
    case 'paragraph':
      return still(element('p', {}, drawLine(block.text, hands)));
    case 'code':
      return still(element('pre', { class: 'copy', tabindex: '0' }, [block.text]));
    case 'list':
      return still(drawList(block.items, block.ordered === true, hands));
    case 'table': {
      const head = element(
        'tr',
        {},
        block.columns.map((column) => element('th', { scope: 'col' }, [column])),
      );
      const rows = block.rows.map((row) =>
        element(
          'tr',
          {},
          row.map((cell) => element('td', {}, drawLine(cell, hands))),
        ),
      );
      return still(element('table', {}, [element('thead', {}, [head]), element('tbody', {}, rows)]));
    }
    case 'flow':
      return drawFlow(block as Flow<Location>, questions, hands);
    case 'menu':
      return still(drawMenu(block, questions, hands));
  }
}

function drawList(items: readonly ListItem<Location>[], ordered: boolean, hands: Hands): HTMLElement {
  return element(
    ordered ? 'ol' : 'ul',
    {},
    items.map(({ text, items: below, ordered: steps }) =>
      element('li', {}, [
        ...drawLine(text, hands),
        ...(below === undefined || below.length === 0 ? [] : [drawList(below, steps === true, hands)]),
      ]),
    ),
  );
}

function drawMenu({ title, items, footer }: Menu<Location>, questions: readonly Question[], hands: Hands): HTMLElement {
  const menu = element('section', { class: 'menu', 'aria-label': title }, [
    element('p', { class: 'menu-title' }, [title]),
    drawMenuItems(items, questions, hands),
    ...(footer === undefined ? [] : [element('p', { class: 'menu-footer' }, drawLine(footer, hands))]),
  ]);
  goWithArrows(menu);
  return menu;
}

function drawMenuItems(
  items: readonly MenuItem<Location>[],
  questions: readonly Question[],
  hands: Hands,
): HTMLElement {
  return element(
    'ul',
    { class: 'menu-items' },
    items.map((item) => element('li', {}, [drawMenuItem(item, questions, hands)])),
  );
}

function drawMenuItem(item: MenuItem<Location>, questions: readonly Question[], hands: Hands): HTMLElement {
  const { label, chosen, at, details = [], items = [] } = item;
  const summary = element('summary', chosen ? { class: 'chosen' } : {}, [
    label,
    ...(chosen ? [element('span', { class: 'mark' }, [' (default)'])] : []),
  ]);
  const go = at === undefined ? [] : [element('p', {}, drawLine([{ source: 'Go to the entry', at }], hands))];
  return element('details', items.length > 0 ? { open: '' } : {}, [
    summary,
    ...go,
    ...details.map((block) => drawBlock(block, questions, hands).node),
    ...(items.length === 0 ? [] : [drawMenuItems(items, questions, hands)]),
  ]);
}
