import { defineRule } from '../define-rule.ts';
import { readLocation } from '../location.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { directly } from '../traps/surroundings.ts';

/** Patterns that match every path. */
const everything = /^(\^?\/?|\^?\/?\.\*\$?|\.|\^?\/\.\*\$?)$/;

/** Finds locations that no request can reach. */
export default defineRule({
  id: 'nginx/unreachable-location',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'No request can reach a location.',
  why:
    'A `return` in the server answers before any location is looked for. Among regex locations the first that matches wins, so one behind a pattern that matches everything, ' +
    'or behind the same pattern, is dead.',
  references: [
    'src/http/ngx_http_core_module.c, ngx_http_core_find_location; ngx_http_rewrite_module (server phase) (nginx 1.31)',
  ],
  examples: {
    invalid: [
      'server {\n    return 301 https://www.example.org$request_uri;\n    location /.well-known/ {\n    }\n}',
      'server {\n    location ~ .* {\n    }\n    location ~ \\.php$ {\n    }\n}',
      'server {\n    location ~ \\.php$ {\n    }\n    location ~* \\.php$ {\n    }\n    location ~ \\.php$ {\n    }\n}',
    ],
    valid: [
      'server {\n    location /.well-known/ {\n    }\n    location / {\n        return 301 https://www.example.org$request_uri;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:server'(node, context) {
      const [answer] = directly(node, 'return');
      const locations = directly(node, 'location');
      if (answer !== undefined) {
        for (const location of locations) {
          if (readLocation(location)?.kind === 'named') continue;
          context.report(head(location), 'No request gets here: the "return" of the server answers first.', {
            related: [{ span: answer.words[0]!, message: 'This answers every request.' }],
            tags: ['unnecessary'],
          });
        }
        return;
      }
      const seen: { pattern: string; modifier: string; location: DirectiveNode }[] = [];
      for (const location of locations) {
        const read = readLocation(location);
        if (read?.kind !== 'regex') continue;
        const blocking = seen.find(
          (before) =>
            everything.test(before.pattern) ||
            (before.pattern === read.pattern && (before.modifier === '~*' || read.modifier === '~')),
        );
        if (blocking === undefined) seen.push({ pattern: read.pattern, modifier: read.modifier, location });
        else {
          const line = context.analysis.document.lines.lineOf(blocking.location.start) + 1;
          context.report(head(location), `No request gets here: the pattern of line ${line} matches first.`, {
            related: [{ span: head(blocking.location), message: 'This matches first.' }],
            tags: ['unnecessary'],
          });
        }
      }
    },
  },
});

function head(location: DirectiveNode) {
  return { start: location.words[0]!.start, end: location.words.at(-1)!.end };
}
