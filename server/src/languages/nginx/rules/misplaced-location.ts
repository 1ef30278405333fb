import { defineRule } from '../define-rule.ts';
import { readLocation } from '../location.ts';

/** Finds locations within locations that cannot be there. */
export default defineRule({
  id: 'nginx/misplaced-location',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A location stands in another one that can never lead to it.',
  why:
    'nginx refuses a location inside an exact or a named one, a named one inside any, and a path that does not begin with the path of the ' +
    'location around it. Move it to the level of the server.',
  references: ['src/http/ngx_http_core_module.c, ngx_http_core_location (nginx 1.31)'],
  examples: {
    invalid: [
      'server {\n    location /a {\n        location /b { }\n    }\n}',
      'server {\n    location = /a {\n        location /a/b { }\n    }\n}',
      'server {\n    location / {\n        location @fallback { }\n    }\n}',
    ],
    valid: ['server {\n    location /a {\n        location /a/b { }\n        location ~ \\.php$ { }\n    }\n}'],
  },
  reach: 'section',
  visit: {
    'directive:location'(node, context) {
      const { parent } = node;
      if (parent?.name !== 'location' || parent.block === undefined || context.analysis.root.template) return;
      const outer = readLocation(parent);
      const inner = readLocation(node);
      if (outer === undefined || inner === undefined) return;
      const span = { start: node.words[0]!.start, end: node.words.at(-1)!.end };
      if (outer.kind === 'exact') context.report(span, 'A location cannot stand inside an exact (=) one.');
      else if (outer.kind === 'named') context.report(span, 'A location cannot stand inside a named (@) one.');
      else if (inner.kind === 'named') context.report(span, 'A named location belongs in the server itself.');
      else if (inner.kind !== 'regex' && !inner.pattern.startsWith(outer.pattern)) {
        context.report(
          span,
          `The location "${inner.pattern}" does not begin with "${outer.pattern}", the location that it stands in.`,
        );
      }
    },
  },
});
