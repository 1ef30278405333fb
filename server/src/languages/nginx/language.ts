import type { Language } from '../../core/language.ts';
import { analyseNginx, type NginxAnalysis } from './analysis/analyse.ts';
import { nodeKeys } from './analysis/node-keys.ts';
import { sections } from './analysis/sections.ts';
import { settings } from './analysis/target.ts';
import { applyProfile, profileRefactorings } from './features/apply-profile.ts';
import { codeLenses } from './features/code-lenses.ts';
import { complete } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { links } from './features/links.ts';
import { outline } from './features/outline.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { signature } from './features/signature.ts';
import { format } from './format/format.ts';
import { tokensOf } from './format/tokens.ts';
import { checkName } from './names/check-name.ts';
import type { DirectiveNode, ErrorNode } from './parse/tree.ts';
import { walkDirectives } from './parse/walk.ts';
import { rules } from './rules/registry.generated.ts';
import { explainRequest } from './views/explain-request.ts';

/** nginx.conf and everything that it includes. */
export const nginx: Language<NginxAnalysis> = {
  id: 'nginx',
  title: 'nginx',
  recognition: {
    filenames: ['nginx.conf'],
    extensions: ['.nginx', '.nginxconf', '.vhost'],
    paths: [
      '**/nginx/**/*.conf',
      '**/nginx/**/*.conf.{inc,template,tmpl,j2,erb}',
      '**/nginx/**/*.inc',
      '**/nginx/{sites,streams,modules}-{available,enabled}/*',
      '**/nginx/{conf.d,http.d,default.d,server.d,vhosts.d,vhost.d,snippets,servers,stream.d}/*',
      '**/nginx/{fastcgi,uwsgi,scgi,proxy}_params',
      '**/nginx/mime.types',
      '**/{sites-available,sites-enabled}/*',
      '**/nginx*.conf',
    ],
    looksLike: (head) =>
      /^\s*(http|server|upstream\s+\S+|location\s+\S.*)\s*\{\s*(#.*)?$/m.test(head) &&
      /^\s*(listen|server_name|proxy_pass|root|include|server)\s+[^=]*;\s*(#.*)?$/m.test(head),
  },
  settings,
  comment: { open: '#', close: '' },
  foldable: ['block'],
  rules,
  triggers: ['$', ' ', '=', '/', ':'],
  analyse: analyseNginx,
  nameOf(node) {
    if (node.kind === 'directive') return (node as DirectiveNode).name;
    return node.kind === 'error' ? (node as ErrorNode).fault : undefined;
  },
  walk({ root }, visit) {
    walkDirectives(root.items, visit);
    for (const error of root.errors) visit(error);
  },
  sections,
  nodeKeys,
  complete,
  hover,
  signature,
  outline,
  links,
  codeLenses,
  semanticTokens,
  refactorings: profileRefactorings,
  operations: { applyProfile },
  views: [explainRequest],
  format,
  tokensOf,
  names: (analysis) => analysis.names(),
  checkName,
  includes: (analysis) => analysis.graph?.edges ?? [],
};
