import type { ElementNode } from '../../../core/plist/tree.ts';
import { entriesOf, textOf } from '../../../core/plist/values.ts';
import { pathAt } from '../../../core/syntax/node.ts';
import type { LaunchdAnalysis } from '../analyse.ts';
import type { LaunchdKey } from '../schema/keys.ts';
import { findKey, jobKeys } from '../schema/table.ts';
import { dictsOf } from './nested.ts';

/** The key whose value an element is, or undefined for the outermost dictionary and the elements of arrays. */
function keyOf(element: ElementNode, text: string): string | undefined {
  const siblings = element.parent?.elements ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  return element.parent?.name === 'dict' && before?.name === 'key' ? textOf(before, text) : undefined;
}

/** The keys that a dictionary may have: the job's own, or those of the dictionary's key; undefined where they are free. */
export function keysFor(dict: ElementNode, analysis: LaunchdAnalysis): readonly LaunchdKey[] | undefined {
  const { text } = analysis.document;
  if (dict === analysis.dict) return analysis.isJob || analysis.entries.length === 0 ? jobKeys : undefined;
  if (!analysis.isJob) return undefined;
  let outer: ElementNode | undefined = dict;
  while (outer !== undefined && outer.parent !== analysis.dict) outer = outer.parent;
  const top = outer === undefined ? undefined : findKey(keyOf(outer, text) ?? '');
  return top?.keys !== undefined && outer !== undefined && dictsOf(top, outer, text).includes(dict)
    ? top.keys
    : undefined;
}

/** The innermost dictionary, and the element, at an offset. */
export function elementAt(
  analysis: LaunchdAnalysis,
  offset: number,
): { dict: ElementNode | undefined; element: ElementNode | undefined } {
  const elements = pathAt(analysis.root, offset).filter((node): node is ElementNode => node.kind === 'element');
  return { dict: elements.findLast((node) => node.name === 'dict'), element: elements.at(-1) };
}

/** The schema's entry for a key element. */
export function entryOfKey(element: ElementNode, analysis: LaunchdAnalysis): LaunchdKey | undefined {
  if (element.name !== 'key' || element.parent === undefined) return undefined;
  const name = textOf(element, analysis.document.text);
  return keysFor(element.parent, analysis)?.find((entry) => entry.name === name);
}

/** The names that a dictionary already has. */
export function usedKeys(dict: ElementNode, text: string): ReadonlySet<string> {
  return new Set(entriesOf(dict, text).map((entry) => entry.name));
}
