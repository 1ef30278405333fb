import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds folders whose names anybody may list. */
export default defineRule({
  id: 'nginx/listed-folder',
  severity: 'hint',
  since: '0.1.0',
  fix: 'suggested',
  what: '`autoindex` lists every file of a folder.',
  why: 'Backups, hidden versions and uploads become visible with the rest. Keep it for folders that are meant to be browsed.',
  references: ['CWE-548', 'nginx.org, ngx_http_autoindex_module'],
  examples: {
    invalid: [{ code: 'server {\n    autoindex on;\n}', fixed: 'server {\n    autoindex off;\n}' }],
    valid: ['server {\n    autoindex off;\n}'],
  },
  reach: 'section',
  visit: {
    'directive:autoindex'(node, context) {
      const value = node.args[0];
      if (value?.value.toLowerCase() !== 'on') return;
      context.report(value, 'Every file of the folder is listed to whoever asks.', {
        fixes: [{ title: 'Change to off', safety: 'suggested', edits: [replacement(value, 'off')] }],
      });
    },
  },
});
