import { defineRule } from '../define-rule.ts';

/** What works in an `if` of a location as people expect. */
const harmless = new Set(['return', 'rewrite', 'set', 'break']);

/** Finds `if` in locations with content that does not do what it says. */
export default defineRule({
  id: 'nginx/if-in-location',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'An `if` in a location holds more than `return`, `rewrite`, `set` or `break`.',
  why:
    '`if` belongs to the rewrite module and makes a hidden location of its own; directives of other modules in it are inherited in ways that surprise, ' +
    'and may even crash a worker. Use `map` with a variable, `try_files`, or a location of its own.',
  references: ['nginx wiki, If is Evil', 'nginx blog, top 10 configuration mistakes, no. 6', 'Gixy, if_is_evil'],
  examples: {
    invalid: [
      'server {\n    location / {\n        if ($request_method = POST) {\n            proxy_pass http://127.0.0.1;\n        }\n    }\n}',
    ],
    valid: [
      'server {\n    location / {\n        if ($request_method = POST) {\n            return 405;\n        }\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:if'(node, context) {
      if (node.parent?.name !== 'location') return;
      const strange = (node.block?.items ?? []).find(
        (item) => !harmless.has(item.name) && !item.name.startsWith('set_'),
      );
      if (strange === undefined) return;
      context.report(
        node.words[0]!,
        `"${strange.name}" in an "if" of a location often does not do what it says; use "map" or a location of its own.`,
        {
          related: [{ span: strange.words[0]!, message: `"${strange.name}" stands here.` }],
        },
      );
    },
  },
});
