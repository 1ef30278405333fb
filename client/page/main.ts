import type { Answer } from '../../server/src/core/questions/question.ts';
import type { ShownPicture } from '../../server/src/lsp/protocol.ts';
import type { FromPage, ToPage } from '../src/views/messages.ts';
import { textOf } from './draw-line.ts';
import { drawPicture } from './draw-picture.ts';
import { element } from './element.ts';
import { rememberPlace } from './remember-place.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

/** The page of a view: draws what the extension sends and says what a person sets or opens. */
const host = acquireVsCodeApi();
const place = document.getElementById('picture')!;
const status = document.getElementById('status')!;
const answers = new Map<string, Answer>();

const hands = {
  answer(id: string, value: Answer) {
    answers.set(id, value);
    host.postMessage({ kind: 'answers', answers: Object.fromEntries(answers) });
  },
  open: (location: Extract<FromPage, { kind: 'open' }>['location']) => host.postMessage({ kind: 'open', location }),
};

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  const keep = rememberPlace(place);
  const drawn = data.kind === 'show' ? drawPicture(data.shown, hands) : [element('p', { class: 'fault' }, [data.text])];
  place.replaceChildren(...drawn.map((part) => ('node' in part ? part.node : part)));
  for (const part of drawn) if ('node' in part) part.placed();
  keep();
  status.textContent = data.kind === 'show' ? summaryOf(data.shown) : data.text;
});
host.postMessage({ kind: 'ready' });

/** What those who listen are told when the picture changes: what it is about, and what comes of it. */
function summaryOf({ picture: { title, blocks } }: ShownPicture): string {
  const first = blocks.find((block) => block.kind === 'paragraph');
  return first === undefined ? title : `${title}. ${textOf(first.text)}`;
}
