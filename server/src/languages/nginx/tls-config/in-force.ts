import type { NginxAnalysis } from '../analysis/analyse.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { expandItems } from './expand.ts';
import type { ServerView } from './server-view.ts';
import { tlsConfigOf } from './tls-config.ts';

/** Settings that hold together: those of a server, or those beside a directive where no server is in sight. */
export type Settings = Pick<ServerView, 'find' | 'findAll' | 'lacks'>;

/** The server block that a directive stands in directly, or anywhere below. */
export function serverAround(analysis: NginxAnalysis, directive: DirectiveNode): ServerView | undefined {
  for (let at = directive.parent; at !== undefined; at = at.parent) {
    const view = tlsConfigOf(analysis).viewOf(at);
    if (view !== undefined) return view;
  }
  return undefined;
}

/** The servers in sight in which a directive of this file is in force. */
export function serversUnder(analysis: NginxAnalysis, directive: DirectiveNode): readonly ServerView[] {
  const own = serverAround(analysis, directive);
  if (own !== undefined) return [own];
  return tlsConfigOf(analysis).servers.filter((view) =>
    view.findAll(directive.name).some((placed) => placed.directive === directive),
  );
}

/** The settings of each server in which a directive is in force, or else what stands beside it. Never empty. */
export function settingsUnder(analysis: NginxAnalysis, directive: DirectiveNode): readonly Settings[] {
  const servers = serversUnder(analysis, directive);
  if (servers.length > 0) return servers;
  const siblings = directive.parent?.block?.items ?? analysis.root.items;
  const beside = expandItems(analysis, siblings, analysis.document.path);
  return [
    {
      find: (name) => beside.named(name)[0],
      findAll: (name) => beside.named(name),
      lacks: () => false,
    },
  ];
}
