import { defineRule } from '../define-rule.ts';

/** Finds includes of files that do not exist. */
export default defineRule({
  id: 'nginx/include-missing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'An included file does not exist.',
  why:
    'nginx refuses to start when a file that is included by its full name is missing; a pattern that matches nothing is fine. Only files in the ' +
    'workspace and in the folders of `etcetera.includeRoots` are looked for, so on the machine itself the file may be there: hence a warning.',
  references: ['src/core/ngx_conf_file.c, ngx_conf_include (nginx 1.31)'],
  examples: {
    invalid: [{ code: 'events { }\nhttp {\n    include missing.conf;\n}', path: '/srv/nginx.conf' }],
    valid: [{ code: 'events { }\nhttp {\n    include conf.d/*.conf;\n}', path: '/srv/nginx.conf' }],
  },
  visit: {
    end(context) {
      const { graph, document } = context.analysis;
      for (const problem of graph?.problems ?? []) {
        if (problem.kind !== 'missing' || problem.path !== document.path) continue;
        context.report(problem.span, `There is no file ${problem.target}, which nginx would refuse to start without.`);
      }
    },
  },
});
