import type { DirectiveNode, FfserverTree, SectionNode } from '../parse/tree.ts';

/** What stands elsewhere in the file, which ffserver does not look at but a fix does. */
export interface Surroundings {
  readonly text: string;
  readonly titles: ReadonlySet<string>;
  /** The first feed of each name. */
  readonly feeds: ReadonlyMap<string, SectionNode>;
  /** The last directive of each name outside of sections, in lower case. */
  readonly lastGlobals: ReadonlyMap<string, DirectiveNode>;
}

/** Looks over a file. */
export function surroundingsOf({ sections, entries }: FfserverTree, text: string): Surroundings {
  const feeds = new Map<string, SectionNode>();
  for (const section of sections) {
    if (section.section === 'feed' && !feeds.has(section.title)) feeds.set(section.title, section);
  }
  const lastGlobals = new Map<string, DirectiveNode>();
  for (const entry of entries) if (entry.kind !== 'section') lastGlobals.set(entry.name.value.toLowerCase(), entry);
  return { text, titles: new Set(sections.map(({ title }) => title)), feeds, lastGlobals };
}
