import { findChange } from '../text/change.ts';
import { moveNode } from './move.ts';
import type { SyntaxNode } from './node.ts';
import { type Note, notes } from './remember.ts';

/**
 * A run of entries that stand for themselves, such as the lines of a table: a large file is read, checked and kept by such runs, so
 * that an edit costs what its own run costs. It covers all of its text, blanks and line ends too; the next one begins where it ends.
 * Whoever keeps nodes of an older tree must come to them through their stretch, since they move when somebody asks for them.
 */
export interface Stretch<N extends SyntaxNode = SyntaxNode> extends SyntaxNode {
  readonly kind: 'stretch';
  readonly children: readonly N[];
  /** Those of its children that are comments; they stand where they belong without the others being asked for. */
  readonly comments: readonly SyntaxNode[];
}

/** How the parts of a language's files are read. */
export interface StretchReader<N extends SyntaxNode> {
  /**
   * Reads the entry that begins at an offset, with all that belongs to it, and puts its nodes into the list.
   * What it says follows from the text up to one character behind its end, and for the first entry from where it stands.
   * @returns where the next entry begins, behind the offset
   */
  read(position: number, nodes: N[]): number;
  /** The spans that a node holds beside its children. */
  readonly spansOf?: (node: SyntaxNode) => readonly { start: number; end: number }[];
}

/** What was read before; its stretches go over into the new tree, so that the old one must not be used any more. */
export interface StretchesBefore<N extends SyntaxNode> {
  readonly text: string;
  readonly stretches: readonly Stretch<N>[];
}

/** At most so many entries make a stretch: few enough to be read and checked at each key, enough for few stretches. */
const usual = 20;

class Run<N extends SyntaxNode> implements Stretch<N> {
  [notes]: Note | undefined = undefined;
  readonly kind = 'stretch';
  /** How far the nodes have yet to move. */
  private by = 0;
  constructor(
    public start: number,
    public end: number,
    private readonly nodes: readonly N[],
    readonly comments: readonly SyntaxNode[],
    private readonly spansOf: StretchReader<N>['spansOf'],
  ) {}
  get children(): readonly N[] {
    const { by, nodes } = this;
    this.by = 0;
    if (by !== 0) for (const node of nodes) if (!isComment(node)) moveNode(node, by, this.spansOf);
    return nodes;
  }
  moveBy(by: number): void {
    this.start += by;
    this.end += by;
    this.by += by;
    for (const comment of this.comments) moveNode(comment, by);
  }
}

/** Reads a text by stretches; those that have not changed are taken out of the tree before. Linear. */
export function readStretches<N extends SyntaxNode>(
  text: string,
  { read, spansOf }: StretchReader<N>,
  before?: StretchesBefore<N>,
): readonly Stretch<N>[] {
  const old = (before?.stretches ?? []) as readonly Run<N>[];
  const change = before === undefined ? { start: 0, oldEnd: 0, by: 0 } : findChange(before.text, text);
  let kept = 0;
  while (kept < old.length && old[kept]!.end < change.start) kept++;
  const stretches = old.slice(0, kept);
  let next = kept;
  const nodes: N[] = [];
  /** Where each entry begins, and how many nodes came before it. */
  const begins: number[] = [];
  const counts: number[] = [];
  const finish = (end: number) => {
    const pieces = Math.ceil(begins.length / usual);
    for (let piece = 0; piece < pieces; piece++) {
      const from = Math.floor((begins.length * piece) / pieces);
      const to = Math.floor((begins.length * (piece + 1)) / pieces);
      const own = nodes.slice(counts[from], counts[to]);
      stretches.push(new Run(begins[from]!, begins[to] ?? end, own, own.filter(isComment), spansOf));
    }
  };
  for (let position = stretches.at(-1)?.end ?? 0; position < text.length; ) {
    const was = position - change.by;
    while (next < old.length && (old[next]!.start < was || old[next]!.start < change.oldEnd)) next++;
    // A few entries go on into the next stretch, lest there be ever more stretches of few.
    const few = begins.length > 0 && begins.length < usual / 4;
    if (next < old.length && old[next]!.start === was && was > 0 && !few) {
      finish(position);
      for (const stretch of old.slice(next)) {
        if (change.by !== 0) stretch.moveBy(change.by);
        stretches.push(stretch);
      }
      return stretches;
    }
    begins.push(position);
    counts.push(nodes.length);
    position = read(position, nodes);
  }
  finish(text.length);
  return stretches;
}

const isComment = ({ kind }: SyntaxNode) => kind === 'comment';

/** The nodes of all stretches in the order of the text. */
export function nodesOf<N extends SyntaxNode>(stretches: readonly Stretch<N>[]): N[] {
  const nodes: N[] = [];
  for (const stretch of stretches) for (const node of stretch.children) nodes.push(node);
  return nodes;
}

/** The comments of all stretches in the order of the text. */
export function commentsOf(stretches: readonly Stretch[]): SyntaxNode[] {
  const comments: SyntaxNode[] = [];
  for (const stretch of stretches) for (const comment of stretch.comments) comments.push(comment);
  return comments;
}
