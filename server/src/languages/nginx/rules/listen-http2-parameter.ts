import type { Fix } from '../../../core/rules/diagnostic.ts';
import { compareVersions } from '../../../core/schema/version.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { insertBehind, removeWord } from '../edits.ts';
import { listenParameter } from '../listen.ts';
import type { ServerView } from '../tls-config/server-view.ts';
import { tlsConfigOf } from '../tls-config/tls-config.ts';

const deprecated = '1.25.1';

/** Whether another server may rely on this one's parameter, which holds for the whole address. */
function isRelied(analysis: NginxAnalysis, view: ServerView): boolean {
  const addresses = tlsConfigOf(analysis).addresses();
  return view.listens.some(({ directive }) => addresses.roleOf(directive, view.family)?.servers !== 1);
}

function fixFor(analysis: NginxAnalysis, view: ServerView): Fix[] {
  const here = view.node.block!.items.filter((item) => item.name === 'listen');
  if (here.length !== view.listens.length) return [];
  const edits = here.flatMap((listen) =>
    listen.args
      .slice(1)
      .filter((arg) => arg.value === 'http2')
      .map((arg) => removeWord(analysis, arg)),
  );
  const own = view.own.named('http2').length > 0;
  const inherited = view.outer.named('http2').some(({ directive }) => directive.args[0]?.value.toLowerCase() === 'on');
  const last = here.at(-1)!;
  if (!own && !inherited) edits.push(insertBehind(analysis, last, ['http2 on;']));
  // An older nginx refuses the new directive, so that the version must be given, and nobody else must rely on the old.
  const safe = analysis.target.chosen && view.own.known && view.outer.known && !isRelied(analysis, view);
  return [{ title: 'Write "http2 on" instead', safety: safe ? 'safe' : 'suggested', edits }];
}

/** Finds the parameter that the directive `http2` took over from. */
export default defineRule({
  id: 'nginx/listen-http2-parameter',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  what: '`listen … http2` is deprecated since nginx 1.25.1; the directive `http2` says it for each server.',
  why:
    'The parameter switches HTTP/2 on for every server of an address, and nginx since 1.25.1 warns about it at each start. ' +
    '`http2 on;` does it for one server. Since an older nginx does not know the directive, this is a warning, with a safe fix, only ' +
    'when `etcetera.nginx.version` names 1.25.1 or newer; where no version is set it is a piece of information.',
  references: ['CHANGES of nginx 1.25.1', 'https://nginx.org/en/docs/http/ngx_http_v2_module.html#http2'],
  examples: {
    invalid: [
      {
        code: 'http {\n    server {\n        listen 443 ssl http2;\n        listen [::]:443 ssl http2;\n    }\n}',
        settings: { version: '1.26.0' },
        fixed:
          'http {\n    server {\n        listen 443 ssl;\n        listen [::]:443 ssl;\n        http2 on;\n    }\n}',
      },
      'server {\n    listen 443 ssl http2;\n    location / { }\n}',
    ],
    valid: [
      { code: 'server {\n    listen 443 ssl http2;\n}', settings: { version: '1.22.1' } },
      { code: 'server {\n    listen 443 ssl;\n    http2 on;\n}', settings: { version: '1.26.0' } },
    ],
  },
  reach: 'section',
  visit: {
    'directive:server'(node, context) {
      const { analysis } = context;
      const { nginx, chosen } = analysis.target;
      if (compareVersions(nginx, deprecated) < 0 || analysis.root.template) return;
      const view = tlsConfigOf(analysis).viewOf(node);
      if (view === undefined || view.family === 'stream' || view.family === 'mail') return;
      const words = node
        .block!.items.filter((item) => item.name === 'listen')
        .flatMap((listen) => listenParameter(listen, 'http2') ?? []);
      if (words.length === 0) return;
      const fixes = fixFor(analysis, view);
      for (const word of words) {
        const message = `"listen … http2" is deprecated since nginx ${deprecated}; write "http2 on;" in the server.`;
        context.report(word, message, { severity: chosen ? 'warning' : 'info', tags: ['deprecated'], fixes });
      }
    },
  },
});
