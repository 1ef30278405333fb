import type { ElementNode } from '../../../core/plist/tree.ts';
import { entriesOf, textOf } from '../../../core/plist/values.ts';
import { pathAt } from '../../../core/syntax/node.ts';
import type { LaunchdAnalysis } from '../analyse.ts';
import type { LaunchdKey } from '../schema/keys.ts';
import { jobKeys } from '../schema/table.ts';

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
  const path: (string | undefined)[] = [];
  for (let at: ElementNode | undefined = dict; at !== undefined && at !== analysis.dict; at = at.parent)
    path.unshift(keyOf(at, text));
  const names = path.filter((name): name is string => name !== undefined);
  const top = jobKeys.find((entry) => entry.name === names[0]);
  if (!analysis.isJob || top === undefined) return undefined;
  // The dictionaries of Sockets and MachServices are named freely; the fixed keys are one level below.
  const named = top.name === 'Sockets' || top.name === 'MachServices';
  return names.length === (named ? 2 : 1) ? top.keys : undefined;
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
