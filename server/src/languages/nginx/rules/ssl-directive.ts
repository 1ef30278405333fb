import type { Fix } from '../../../core/rules/diagnostic.ts';
import { compareVersions } from '../../../core/schema/version.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { holdsComment, removeDirective } from '../edits.ts';
import { readListen, tlsParameter } from '../listen.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { isOn, type ServerView } from '../tls-config/server-view.ts';
import { tlsConfigOf } from '../tls-config/tls-config.ts';

const removed = '1.25.1';
const obsolete = '1.15.0';

/** Moves the switch to the `listen` lines; they must all be in the same block, or the fix would say half of it. */
function moveToListen(analysis: NginxAnalysis, directive: DirectiveNode, view: ServerView): Fix | undefined {
  const here = directive.parent!.block!.items.filter((item) => item.name === 'listen' && item.args.length > 0);
  if (here.length === 0 || here.length !== view.listens.length) return undefined;
  // Port 80 of such a server speaks TLS today, which its author can hardly have meant.
  const plain = here.filter((listen) => readListen(listen)?.port === 80);
  const edits = here
    .filter((listen) => tlsParameter(listen) === undefined && !plain.includes(listen))
    .map((listen) => insertion(listen.args[0]!.end, ' ssl'));
  if (plain.length === here.length) return undefined;
  return {
    title: 'Write "ssl" in the listen lines instead',
    safety: plain.length === 0 && view.own.known ? 'safe' : 'suggested',
    edits: [...edits, removeDirective(analysis, directive)],
  };
}

function fixOf(analysis: NginxAnalysis, directive: DirectiveNode): Fix | undefined {
  const config = tlsConfigOf(analysis);
  const view = directive.parent === undefined ? undefined : config.viewOf(directive.parent);
  // Of several in one block, which nginx refuses anyway, only the first is worth a look at its surroundings.
  const first = view?.own.named('ssl')[0]?.directive ?? directive;
  if (holdsComment(directive) || first !== directive) return undefined;
  if (!isOn({ directive, path: '' })) {
    const overrides = view === undefined ? config.servers.length > 1 : view.outer.named('ssl').length > 0;
    const edits = [removeDirective(analysis, directive)];
    return { title: 'Remove "ssl off"', safety: overrides ? 'suggested' : 'safe', edits };
  }
  return view === undefined ? undefined : moveToListen(analysis, directive, view);
}

/** Finds the switch that was there before `listen … ssl`. */
export default defineRule({
  id: 'nginx/ssl-directive',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  what: 'The directive `ssl` was removed in nginx 1.25.1 after being obsolete since 1.15.0.',
  why:
    '`ssl on` makes every port of a server speak TLS, port 80 too. `listen 443 ssl` says it for one port, works in every ' +
    'nginx since 0.7.14, and lets one server take both http and https. Since 1.25.1 nginx refuses the old directive. The finding is ' +
    'an error when `etcetera.nginx.version` names such a version.',
  references: ['CHANGES of nginx 1.15.0 and 1.25.1', 'https://nginx.org/en/docs/http/configuring_https_servers.html'],
  examples: {
    invalid: [
      {
        code: 'server {\n    listen 443;\n    listen [::]:443;\n    ssl on;\n    ssl_certificate a.pem;\n}',
        fixed: 'server {\n    listen 443 ssl;\n    listen [::]:443 ssl;\n    ssl_certificate a.pem;\n}',
      },
      {
        code: 'server {\n    listen 80;\n    ssl off;\n    root /srv;\n}',
        fixed: 'server {\n    listen 80;\n    root /srv;\n}',
      },
      { code: 'http {\n    ssl on;\n}', settings: { version: '1.26.0' } },
    ],
    valid: ['server {\n    listen 443 ssl;\n}', { code: 'server {\n    ssl on;\n}', settings: { version: '1.14.2' } }],
  },
  visit: {
    'directive:ssl'(node, context) {
      const { analysis } = context;
      const { nginx, chosen } = analysis.target;
      const place = analysis.placeOf(node);
      if (node.block !== undefined || place.kind !== 'config' || analysis.root.template) return;
      if (!/^(on|off)$/i.test(node.args[0]?.value ?? '') || compareVersions(nginx, obsolete) < 0) return;
      // nginx has its own words for it where it never was: in stream and in locations.
      if (!place.contexts.some((at) => /^(http|mail)(\.server)?$/.test(at))) return;
      const gone = compareVersions(nginx, removed) >= 0;
      const fix = fixOf(analysis, node);
      const message = gone
        ? `The directive "ssl" is gone since nginx ${removed}, which refuses to start with it; write "listen … ssl" instead.`
        : `The directive "ssl" is obsolete since nginx ${obsolete} and gone in ${removed}; write "listen … ssl" instead.`;
      context.report({ start: node.words[0]!.start, end: node.args[0]!.end }, message, {
        severity: gone && chosen ? 'error' : 'warning',
        tags: ['deprecated'],
        fixes: fix === undefined ? [] : [fix],
      });
    },
  },
});
