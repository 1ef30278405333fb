import { pathAt } from '../../../core/syntax/node.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { type Expanded, expandItems } from './expand.ts';
import type { ServerView } from './server-view.ts';
import { tlsConfigOf } from './tls-config.ts';

/** The block whose TLS settings a person means by a place in the text. */
export interface ProfileScope {
  /** Undefined for a fragment's top level. */
  readonly block: DirectiveNode | undefined;
  /** Set where the block is a server. */
  readonly view: ServerView | undefined;
  /** What stands directly in the block in this file. */
  readonly items: readonly DirectiveNode[];
  /** The same, with what its includes bring. */
  readonly expanded: Expanded;
}

const hasTls = (items: readonly DirectiveNode[]) => items.some(({ name }) => name.startsWith('ssl_'));

/** Whether a server speaks TLS, or has all but the word for it. */
export function speaksTls(view: ServerView): boolean {
  return view.tls || view.own.named('ssl_certificate').length > 0;
}

/** The server, http, stream or mail block around an offset, or a fragment's top level with TLS settings. */
export function profileScopeAt(analysis: NginxAnalysis, offset: number): ProfileScope | undefined {
  const blocks = pathAt(analysis.root, offset)
    .filter((node): node is DirectiveNode => node.kind === 'directive')
    .filter((directive) => directive.block !== undefined);
  const config = tlsConfigOf(analysis);
  const server = blocks.findLast((directive) => config.viewOf(directive) !== undefined);
  const block = server ?? blocks.findLast(({ name }) => name === 'http' || name === 'stream' || name === 'mail');
  const items = block?.block?.items ?? analysis.root.items;
  if (block === undefined && !hasTls(items)) return undefined;
  const view = block === undefined ? undefined : config.viewOf(block);
  const expanded = view?.own ?? expandItems(analysis, items, analysis.document.path);
  return { block, view, items, expanded };
}
