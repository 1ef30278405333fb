import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { readLocation } from '../location.ts';

/** What only a pattern would have: an escape, a group, "any text", an end, a class with a quantifier. */
const traces = /\\[.dwsDWS/]|\.[*+]|\([^()]*\|[^()]*\)|\(\.|\$$|\][*+]/;

/** Finds paths that were meant as patterns. */
export default defineRule({
  id: 'nginx/unmarked-pattern',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A location without `~` has a path that looks like a regular expression.',
  why: 'Without `~` or `~*` nginx compares the path letter by letter, so that `location /(a|b)` answers requests for `/(a|b)` only, and nobody sends those. Rules that the location was to hold, such as `deny all`, protect nothing.',
  references: ['nginx.org, location', 'nginx-linter, strict-location'],
  examples: {
    invalid: [
      {
        code: 'server {\n    location \\.php$ {\n        deny all;\n    }\n}',
        fixed: 'server {\n    location ~ \\.php$ {\n        deny all;\n    }\n}',
      },
      'server {\n    location /(img|css)/ {\n    }\n    location = /a.*b {\n    }\n}',
    ],
    valid: [
      'server {\n    location ~ \\.php$ {\n    }\n    location /a(b)/c.d {\n    }\n    location = /price_$ref {\n    }\n    location @x {\n    }\n}',
    ],
  },
  reach: 'node',
  visit: {
    'directive:location'(node, context) {
      const head = readLocation(node);
      const word = node.args.at(-1);
      if (head === undefined || word === undefined || context.analysis.root.template) return;
      if (head.kind === 'regex' || head.kind === 'named' || !traces.test(head.pattern)) return;
      context.report(
        word,
        `Without "~" nginx takes "${head.pattern}" letter by letter, and no request is spelt so; add "~" if a pattern is meant.`,
        {
          fixes:
            head.modifier === ''
              ? [{ title: 'Add "~"', safety: 'suggested', edits: [insertion(word.start, '~ ')] }]
              : [],
        },
      );
    },
  },
});
