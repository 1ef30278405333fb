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
export const typedValues = remember((analysis: LaunchdAnalysis) => collect(analysis, () => true));

/** Those of them that are not simply of the one type that they must be of, without bounds or words to choose from. */
export const doubtfulValues = remember((analysis: LaunchdAnalysis) => collect(analysis, isDoubtful));

function isDoubtful({ value, kinds, values, min, max }: TypedValue): boolean {
  const kind = value.name === 'true' || value.name === 'false' ? 'boolean' : value.name;
  return kinds.length > 1 || kinds[0] !== kind || values !== undefined || min !== undefined || max !== undefined;
}

function collect(analysis: LaunchdAnalysis, wanted: (typed: TypedValue) => boolean): readonly TypedValue[] {
  const { text } = analysis.document;
  const found: TypedValue[] = [];
  const add = (value: TypedValue) => {
    if (wanted(value)) found.push(value);
  };
  for (const { name, value } of analysis.entries) {
    const known = findKey(name);
    if (known === undefined || value === undefined) continue;
    add(typed(known, value));
    // The words of a list are those of its one value.
    if (known.values !== undefined && value.name === 'array')
      for (const item of value.elements) add({ ...typed(known, item), kinds: ['string'] });
    if (known.items !== undefined) {
      const { items } = known;
      const inner = value.name === 'dict' ? entriesOf(value, text).map((entry) => entry.value) : value.elements;
      for (const item of inner) {
        if (item !== undefined) add(typed({ name: `A value in ${name}`, kinds: [items] }, item));
      }
    }
    if (known.keys === undefined) continue;
    for (const dict of dictsOf(known, value, text)) {
      const nested = valuesOf(dict, known.keys, text);
      for (const one of wanted === isDoubtful ? nested.doubtful : nested.values) add(one);
    }
  }
  return found;
}

type Typing = Pick<LaunchdKey, 'kinds' | 'name' | 'values' | 'moreValues' | 'min' | 'max'>;

const typed = ({ kinds, name, values, moreValues, min, max }: Typing, value: ElementNode): TypedValue => ({
  value,
  kinds,
  name,
  values,
  moreValues: moreValues === true,
  min,
  max,
});

interface DictValues {
  readonly keys: readonly LaunchdKey[];
  readonly values: readonly TypedValue[];
  readonly doubtful: readonly TypedValue[];
}

const byDict = createNotes<ElementNode, DictValues>();

/** The values of a dictionary, which follow from its text and the keys that it may have. */
function valuesOf(dict: ElementNode, keys: readonly LaunchdKey[], text: string): DictValues {
  const remembered = byDict.get(dict);
  if (remembered?.keys === keys) return remembered;
  const values = fromKeys(entriesOf(dict, text), keys);
  const made = { keys, values, doubtful: values.filter(isDoubtful) };
  byDict.set(dict, made);
  return made;
}

function fromKeys(entries: readonly Entry[], keys: readonly LaunchdKey[]): TypedValue[] {
  const found: TypedValue[] = [];
  for (const { name, value } of entries) {
    const known = value === undefined ? undefined : keys.find((key) => key.name === name);
    if (known !== undefined) found.push(typed(known, value!));
  }
  return found;
}
