import { defineRule } from '../define-rule.ts';

/** Finds closing braces that close nothing. */
export default defineRule({
  id: 'nginx/unexpected-brace',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A `}` closes no block.',
  why: 'nginx stops here, or closes an outer block too early, so that everything behind it stands in the wrong context.',
  references: ['src/core/ngx_conf_file.c, ngx_conf_read_token (nginx 1.31)'],
  examples: {
    invalid: [
      { code: 'server {\n    listen 80;\n}\n}\n', fixed: 'server {\n    listen 80;\n}\n' },
      { code: 'server {\n    listen 80;\n}}}\n', fixed: 'server {\n    listen 80;\n}\n' },
    ],
    valid: ['server {\n    listen 80;\n}\n'],
  },
  visit: {
    'error:unexpected-brace'(node, context) {
      if (context.analysis.root.template) return;
      const { text, lines } = context.analysis.document;
      const line = lines.lineOf(node.start);
      const alone = text.slice(lines.lineStart(line), lines.lineEnd(line)).trim() === text.slice(node.start, node.end);
      const whole = alone
        ? { start: lines.lineStart(line), end: line + 1 < lines.lineCount ? lines.lineStart(line + 1) : node.end }
        : node;
      context.report(node, 'This "}" closes no block.', {
        fixes: [
          { title: 'Remove "}"', safety: 'suggested', edits: [{ start: whole.start, end: whole.end, newText: '' }] },
        ],
      });
    },
  },
});
