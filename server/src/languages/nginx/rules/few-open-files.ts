import { defineRule } from '../define-rule.ts';
import { directly } from '../traps/surroundings.ts';

/** Linux’ usual limit of open files for a process. */
const usualLimit = 1024;

/** Finds workers that may have more connections than open files. */
export default defineRule({
  id: 'nginx/few-open-files',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  what: '`worker_connections` allows more connections than the worker may open files.',
  why: 'A connection is an open file, a proxied one is two, and the usual limit is 1024. Set `worker_rlimit_nofile` to at least twice `worker_connections`.',
  references: ['nginx blog, top 10 configuration mistakes, no. 1', 'nginx.org, worker_rlimit_nofile'],
  examples: {
    invalid: ['events {\n    worker_connections 4096;\n}\nhttp { }'],
    valid: [
      'worker_rlimit_nofile 8192;\nevents {\n    worker_connections 4096;\n}\nhttp { }',
      'events {\n    worker_connections 768;\n}\nhttp { }',
    ],
  },
  visit: {
    'directive:worker_connections'(node, context) {
      const { root, complete } = context.analysis;
      const count = Number(node.args[0]?.value);
      const limit = root.items.find((item) => item.name === 'worker_rlimit_nofile');
      if (
        node.parent?.name !== 'events' ||
        (!complete && root.items.some((item) => item.name === 'include')) ||
        directly(node.parent, 'include').length > 0
      )
        return;
      const allowed = limit === undefined ? usualLimit : Number(limit.args[0]?.value);
      if (count > allowed)
        context.report(
          node.args[0]!,
          `${count} connections need at least as many open files, and ${allowed} are allowed; raise "worker_rlimit_nofile".`,
        );
    },
  },
});
