import type { Completion } from '../../../core/features/completion.ts';
import { declaredNames } from '../../../core/features/names.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { kindTitles, type NameKind } from '../names/kinds.ts';
import { knownVariables } from '../schema/variables.ts';

/** Which names an argument takes, by directive and position (1 is the first argument), and what stands before the name. */
const nameArguments: Readonly<
  Record<string, { readonly index: number; readonly kind: NameKind; readonly before?: string }>
> = {
  proxy_pass: { index: 1, kind: 'upstream', before: 'http://' },
  grpc_pass: { index: 1, kind: 'upstream', before: 'grpc://' },
  fastcgi_pass: { index: 1, kind: 'upstream' },
  uwsgi_pass: { index: 1, kind: 'upstream' },
  scgi_pass: { index: 1, kind: 'upstream' },
  memcached_pass: { index: 1, kind: 'upstream' },
  access_log: { index: 2, kind: 'log-format' },
  limit_req: { index: 1, kind: 'request-zone', before: 'zone=' },
  limit_conn: { index: 1, kind: 'connection-zone' },
  proxy_cache: { index: 1, kind: 'cache-zone' },
  fastcgi_cache: { index: 1, kind: 'cache-zone' },
  uwsgi_cache: { index: 1, kind: 'cache-zone' },
  scgi_cache: { index: 1, kind: 'cache-zone' },
};

/** The declared names that an argument may use. */
export function completeNames(analysis: NginxAnalysis, directive: string, index: number): Completion[] {
  const wanted = nameArguments[directive];
  if (wanted === undefined || wanted.index !== index) return [];
  return [...declaredNames(analysis.names(), wanted.kind)].map((name) => ({
    label: `${wanted.before ?? ''}${name}`,
    kind: 'reference',
    detail: kindTitles[wanted.kind],
    rank: 0,
  }));
}

/** Every variable: those of the configuration first, then nginx's own. */
export function completeVariables(analysis: NginxAnalysis): Completion[] {
  const own = [...declaredNames(analysis.names(), 'variable')].map(
    (name): Completion => ({ label: `$${name}`, kind: 'variable', detail: 'declared here', rank: 0 }),
  );
  const builtin = knownVariables().map((entry): Completion => {
    const detail = entry.origin === undefined ? {} : { detail: entry.origin };
    if (!entry.prefix) return { label: `$${entry.name}`, kind: 'variable', entry, rank: 1, ...detail };
    return {
      label: `$${entry.name}…`,
      kind: 'variable',
      entry,
      rank: 2,
      insert: { text: `\\$${entry.name}$1`, snippet: true },
      ...detail,
    };
  });
  return [...own, ...builtin];
}
