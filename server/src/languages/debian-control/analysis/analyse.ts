import { parseDeb822 } from '../../../core/deb822/parser.ts';
import type { RelationGroup } from '../../../core/deb822/relation.ts';
import { parseRelations } from '../../../core/deb822/relations.ts';
import { stanzaAt } from '../../../core/deb822/stanzas.ts';
import type { Deb822Field, Deb822Stanza, Deb822Tree } from '../../../core/deb822/tree.ts';
import { flatValue } from '../../../core/deb822/values.ts';
import type { Analysis, AnalysisInput, LanguageSettings } from '../../../core/language.ts';
import { relationFields } from '../schema/relation-fields.ts';
import { factsOf, type StanzaFacts } from './facts.ts';
import { chooseKind, type KindChoice } from './kind.ts';
import { findSiblings, noSiblings, type Siblings } from './siblings.ts';

/** So many fields' relations are remembered at a time. */
const mostRemembered = 2000;

const noRelations: readonly RelationGroup[] = [];

/** What a stanza describes, which decides the fields that it may have. */
export type StanzaKind = 'source' | 'binary' | 'test' | 'other';

/** What is known about one file. */
export interface ControlAnalysis extends Analysis {
  readonly root: Deb822Tree;
  readonly choice: KindChoice;
  readonly settings: LanguageSettings;
  stanzaAt(offset: number): Deb822Stanza | undefined;
  kindOf(stanza: Deb822Stanza): StanzaKind;
  /** The relations of a field; empty where it holds none. */
  relationsOf(field: Deb822Field, stanza: Deb822Stanza): readonly RelationGroup[];
  /** What is remembered of a stanza of debian/control. */
  factsOf(stanza: Deb822Stanza): StanzaFacts;
  /** The binary packages that debian/control declares, each with its stanza; empty in other files. */
  readonly packages: ReadonlyMap<string, Deb822Stanza>;
  /** The names that these packages provide beside their own. */
  readonly provided: ReadonlySet<string>;
  /** What lies beside debian/control, as far as it is loaded. */
  readonly siblings: Siblings;
}

/** Reads a file in deb822 form. Never throws. */
export function analyseControl(input: AnalysisInput<ControlAnalysis>): ControlAnalysis {
  const { document, settings, files } = input;
  const { text } = document;
  const root = parseDeb822(text, previousOf(input));
  const choice = chooseKind(document.path, text);
  const relations = new Map<Deb822Field, readonly RelationGroup[]>();

  const kindOf = (stanza: Deb822Stanza): StanzaKind => {
    if (choice.kind === 'tests') return 'test';
    if (choice.kind === 'source') return stanza === root.stanzas[0] ? 'source' : 'binary';
    if (choice.kind === 'binary' || choice.kind === 'packages' || choice.kind === 'status') return 'binary';
    return 'other';
  };

  const relationsOf = (field: Deb822Field, stanza: Deb822Stanza): readonly RelationGroup[] => {
    const definition = relationFields.get(field.key);
    if (definition === undefined) return noRelations;
    const known = relations.get(field);
    if (known !== undefined) return known;
    const kind = kindOf(stanza);
    if (kind !== 'other' && !definition.stanzas.includes(kind)) return noRelations;
    const options = { build: definition.build, tests: kind === 'test' };
    const groups = parseRelations(flatValue(text, field), field.valueStart, options);
    // An archive's index has a million fields; their relations are cheaper to read again than to keep.
    if (relations.size >= mostRemembered) relations.clear();
    relations.set(field, groups);
    return groups;
  };

  const facts = (stanza: Deb822Stanza) => factsOf(stanza, stanza === root.stanzas[0], text, relationsOf);
  const packages = new Map<string, Deb822Stanza>();
  const provided = new Set<string>();
  for (const stanza of choice.kind === 'source' ? root.stanzas : []) {
    const { name, provides } = facts(stanza);
    if (name === undefined) continue;
    packages.set(name, stanza);
    for (const other of provides) provided.add(other);
  }

  return {
    document,
    root,
    choice,
    settings,
    comments: root.comments,
    kindOf,
    stanzaAt: (offset) => stanzaAt(root.stanzas, offset),
    relationsOf,
    factsOf: facts,
    packages,
    provided,
    siblings: choice.kind === 'source' && choice.certain ? findSiblings(document.path, files, packages) : noSiblings,
  };
}

/** Apart, so that no function of the new analysis holds on to the old one. */
function previousOf({ previous }: AnalysisInput<ControlAnalysis>) {
  return previous && { text: previous.document.text, root: previous.root };
}
