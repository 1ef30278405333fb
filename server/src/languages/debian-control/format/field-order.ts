import type { Deb822Field, Deb822Stanza } from '../../../core/deb822/tree.ts';
import type { TextEdit } from '../../../core/text/edit.ts';

/** The order in which Debian's packages usually have their fields; others come before the description, as they stand. */
const usual = [
  ...['source', 'package', 'section', 'priority', 'maintainer', 'xsbc-original-maintainer', 'uploaders'],
  ...['architecture', 'multi-arch', 'essential', 'protected', 'build-profiles', 'package-type'],
  ...['build-depends', 'build-depends-arch', 'build-depends-indep'],
  ...['build-conflicts', 'build-conflicts-arch', 'build-conflicts-indep'],
  ...['standards-version', 'rules-requires-root', 'vcs-browser', 'vcs-git', 'homepage', 'testsuite'],
  ...['pre-depends', 'depends', 'recommends', 'suggests', 'enhances', 'breaks', 'conflicts', 'replaces', 'provides'],
  ...['built-using', 'static-built-using'],
];
const ranks = new Map(usual.map((key, rank) => [key, rank]));

const rankOf = ({ key }: Deb822Field): number =>
  key === 'description' ? usual.length + 1 : (ranks.get(key) ?? usual.length);

/**
 * The edit that brings the fields of a stanza into the usual order, each with the comment lines above it, with other
 * edits of the fields carried out; undefined where the order is right already, or a broken line could lose its place.
 */
export function orderFields(
  text: string,
  stanza: Deb822Stanza,
  edits: readonly TextEdit[],
  lineEnd: string,
): TextEdit[] | undefined {
  if (stanza.children.some(({ kind }) => kind === 'error')) return undefined;
  const order = stanza.fields.toSorted((a, b) => rankOf(a) - rankOf(b));
  if (order.every((field, index) => field === stanza.fields[index])) return undefined;
  const blocks = new Map<Deb822Field, string>();
  const values = new Map(edits.map((edit) => [edit.start, edit.newText]));
  const [first] = stanza.fields;
  if (first === undefined) return undefined;
  let start = first.start;
  for (const field of stanza.fields) {
    const value = values.get(field.valueStart) ?? text.slice(field.valueStart, field.end);
    blocks.set(field, text.slice(start, field.valueStart) + value);
    const lineFeed = text.indexOf('\n', field.end);
    start = lineFeed < 0 ? text.length : lineFeed + 1;
  }
  const last = stanza.fields.at(-1)!;
  const end = edits.find((edit) => edit.start === last.valueStart)?.end ?? last.end;
  return [{ start: first.start, end, newText: order.map((field) => blocks.get(field)).join(lineEnd) }];
}
