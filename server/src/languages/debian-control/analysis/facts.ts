import type { RelationGroup } from '../../../core/deb822/relation.ts';
import type { Deb822Field, Deb822Stanza } from '../../../core/deb822/tree.ts';
import { fieldOf, valueByKey, valueLines } from '../../../core/deb822/values.ts';
import { createNotes } from '../../../core/syntax/remember.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';

/** A relation to a package whose version must be that of the source at hand. */
export interface Tie {
  readonly name: string;
  readonly operator: string;
  readonly version: string;
  /** The field's name in small letters. */
  readonly key: string;
}

/** How a package for development asks for a library. */
export interface LibraryNeed {
  readonly name: string;
  /** Operator and version, or an empty text. */
  readonly range: string;
  /** Whether another package would do. */
  readonly alternative: boolean;
}

/** What other stanzas may want to know about one of debian/control. Holds no offsets, since stanzas move. */
export interface StanzaFacts {
  /** Undefined where the stanza describes no binary package. */
  readonly name: string | undefined;
  readonly architecture: string;
  readonly hasSection: boolean;
  readonly provides: readonly string[];
  /** Packages that it depends on without an alternative. */
  readonly needs: readonly string[];
  readonly ties: readonly Tie[];
  /** Of a package for development, the libraries that it depends on. */
  readonly libraries: readonly LibraryNeed[];
  /** The description in two parts, where it is to be told from that of another package. */
  readonly synopsis: string;
  readonly longText: string;
}

/** The versions of the source at hand, as relations write them; the last one is from before dpkg 1.13.19. */
export const ownVersions: ReadonlySet<string> = new Set([
  '${source:Version}',
  '${binary:Version}',
  '${Source-Version}',
]);

const known = createNotes<Deb822Stanza, { readonly first: boolean; readonly facts: StanzaFacts }>();

/**
 * The facts about a stanza of debian/control, which stay with it for as long as it does.
 * @param first whether it is the stanza of the source, in which relations mean something else
 */
export function factsOf(
  stanza: Deb822Stanza,
  first: boolean,
  text: string,
  relationsOf: (field: Deb822Field, stanza: Deb822Stanza) => readonly RelationGroup[],
): StanzaFacts {
  const remembered = known.get(stanza);
  if (remembered?.first === first) return remembered.facts;
  const facts = gatherFacts(stanza, text, relationsOf);
  known.set(stanza, { first, facts });
  return facts;
}

function gatherFacts(
  stanza: Deb822Stanza,
  text: string,
  relationsOf: (field: Deb822Field, stanza: Deb822Stanza) => readonly RelationGroup[],
): StanzaFacts {
  const value = (key: string) => ownCopy(valueByKey(text, stanza, key));
  const provides: string[] = [];
  const needs: string[] = [];
  const ties: Tie[] = [];
  const libraries: LibraryNeed[] = [];
  const isDevelopment = /-dev$/.test(valueByKey(text, stanza, 'package'));
  for (const field of stanza.fields) {
    for (const { alternatives } of relationsOf(field, stanza)) {
      for (const { name, version, operator, variable, fault } of alternatives) {
        if (name === undefined) continue;
        if (field.key === 'provides') provides.push(ownCopy(name.text));
        if (fault !== undefined) continue;
        if (alternatives.length === 1 && /^(?:pre-)?depends$/.test(field.key)) needs.push(ownCopy(name.text));
        if (isDevelopment && field.key === 'depends' && isLibrary(name.text)) {
          const range = version === undefined ? '' : ownCopy(`${operator?.text} ${version.text}`);
          libraries.push({ name: ownCopy(name.text), range, alternative: alternatives.length > 1 });
        }
        if (version === undefined || operator === undefined || variable || !ownVersions.has(version.text)) continue;
        if (name.text.includes('$')) continue;
        ties.push({
          name: ownCopy(name.text),
          operator: operator.text,
          version: ownCopy(version.text),
          key: field.key,
        });
      }
    }
  }
  return {
    name: fieldOf(stanza, 'package') === undefined ? undefined : value('package'),
    architecture: value('architecture'),
    hasSection: value('section') !== '',
    provides,
    needs,
    ties,
    libraries,
    ...descriptionOf(stanza, text),
  };
}

/** Whether lintian (2.116) takes the name for that of a library. */
function isLibrary(name: string): boolean {
  return /^lib[\w.+-]+\d/.test(name) && !/-(?:dev|docs?|common)$/.test(name);
}

function descriptionOf(stanza: Deb822Stanza, text: string): Pick<StanzaFacts, 'synopsis' | 'longText'> {
  const none = { synopsis: '', longText: '' };
  const field = fieldOf(stanza, 'description');
  const isUdeb = ['package-type', 'xc-package-type'].some((key) => valueByKey(text, stanza, key) === 'udeb');
  if (field === undefined || isUdeb) return none;
  const [first, ...rest] = valueLines(text, field).filter(({ comment }) => !comment);
  if (first === undefined || /transitional|dummy/.test(first.text)) return none;
  const synopsis = /[@{]/.test(first.text) ? '' : ownCopy(first.text.toLowerCase());
  const long = rest.map((line) => line.text).join('\n');
  return { synopsis, longText: /[@{]/.test(long) ? '' : ownCopy(long) };
}
