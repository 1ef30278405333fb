import type { Line } from '../../server/src/core/features/view.ts';
import type { Location } from '../../server/src/lsp/protocol.ts';
import type { Hands } from './drawn.ts';
import { element } from './element.ts';

/** Draws a line of text; what is quoted from a file is a link that goes there. */
export function drawLine(line: Line<Location>, hands: Pick<Hands, 'open'>): (Node | string)[] {
  return line.map((part) => {
    if (typeof part === 'string') return part;
    if ('code' in part) return element('code', {}, [part.code]);
    if ('strong' in part) return element('strong', part.tone === undefined ? {} : { class: part.tone }, [part.strong]);
    const link = element('a', { href: '#', class: 'source', title: 'Go to this place' }, [
      element('code', {}, [part.source]),
    ]);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      hands.open(part.at);
    });
    return link;
  });
}

/** The words of a line. */
export function textOf(line: Line<Location>): string {
  return line
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'code' in part ? part.code : 'strong' in part ? part.strong : part.source;
    })
    .join('');
}
