import { defineRule } from '../define-rule.ts';

/** Folders that hold the secrets of the machine. */
const secret = /^\/(etc|root|home|var|proc|sys|dev|boot)?\/?$/;

/** Finds servers that hand out the machine’s own files. */
export default defineRule({
  id: 'nginx/exposed-root',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: '`root` is a folder of the system itself.',
  why: 'Everything below it can be asked for by name: keys, passwords, other people’s files. Serve a folder that holds nothing else, such as /srv/www.',
  references: ['nginx wiki, Pitfalls'],
  examples: {
    invalid: ['server {\n    root /;\n}', 'server {\n    root /etc;\n}'],
    valid: ['server {\n    root /srv/www;\n}'],
  },
  reach: 'section',
  visit: {
    'directive:root'(node, context) {
      const path = node.args[0];
      if (path !== undefined && secret.test(path.value))
        context.report(path, `Everything below ${path.value} can be asked for from outside.`);
    },
  },
});
