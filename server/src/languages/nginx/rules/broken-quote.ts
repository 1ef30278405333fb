import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds quotes that are never closed and text that clings to a closing quote. */
export default defineRule({
  id: 'nginx/broken-quote',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A quoted string has no end, or text follows its end without a space.',
  why: 'A forgotten quote swallows the lines up to the next one, and nginx complains far below. Behind a closing quote nginx wants a space, `;` or `{`.',
  references: ['src/core/ngx_conf_file.c, ngx_conf_read_token (nginx 1.31)'],
  examples: {
    invalid: [
      {
        code: 'server {\n    add_header X-Frame-Options "DENY;\n    listen 80;\n}',
        fixed: 'server {\n    add_header X-Frame-Options "DENY";\n    listen 80;\n}',
      },
      'server {\n    root "/var/"www;\n}',
    ],
    valid: ['server {\n    add_header X-Frame-Options "DENY";\n    root /var/"www";\n}'],
  },
  visit: {
    'error:unclosed-quote'(node, context) {
      if (context.analysis.root.template) return;
      const start = node.opened ?? node.start;
      const quote = context.analysis.document.text[start] ?? '"';
      context.report({ start, end: node.start }, `This ${quote} is never closed.`, {
        fixes: [{ title: `Insert ${quote}`, safety: 'suggested', edits: [insertion(node.start, quote)] }],
      });
    },
    'error:text-after-quote'(node, context) {
      if (context.analysis.root.template) return;
      context.report(
        { start: node.start - 1, end: node.start + 1 },
        'Behind a closing quote nginx wants a space, ";" or "{".',
        {
          fixes: [{ title: 'Insert a space', safety: 'suggested', edits: [insertion(node.start, ' ')] }],
        },
      );
    },
  },
});
