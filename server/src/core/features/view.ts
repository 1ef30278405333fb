import type { Answers, Question } from '../questions/question.ts';
import type { Span } from '../text/span.ts';

/**
 * Something to look at beside a file: a stack as a flow, a boot menu, who may mount. A language says what is in the picture;
 * the editor draws it in a page, the command line writes it as text.
 */
export interface View<A> {
  /** Kebab-case, unique among the views of all languages. */
  readonly id: string;
  /** As in the command palette, `Explain Stack`. */
  readonly title: string;
  /** One sentence for the command palette and the command line. */
  readonly detail: string;
  /**
   * Draws the picture. It is drawn anew when the text or an answer changes.
   * @param offset where the cursor was when the view was opened, in UTF-16 units
   * @param answers what the person chose in the picture so far, untrusted: what does not fit counts as its default
   */
  draw(analysis: A, offset: number, answers: Answers): Picture;
}

/** What a view shows, without a word about how it is drawn. `P` is how places are told: spans here, ranges on the wire. */
export interface Picture<P = Place> {
  readonly title: string;
  /** What a person can set in the picture; each question's `default` is the value that the picture was drawn with. */
  readonly questions: readonly Question[];
  readonly blocks: readonly Block<P>[];
}

/** How something is meant; drawn in the theme's colours, and never said by colour alone. */
export type Tone = 'good' | 'bad' | 'warning' | 'muted';

/** A place in a text that a person can go to. Without a path it is in the document at hand. */
export interface Place {
  readonly path?: string;
  readonly span: Span;
}

/** A piece of a line of text. */
export type Inline<P = Place> =
  | string
  | { readonly code: string }
  | { readonly strong: string; readonly tone?: Tone }
  /** Text of a file, with a link to it. */
  | { readonly source: string; readonly at: P };

export type Line<P = Place> = readonly Inline<P>[];

export type Block<P = Place> =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Line<P> }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly ListItem<P>[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly Line<P>[])[] }
  /** Text to copy, such as commands. */
  | { readonly kind: 'code'; readonly text: string }
  | Flow<P>
  | Menu<P>;

export interface ListItem<P = Place> {
  readonly text: Line<P>;
  readonly items?: readonly ListItem<P>[];
  /** Whether the items below are steps in an order. */
  readonly ordered?: boolean;
}

/** Boxes and arrows. Boxes stand in a grid; arrows go where they must. */
export interface Flow<P = Place> {
  readonly kind: 'flow';
  /** What the drawing shows, for those who hear it. */
  readonly title: string;
  readonly boxes: readonly FlowBox<P>[];
  readonly arrows: readonly FlowArrow[];
}

export interface FlowBox<P = Place> {
  readonly id: string;
  /** From 0. */
  readonly column: number;
  /** From 0; a box of a lower row stands above. */
  readonly row: number;
  readonly text: Line<P>;
  /** Lines below the text. */
  readonly details?: readonly Line<P>[];
  readonly tone?: Tone;
  /** Whether the path that the picture shows goes through this box. */
  readonly taken?: boolean;
  /** The question of the picture that is asked in this box. */
  readonly question?: string;
}

export interface FlowArrow {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly tone?: Tone;
  readonly taken?: boolean;
}

/** A menu as a boot loader draws it. */
export interface Menu<P = Place> {
  readonly kind: 'menu';
  readonly title: string;
  readonly items: readonly MenuItem<P>[];
  /** What stands below, such as the seconds until the default boots. */
  readonly footer?: Line<P>;
}

export interface MenuItem<P = Place> {
  readonly label: string;
  readonly chosen?: boolean;
  readonly at?: P;
  /** What happens when it is chosen. */
  readonly details?: readonly Block<P>[];
  /** A menu below this one. */
  readonly items?: readonly MenuItem<P>[];
}
