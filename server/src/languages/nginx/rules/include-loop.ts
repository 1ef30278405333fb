import { defineRule } from '../define-rule.ts';

/** Finds files that include themselves, directly or through others. */
export default defineRule({
  id: 'nginx/include-loop',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A file includes itself, directly or through other files.',
  why: 'nginx reads the files over and over until it runs out of open files, and refuses the configuration. Break the circle.',
  references: ['src/core/ngx_conf_file.c, ngx_conf_include (nginx 1.31)'],
  examples: {
    invalid: [{ code: 'events { }\nhttp {\n    include nginx.conf;\n}', path: '/srv/nginx.conf' }],
    valid: [{ code: 'events { }\nhttp {\n    include mime.types;\n}', path: '/srv/nginx.conf' }],
  },
  visit: {
    end(context) {
      const { graph, document } = context.analysis;
      for (const problem of graph?.problems ?? []) {
        if (problem.kind !== 'loop' || problem.path !== document.path) continue;
        context.report(
          problem.span,
          `This includes ${problem.target}, which leads back here; nginx never gets to the end.`,
        );
      }
    },
  },
});
