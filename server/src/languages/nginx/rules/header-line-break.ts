import { defineRule } from '../define-rule.ts';

/** Finds headers whose value has a line break. */
export default defineRule({
  id: 'nginx/header-line-break',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A header’s value runs over several lines.',
  why: 'Header lines that go on in the next line are gone from HTTP since RFC 7230; clients cut them, or refuse the answer. Write the value on one line.',
  references: ['RFC 9112, section 5.2', 'Gixy, add_header_multiline'],
  examples: {
    invalid: [
      {
        code: 'server {\n    add_header Content-Security-Policy "default-src \'self\';\n        img-src *";\n}',
        fixed: 'server {\n    add_header Content-Security-Policy "default-src \'self\'; img-src *";\n}',
      },
    ],
    valid: ['server {\n    add_header Content-Security-Policy "default-src \'self\'; img-src *";\n}'],
  },
  reach: 'node',
  visit: {
    'directive:add_header'(node, context) {
      const value = node.args[1];
      if (value === undefined || !/[\r\n]/.test(value.value) || context.analysis.root.template) return;
      const joined = value.source
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ');
      const edits = [{ start: value.start + 1, end: value.end - 1, newText: joined }];
      context.report(value, 'This value runs over several lines, which HTTP no longer allows in a header.', {
        fixes: value.quote === '' ? [] : [{ title: 'Join the lines', safety: 'suggested', edits }],
      });
    },
  },
});
