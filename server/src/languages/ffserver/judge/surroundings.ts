import { lazy } from '../../../core/syntax/lazy.ts';
import type { DirectiveNode, FfserverTree, SectionNode } from '../parse/tree.ts';

/** What stands elsewhere in the file, which ffserver does not look at but a fix does. */
export interface Surroundings {
  readonly text: string;
  titles(): ReadonlySet<string>;
  /** The first feed of each name. */
  feeds(): ReadonlyMap<string, SectionNode>;
  /** The last directive of each name outside of sections, in lower case. */
  lastGlobals(): ReadonlyMap<string, DirectiveNode>;
}

/** Looks over a file, as far as a finding asks for it. */
export function surroundingsOf({ sections, entries }: FfserverTree, text: string): Surroundings {
  return {
    text,
    titles: lazy(() => new Set(sections.map(({ title }) => title))),
    feeds: lazy(() => {
      const feeds = new Map<string, SectionNode>();
      for (const section of sections) {
        if (section.section === 'feed' && !feeds.has(section.title)) feeds.set(section.title, section);
      }
      return feeds;
    }),
    lastGlobals: lazy(() => {
      const last = new Map<string, DirectiveNode>();
      for (const entry of entries) if (entry.kind !== 'section') last.set(entry.name.value.toLowerCase(), entry);
      return last;
    }),
  };
}
