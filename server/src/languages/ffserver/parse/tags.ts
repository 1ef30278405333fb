import { nearest } from '../../../core/text/nearest.ts';
import type { Tag } from './directive.ts';
import type { SectionKind } from './tree.ts';

/** The sections by the names that stand in their tags. */
export const sectionNames: Readonly<Record<SectionKind, string>> = {
  feed: 'Feed',
  stream: 'Stream',
  redirect: 'Redirect',
};

const kinds = Object.keys(sectionNames) as SectionKind[];

function kindOf(word: string): SectionKind | undefined {
  const lower = word.toLowerCase();
  return kinds.find((kind) => kind === lower);
}

/**
 * What the first word of a line opens or closes. A word that begins with `<` and is nearly a tag counts as that tag, but
 * not as exact: ffserver refuses it, and taking it for what it was meant to be keeps one slip from becoming many.
 */
export function tagOf(word: string): Tag | undefined {
  if (!word.startsWith('<')) return undefined;
  const close = word.startsWith('</');
  const kind = close ? 'close' : 'open';
  const body = word.slice(close ? 2 : 1);
  const exactKind = kindOf(close ? body.replace(/>$/, '') : body);
  if (exactKind !== undefined) return { kind, section: exactKind, exact: !close || body.endsWith('>') };
  const letters = /^[a-z]*/i.exec(body)![0];
  const near = kindOf(letters) ?? kinds.find((name) => letters.toLowerCase().startsWith(name));
  const section = near ?? kindOf(nearest(letters, kinds) ?? '');
  return section === undefined ? undefined : { kind, section, exact: false };
}
