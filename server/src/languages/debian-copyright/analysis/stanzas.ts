import type { Deb822Field, Deb822Stanza } from '../../../core/deb822/tree.ts';
import { fieldOf, type ValueWord, valueLines, valueWords } from '../../../core/deb822/values.ts';
import { createNotes } from '../../../core/syntax/remember.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';
import type { Span } from '../../../core/text/span.ts';
import type { StanzaKind } from '../schema/fields.ts';
import { type LicenseExpression, parseLicenseExpression } from './license-expression.ts';

/** A stanza and what it says. It goes over into the next analysis with its node, and moves with it. */
export interface CopyrightStanza {
  readonly node: Deb822Stanza;
  readonly kind: StanzaKind;
  /** The patterns of its Files field. */
  readonly patterns: readonly ValueWord[];
  readonly license: Deb822Field | undefined;
  readonly expression: LicenseExpression | undefined;
  /** The lines of its License field below the first, without indentation. */
  readonly licenseText: string;
}

const known = createNotes<Deb822Stanza, { start: number; readonly stanza: CopyrightStanza }>();

/**
 * What a stanza says; what is known of its node is moved to where that stands now.
 * @param text the file's, in which expressions of templates are words
 * @param first whether it is the first stanza, the header
 */
export function stanzaOf(text: string, node: Deb822Stanza, first: boolean): CopyrightStanza {
  const before = known.get(node);
  if (before !== undefined && (before.stanza.kind === 'header') === first) {
    if (before.start !== node.start) move(before.stanza, node.start - before.start);
    before.start = node.start;
    return before.stanza;
  }
  const stanza = readStanza(text, node, first);
  known.set(node, { start: node.start, stanza });
  return stanza;
}

function readStanza(text: string, node: Deb822Stanza, header: boolean): CopyrightStanza {
  const files = fieldOf(node, 'files');
  const license = fieldOf(node, 'license');
  const kind = header ? 'header' : files !== undefined ? 'files' : license !== undefined ? 'license' : 'unknown';
  const [first, ...rest] = license === undefined ? [] : valueLines(text, license).filter((line) => !line.comment);
  return {
    node,
    kind,
    patterns:
      files === undefined || header
        ? []
        : valueWords(text, files).map((word) => ({ ...word, text: ownCopy(word.text) })),
    license,
    expression: first === undefined ? undefined : parseLicenseExpression(ownCopy(first.text), first.start),
    licenseText: ownCopy(
      rest
        .map((line) => line.text)
        .join('\n')
        .trim(),
    ),
  };
}

function move({ patterns, expression }: CopyrightStanza, by: number): void {
  const shift = (span: { -readonly [K in keyof Span]: Span[K] }) => {
    span.start += by;
    span.end += by;
  };
  for (const pattern of patterns) shift(pattern);
  if (expression === undefined) return;
  shift(expression);
  for (const operator of expression.operators) shift(operator);
  for (const name of expression.names) {
    shift(name);
    shift(name.nameSpan);
  }
}
