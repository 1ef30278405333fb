import { defineRule } from '../define-rule.ts';
import { readLocation } from '../location.ts';

/** Finds patterns that match a single path. */
export default defineRule({
  id: 'nginx/pattern-for-one-path',
  severity: 'hint',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A location has a regular expression that matches one path only.',
  why: '`location = /path` says the same. nginx finds it at once, before any pattern is tried, whatever the order of the locations; a pattern is tried for every request that comes to it.',
  references: ['nginx.org, location', 'Gixy, regex_exact_match'],
  examples: {
    invalid: [
      {
        code: 'server {\n    location ~ ^/robots\\.txt$ {\n    }\n}',
        fixed: 'server {\n    location = /robots.txt {\n    }\n}',
      },
    ],
    valid: [
      'server {\n    location ~* ^/about$ {\n    }\n    location ~ ^/about/?$ {\n    }\n    location ~ ^/about {\n    }\n    location = /about {\n    }\n}',
    ],
  },
  reach: 'node',
  visit: {
    'directive:location'(node, context) {
      const head = readLocation(node);
      const [first] = node.args;
      const last = node.args.at(-1);
      if (head?.modifier !== '~' || first === undefined || last === undefined || context.analysis.root.template) return;
      const path = /^\^(\/(?:[\w/-]|\\[.-])*)\$$/.exec(head.pattern)?.[1]?.replaceAll('\\', '');
      if (path === undefined) return;
      context.report(last, `This pattern matches ${path} only; "location = ${path}" says so, and is found faster.`, {
        fixes: [
          {
            title: `Change to "= ${path}"`,
            safety: 'suggested',
            edits: [{ start: first.start, end: last.end, newText: `= ${path}` }],
          },
        ],
      });
    },
  },
});
