import { findUuids } from '../../../core/disk-ids/find.ts';
import type { SyntaxNode } from '../../../core/syntax/node.ts';
import { createNotes } from '../../../core/syntax/remember.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';
import type { Span } from '../../../core/text/span.ts';
import type { GrubAnalysis } from './analyse.ts';

/** An identifier of a disk as it stands in a script. */
export interface ScriptUuid {
  readonly value: string;
  readonly span: Span;
}

/** What is remembered of a statement or comment at the top of a script; places count from its beginning. */
const known = createNotes<SyntaxNode, readonly ScriptUuid[]>();

/** Every identifier of a disk in a script, comments included, in the order of the text. */
export function uuidsOf({ root, document }: GrubAnalysis): readonly ScriptUuid[] {
  return root.children.flatMap((child) => {
    const before = known.get(child);
    const found = before ?? findUuids(document.text.slice(child.start, child.end)).map(detached);
    if (before === undefined) known.set(child, found);
    return found.map(({ value, span }) => ({
      value,
      span: { start: child.start + span.start, end: child.start + span.end },
    }));
  });
}

const detached = ({ value, span }: ScriptUuid): ScriptUuid => ({ value: ownCopy(value), span });
