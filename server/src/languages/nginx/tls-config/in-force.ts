import { createNotes } from '../../../core/syntax/remember.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { type Expanded, expandItems } from './expand.ts';
import type { ServerView } from './server-view.ts';
import { type TlsConfig, tlsConfigOf } from './tls-config.ts';

/** Settings that hold together: those of a server, or those beside a directive where no server is in sight. */
export type Settings = Pick<ServerView, 'find' | 'findAll' | 'lacks'>;

type ServersByDirective = ReadonlyMap<DirectiveNode, readonly ServerView[]>;

// Files of a hundred thousand directives are read too: what is asked for each of them must not look at all the others.
const byName = createNotes<TlsConfig, Map<string, ServersByDirective>>();
const besides = createNotes<readonly DirectiveNode[], Expanded>();

/** The server block that a directive stands in directly, or anywhere below. */
function serverAround(config: TlsConfig, directive: DirectiveNode): ServerView | undefined {
  for (let at = directive.parent; at !== undefined; at = at.parent) {
    const view = config.viewOf(at);
    if (view !== undefined) return view;
  }
  return undefined;
}

/** For each directive of a name, the servers in which it is in force. */
function serversByDirective(config: TlsConfig, name: string): ServersByDirective {
  const known = byName.get(config) ?? new Map<string, ServersByDirective>();
  byName.set(config, known);
  const found = known.get(name);
  if (found !== undefined) return found;
  const servers = new Map<DirectiveNode, ServerView[]>();
  for (const view of config.servers) {
    const directive = view.find(name)?.directive;
    if (directive === undefined) continue;
    const list = servers.get(directive);
    if (list === undefined) servers.set(directive, [view]);
    else list.push(view);
  }
  known.set(name, servers);
  return servers;
}

/** The servers in sight in which a directive of this file is in force; of several in one block the first counts. */
export function serversUnder(analysis: NginxAnalysis, directive: DirectiveNode): readonly ServerView[] {
  const config = tlsConfigOf(analysis);
  const own = serverAround(config, directive);
  if (own !== undefined) return [own];
  return serversByDirective(config, directive.name).get(directive) ?? [];
}

/** The settings of each server in which a directive is in force, or else what stands beside it. Never empty. */
export function settingsUnder(analysis: NginxAnalysis, directive: DirectiveNode): readonly Settings[] {
  const servers = serversUnder(analysis, directive);
  if (servers.length > 0) return servers;
  const siblings = directive.parent?.block?.items ?? analysis.root.items;
  const beside = besides.get(siblings) ?? expandItems(analysis, siblings, analysis.document.path);
  besides.set(siblings, beside);
  return [
    {
      find: (name) => beside.named(name)[0],
      findAll: (name) => beside.named(name),
      lacks: () => false,
    },
  ];
}
