import type { Answers } from '../../../server/src/core/questions/question.ts';
import type { Location, ShownPicture } from '../../../server/src/lsp/protocol.ts';

/** What the extension tells the page: the picture to draw, or why there is none. */
export type ToPage =
  | { readonly kind: 'show'; readonly shown: ShownPicture }
  | { readonly kind: 'fault'; readonly text: string };

/** What the page tells the extension. */
export type FromPage =
  | { readonly kind: 'ready' }
  /** A person has set something in the picture. */
  | { readonly kind: 'answers'; readonly answers: Answers }
  | { readonly kind: 'open'; readonly location: Location };
