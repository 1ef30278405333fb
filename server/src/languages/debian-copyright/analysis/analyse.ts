import { parseDeb822 } from '../../../core/deb822/parser.ts';
import { stanzaAt } from '../../../core/deb822/stanzas.ts';
import type { Deb822Tree } from '../../../core/deb822/tree.ts';
import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { joinTemplates } from '../../../core/text/templates.ts';
import { findShadows, type Shadows } from './shadows.ts';
import { findSourceTree } from './source-tree.ts';
import { type CopyrightStanza, stanzaOf } from './stanzas.ts';

/** What is known about one debian/copyright. */
export interface CopyrightAnalysis extends Analysis {
  readonly root: Deb822Tree;
  /** Whether the file says that it follows the machine-readable format; free text is not judged. */
  readonly declared: boolean;
  readonly stanzas: readonly CopyrightStanza[];
  /** The files of the source by their paths from its root, where they are in sight. */
  readonly sourceTree: readonly string[] | undefined;
  /** The patterns that never count. */
  readonly shadows: Shadows;
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
export function analyseCopyright(input: AnalysisInput<CopyrightAnalysis>): CopyrightAnalysis {
  const { document, files } = input;
  const { text } = document;
  const root = parseDeb822(text, previousOf(input));
  const joined = joinTemplates(text);
  const declared = isMachineReadable(text);
  const stanzas = declared ? root.stanzas.map((node, index) => stanzaOf(joined, node, index === 0)) : [];
  return {
    document,
    root,
    comments: declared ? root.comments : [],
    declared,
    stanzas,
    sourceTree: declared ? findSourceTree(document.path, files) : undefined,
    shadows: findShadows(stanzas, input.previous?.shadows),
    stanzaAt(offset) {
      const node = declared ? stanzaAt(root.stanzas, offset) : undefined;
      return node && stanzaOf(joined, node, node === root.stanzas[0]);
    },
  };
}

/** Apart, so that no function of the new analysis holds on to the old one. */
function previousOf({ previous }: AnalysisInput<CopyrightAnalysis>) {
  return previous && { text: previous.document.text, root: previous.root };
}
