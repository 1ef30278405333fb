import { parseDeb822 } from '../../../core/deb822/parser.ts';
import { stanzaAt } from '../../../core/deb822/stanzas.ts';
import type { Deb822Field, Deb822Stanza, Deb822Tree } from '../../../core/deb822/tree.ts';
import { fieldOf, type ValueWord, valueLines, valueWords } from '../../../core/deb822/values.ts';
import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { joinPlaceholders } from '../../../core/text/placeholders.ts';
import type { StanzaKind } from '../schema/fields.ts';
import { type LicenseExpression, parseLicenseExpression } from './license-expression.ts';
import { findSourceTree } from './source-tree.ts';

/** A stanza and what it says. */
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

/** What is known about one debian/copyright. */
export interface CopyrightAnalysis extends Analysis {
  readonly root: Deb822Tree;
  /** Whether the file says that it follows the machine-readable format; free text is not judged. */
  readonly declared: boolean;
  readonly stanzas: readonly CopyrightStanza[];
  /** The files of the source by their paths from its root, where they are in sight. */
  readonly sourceTree: readonly string[] | undefined;
  stanzaAt(offset: number): CopyrightStanza | undefined;
}

const formatField =
  /(?:^|\n)Format(?:-Specification)?[ \t]*:(?:[^\n]|\n[ \t])*(?:\/dep-?5\b|\bDEP ?5\b|copyright-format|CopyrightFormat|VERSIONED_FORMAT_URL)/i;

/** Whether the first stanza names the machine-readable format in any of its versions (as lintian decides it). */
export function isMachineReadable(text: string): boolean {
  const body = text.slice(0, 4096).replace(/^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n)+/, '');
  const end = /\n[ \t\r]*\n/.exec(body);
  return formatField.test(end === null ? body : body.slice(0, end.index));
}

/** Reads debian/copyright. Never throws. */
export function analyseCopyright({ document, files }: AnalysisInput): CopyrightAnalysis {
  const { text } = document;
  const root = parseDeb822(text);
  const joined = joinPlaceholders(text);
  const declared = isMachineReadable(text);
  const stanzas = declared ? root.stanzas.map((node, index) => readStanza(joined, node, index)) : [];
  const byNode = new Map(stanzas.map((stanza) => [stanza.node, stanza]));
  return {
    document,
    root,
    comments: declared ? root.comments : [],
    declared,
    stanzas,
    sourceTree: declared ? findSourceTree(document.path, files) : undefined,
    stanzaAt(offset) {
      const node = stanzaAt(root.stanzas, offset);
      return node === undefined ? undefined : byNode.get(node);
    },
  };
}

function readStanza(text: string, node: Deb822Stanza, index: number): CopyrightStanza {
  const files = fieldOf(node, 'files');
  const license = fieldOf(node, 'license');
  const kind = index === 0 ? 'header' : files !== undefined ? 'files' : license !== undefined ? 'license' : 'unknown';
  const [first, ...rest] = license === undefined ? [] : valueLines(text, license).filter((line) => !line.comment);
  return {
    node,
    kind,
    patterns: files === undefined || kind === 'header' ? [] : valueWords(text, files),
    license,
    expression: first === undefined ? undefined : parseLicenseExpression(first.text, first.start),
    licenseText: rest
      .map((line) => line.text)
      .join('\n')
      .trim(),
  };
}
