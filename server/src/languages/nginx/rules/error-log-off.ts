import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds error logs that somebody wanted to switch off. */
export default defineRule({
  id: 'nginx/error-log-off',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`error_log off` writes to a file called "off".',
  why: '`off` has a meaning for `access_log` only. The error log is what tells why something fails; keep it, or send only the worst to /dev/null.',
  references: ['nginx blog, top 10 configuration mistakes, no. 2'],
  examples: {
    invalid: [{ code: 'http {\n    error_log off;\n}', fixed: 'http {\n    error_log /dev/null crit;\n}' }],
    valid: ['http {\n    error_log /var/log/nginx/error.log warn;\n}'],
  },
  reach: 'section',
  visit: {
    'directive:error_log'(node, context) {
      const [path, level] = node.args;
      if (path?.value !== 'off') return;
      context.report(path, 'This writes the errors to a file called "off".', {
        fixes: [
          {
            title: 'Change to /dev/null',
            safety: 'suggested',
            edits: [replacement(path, level === undefined ? '/dev/null crit' : '/dev/null')],
          },
        ],
      });
    },
  },
});
