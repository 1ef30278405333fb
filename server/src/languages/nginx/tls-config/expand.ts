import { createNotes, remember } from '../../../core/syntax/remember.ts';
import { basename } from '../../../core/text/path.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import type { IncludeGraph } from '../analysis/include-graph.ts';
import type { DirectiveNode } from '../parse/tree.ts';

/** A directive and the file it stands in. */
export interface Placed {
  readonly directive: DirectiveNode;
  readonly path: string;
}

/** The directives of a block as nginx reads them, with those of included files in the place of each `include`. */
export interface Expanded {
  readonly items: readonly Placed[];
  /** False when an include could not be followed, so that what is not among the items may be there all the same. */
  readonly known: boolean;
  /** Those of the items that have this name. */
  named(name: string): readonly Placed[];
}

const none: readonly Placed[] = [];

/** Directives with an index of their names, which is made when first asked for; that of a server outlives the edit of another. */
export function expanded(items: readonly Placed[], known: boolean): Expanded {
  let index: Map<string, Placed[]> | undefined;
  return {
    items,
    known,
    named(name) {
      index ??= groupByName(items);
      return index.get(name) ?? none;
    },
  };
}

function groupByName(items: readonly Placed[]): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const item of items) {
    const group = groups.get(item.directive.name);
    if (group === undefined) groups.set(item.directive.name, [item]);
    else group.push(item);
  }
  return groups;
}

/** Files that the usual layouts include and that hold no setting of TLS. */
const harmless =
  /^(mime\.types|(fastcgi|uwsgi|scgi|proxy)[_.](params|conf)|koi-(utf|win)|win-utf|fastcgi-php\.conf|\*\.types)$/;

const includeTargets = remember((graph: IncludeGraph): ReadonlyMap<string, readonly string[]> => {
  const targets = new Map<string, string[]>();
  for (const { from, to, span } of graph.edges) {
    const key = `${span.start} ${from}`;
    const list = targets.get(key);
    if (list === undefined) targets.set(key, [to]);
    else list.push(to);
  }
  return targets;
});

/** A bound on files, each counted as often as it is included: those that include each other would multiply for ever. */
const mostFiles = 1000;

/**
 * The directives of a block, includes followed as far as the configuration is in sight. Never throws; an include that
 * leads back to a file that is being read is left out.
 */
export function expandItems(analysis: NginxAnalysis, items: readonly DirectiveNode[], path: string): Expanded {
  const plain = withoutIncludes.get(items);
  if (plain?.path === path) return plain.expanded;
  let includes = false;
  const found: Placed[] = [];
  const { graph } = analysis;
  let known = true;
  let read = 0;

  function add(directives: readonly DirectiveNode[], from: string, chain: readonly string[]): void {
    for (const directive of directives) {
      if (directive.name !== 'include') {
        found.push({ directive, path: from });
        continue;
      }
      includes = true;
      const [target] = directive.args;
      if (target === undefined || harmless.test(basename(target.value))) continue;
      const targets = graph === undefined ? [] : (includeTargets(graph).get(`${target.start} ${from}`) ?? []);
      if (targets.length === 0 && !(graph?.complete ?? false)) known = false;
      for (const to of targets) {
        const file = graph!.files.get(to);
        if (file === undefined || read > mostFiles) known = false;
        else if (!chain.includes(to)) {
          read++;
          add(file.tree.items, to, [...chain, to]);
        }
      }
    }
  }

  add(items, path, [path]);
  const result = expanded(found, known);
  if (!includes) withoutIncludes.set(items, { path, expanded: result });
  return result;
}

/** A block without includes is what it is, whatever stands in other files, for as long as it does not change. */
const withoutIncludes = createNotes<readonly DirectiveNode[], { readonly path: string; readonly expanded: Expanded }>();
