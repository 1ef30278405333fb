import { nearest } from '../../../core/text/nearest.ts';
import type { DirectiveNode, NginxTree } from '../parse/tree.ts';
import { fragmentContexts } from '../schema/contexts.ts';
import type { NginxDirective } from '../schema/directive.ts';
import type { NginxContext } from '../schema/imported/types.ts';
import { directiveNames, findDirectives } from '../schema/schema.ts';
import type { Place } from './place.ts';

const stated = /etcetera-context:?\s+([\w.]+)/;

/** Paths whose files Debian's, nginx.org's and common layouts include at a known place. */
const usualPlaces: readonly { readonly path: RegExp; readonly context: NginxContext }[] = [
  { path: /(^|\/)nginx\.conf$/, context: 'main' },
  { path: /\/(modules-enabled|modules-available)\/[^/]+$/, context: 'main' },
  { path: /\/(conf\.d|sites-available|sites-enabled|vhosts?\.d|http\.d|servers)\/[^/]+$/, context: 'http' },
  { path: /\/(default\.d|server\.d|server-conf\.d)\/[^/]+$/, context: 'http.server' },
  { path: /\/(streams-available|streams-enabled|stream(-conf)?\.d)\/[^/]+$/, context: 'stream' },
];

/**
 * The context of a file's top level, where no includer tells: by a comment `# etcetera-context: server`, by what stands
 * in it, and, where several contexts fit as well, by its path.
 */
export function inferContext(tree: NginxTree, text: string, path: string): Place {
  const comment = tree.comments
    .map((node) => stated.exec(text.slice(node.start, node.end))?.[1])
    .find((name) => name !== undefined);
  const named = fragmentContexts.find((context) => context === comment || context === `http.${comment}`);
  if (named !== undefined) return { kind: 'config', contexts: [named] };

  // A new file may become anything; there is nothing in it to misjudge.
  if (tree.items.length === 0) return usual(path, fragmentContexts) ?? { kind: 'config', contexts: fragmentContexts };

  const exact = tree.items
    .map((item) => ({ item, entries: placed(item.name) }))
    .filter(({ entries }) => entries.length > 0);
  const known = exact.length > 0 ? exact : misspelled(tree);
  if (known.some(({ entries }) => entries.some((entry) => entry.name === 'events' || entry.name === 'http'))) {
    return { kind: 'config', contexts: ['main'] };
  }
  if (known.length === 0) return usual(path, fragmentContexts) ?? { kind: 'unknown' };

  const fits = fragmentContexts.map((context) => ({
    context,
    count: known.filter(({ item, entries }) =>
      entries.some(
        (entry) =>
          entry.contexts.includes(context) &&
          (entry.thirdParty || (entry.block !== undefined) === (item.block !== undefined)),
      ),
    ).length,
  }));
  const best = Math.max(...fits.map((fit) => fit.count));
  const contexts = fits.filter((fit) => fit.count === best).map((fit) => fit.context);
  return usual(path, contexts) ?? { kind: 'config', contexts };
}

interface KnownItem {
  readonly item: DirectiveNode;
  readonly entries: readonly NginxDirective[];
}

function placed(name: string): readonly NginxDirective[] {
  return findDirectives(name).filter((entry) => entry.contexts.length > 0);
}

/** What the names of a file were meant to be that has no name spelled right. */
function misspelled(tree: NginxTree): KnownItem[] {
  return tree.items.slice(0, 20).flatMap((item) => {
    const meant = item.name.length < 4 ? undefined : nearest(item.name, directiveNames());
    return meant === undefined ? [] : [{ item, entries: placed(meant) }];
  });
}

function usual(path: string, allowed: readonly NginxContext[]): Place | undefined {
  const place = usualPlaces.find((candidate) => candidate.path.test(path) && allowed.includes(candidate.context));
  return place === undefined ? undefined : { kind: 'config', contexts: [place.context] };
}
