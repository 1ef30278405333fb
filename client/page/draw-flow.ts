import type { Flow, FlowArrow, FlowBox } from '../../server/src/core/features/view.ts';
import type { Question } from '../../server/src/core/questions/question.ts';
import type { Location } from '../../server/src/lsp/protocol.ts';
import { drawControl } from './draw-control.ts';
import { drawLine, textOf } from './draw-line.ts';
import type { Drawn, Hands } from './drawn.ts';
import { element, svg } from './element.ts';
import { routeArrow } from './route-arrow.ts';

/** Draws boxes in a grid and, once they are placed, the arrows between them. */
export function drawFlow(flow: Flow<Location>, questions: readonly Question[], hands: Hands): Drawn {
  const boxes = new Map(flow.boxes.map((box) => [box.id, drawBox(box, questions, hands)]));
  const lines = svg('svg', { class: 'arrows', 'aria-hidden': 'true' });
  // A page beside the text is narrow: many columns share its width instead of going beyond it.
  const columns = Math.max(0, ...flow.boxes.map(({ column }) => column)) + 1;
  const grid = element('div', { class: columns > 2 ? 'flow-grid wide' : 'flow-grid' }, [...boxes.values()]);
  if (columns > 2) grid.style.gridTemplateColumns = `repeat(${columns - 1}, minmax(0, 1fr)) minmax(0, 1.4fr)`;
  const node = element('figure', { class: 'flow', 'aria-label': flow.title }, [lines, grid]);

  function drawArrows(): void {
    // Arcs go beyond the boxes: into the margin that the grid has for them.
    lines.style.width = `${grid.offsetWidth}px`;
    lines.style.height = `${grid.offsetHeight}px`;
    lines.replaceChildren(
      marker(),
      ...flow.arrows.flatMap((arrow) => {
        const from = boxes.get(arrow.from);
        const to = boxes.get(arrow.to);
        return from === undefined || to === undefined ? [] : drawArrow(arrow, from, to);
      }),
    );
  }
  return {
    node,
    placed() {
      drawArrows();
      new ResizeObserver(drawArrows).observe(grid);
    },
  };
}

function drawBox(box: FlowBox<Location>, questions: readonly Question[], hands: Hands): HTMLElement {
  const asked = questions.find(({ id }) => id === box.question);
  const made = element(
    'div',
    {
      class: ['box', box.tone ?? 'plain', ...(box.taken ? ['taken'] : [])].join(' '),
      role: 'group',
      // The way is drawn as lines, which those who listen don't have.
      'aria-label': `${textOf(box.text).trim()}${box.taken ? ', on the way' : ''}`,
    },
    [
      element('div', {}, drawLine(box.text, hands)),
      ...(box.details ?? []).map((line) => element('div', { class: 'detail' }, drawLine(line, hands))),
      ...(asked === undefined ? [] : [drawControl(asked, hands)]),
    ],
  );
  made.style.gridColumn = String(box.column + 1);
  made.style.gridRow = String(box.row + 1);
  return made;
}

function marker(): SVGElement {
  const tip = svg('path', { d: 'M0,0 L8,4 L0,8 z' });
  const head = {
    id: 'tip',
    markerWidth: '8',
    markerHeight: '8',
    refX: '7',
    refY: '4',
    orient: 'auto',
    markerUnits: 'userSpaceOnUse',
  };
  return svg('defs', {}, [svg('marker', head, [tip])]);
}

function drawArrow({ label, tone, taken }: FlowArrow, from: HTMLElement, to: HTMLElement): SVGElement[] {
  const { path, middle } = routeArrow(placeOf(from), placeOf(to));
  const classes = ['arrow', tone ?? 'plain', ...(taken ? ['taken'] : [])].join(' ');
  const line = svg('path', { d: path, class: classes, 'marker-end': 'url(#tip)' });
  if (label === undefined) return [line];
  return [line, svg('text', { x: String(middle.x), y: String(middle.y), class: classes }, [label])];
}

function placeOf({ offsetLeft, offsetTop, offsetWidth, offsetHeight }: HTMLElement) {
  return { left: offsetLeft, top: offsetTop, width: offsetWidth, height: offsetHeight };
}
