import type { Fix } from '../rules/diagnostic.ts';
import { replacement } from '../text/edit.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { KnownUuid } from './known.ts';

/**
 * The change of a malformed identifier into the one that was likely meant: one that other files of the workspace or this text
 * name, and that differs in a few characters. None where several do, since a disk must not be guessed.
 * @param own the identifiers of this text
 */
export function nearUuidFixes(
  value: string,
  span: Span,
  known: ReadonlyMap<string, KnownUuid> | undefined,
  own: () => Iterable<string>,
): Fix[] {
  const all = new Set([...[...(known ?? new Map<string, KnownUuid>()).values()].map(({ uuid }) => uuid), ...own()]);
  const meant = nearest(value, all);
  if (meant === undefined) return [];
  all.delete(meant);
  if (nearest(value, all) !== undefined) return [];
  return [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }];
}
