import type { Answer } from '../../server/src/core/questions/question.ts';
import type { Location } from '../../server/src/lsp/protocol.ts';

/** What a person can do in a picture. */
export interface Hands {
  readonly answer: (question: string, value: Answer) => void;
  readonly open: (location: Location) => void;
}

/** A part of the page; `placed` is called once it is in the document, where it can be measured. */
export interface Drawn {
  readonly node: HTMLElement;
  readonly placed: () => void;
}
