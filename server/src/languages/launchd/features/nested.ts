import type { ElementNode } from '../../../core/plist/tree.ts';
import { type Entry, entriesOf } from '../../../core/plist/values.ts';
import { createNotes, remember } from '../../../core/syntax/remember.ts';
import type { LaunchdAnalysis } from '../analyse.ts';
import type { LaunchdKey, ValueKind } from '../schema/keys.ts';
import { findKey } from '../schema/table.ts';

/** A value with what the schema expects there, and the words for its place. */
export interface TypedValue {
  readonly value: ElementNode;
  readonly kinds: readonly ValueKind[];
  readonly name: string;
  readonly values: readonly string[] | undefined;
  readonly moreValues: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** The dictionaries in which the fixed keys of an entry stand: its own, those of a list, or those below free names. */
export function dictsOf(entry: LaunchdKey, value: ElementNode, text: string): readonly ElementNode[] {
  const named = entry.name === 'Sockets' || entry.name === 'MachServices';
  const values = named
    ? entriesOf(value, text).flatMap((inner) => (inner.value === undefined ? [] : [inner.value]))
    : [value];
  return values.flatMap((one) => (one.name === 'array' ? one.elements : [one])).filter(({ name }) => name === 'dict');
}

/** Every value of a job whose type the schema knows, those within others included. */
export const typedValues = remember((analysis: LaunchdAnalysis): readonly TypedValue[] => {
  const { text } = analysis.document;
  return analysis.entries.flatMap((entry) => {
    const known = findKey(entry.name);
    if (known === undefined || entry.value === undefined) return [];
    const { value } = entry;
    const own = typed(known, value);
    // The words of a list are those of its one value.
    const words =
      known.values === undefined || value.name !== 'array'
        ? []
        : value.elements.map((item) => ({ ...typed(known, item), kinds: ['string'] as const }));
    const items =
      known.items === undefined
        ? []
        : (value.name === 'dict' ? entriesOf(value, text).map((inner) => inner.value) : value.elements)
            .filter((item) => item !== undefined)
            .map((item) => ({
              value: item,
              kinds: [known.items!],
              name: `A value in ${known.name}`,
              values: undefined,
              moreValues: false,
              min: undefined,
              max: undefined,
            }));
    const nested =
      known.keys === undefined ? [] : dictsOf(known, value, text).flatMap((dict) => valuesOf(dict, known.keys!, text));
    return [own, ...words, ...items, ...nested];
  });
});

const typed = ({ kinds, name, values, moreValues, min, max }: LaunchdKey, value: ElementNode): TypedValue => ({
  value,
  kinds,
  name,
  values,
  moreValues: moreValues === true,
  min,
  max,
});

/** The values of a dictionary, which follow from its text and the keys that it may have. */
function valuesOf(dict: ElementNode, keys: readonly LaunchdKey[], text: string): readonly TypedValue[] {
  const remembered = byDict.get(dict);
  if (remembered?.keys === keys) return remembered.values;
  const values = fromKeys(entriesOf(dict, text), keys);
  byDict.set(dict, { keys, values });
  return values;
}

const byDict = createNotes<
  ElementNode,
  { readonly keys: readonly LaunchdKey[]; readonly values: readonly TypedValue[] }
>();

function fromKeys(entries: readonly Entry[], keys: readonly LaunchdKey[]): TypedValue[] {
  const found: TypedValue[] = [];
  for (const { name, value } of entries) {
    const known = value === undefined ? undefined : keys.find((key) => key.name === name);
    if (known !== undefined) found.push(typed(known, value!));
  }
  return found;
}
