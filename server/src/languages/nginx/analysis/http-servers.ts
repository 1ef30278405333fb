import { remember } from '../../../core/syntax/remember.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import type { NginxAnalysis } from './analyse.ts';

/** The http servers that stand in this file itself. */
export const httpServersOf = remember((analysis: NginxAnalysis): readonly DirectiveNode[] => {
  const isHttp = (server: DirectiveNode | undefined) => {
    const place = server && analysis.placeOf(server);
    return place?.kind === 'config' && place.contexts.every((name) => name === 'http');
  };
  const serversIn = (items: readonly DirectiveNode[]) => {
    const servers = items.filter(({ name }) => name === 'server');
    return isHttp(servers[0]) ? servers : [];
  };
  const { items } = analysis.root;
  return [items, ...items.flatMap(({ name, block }) => (name === 'http' && block ? [block.items] : []))].flatMap(
    serversIn,
  );
});
