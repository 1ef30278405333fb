import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { pointBefore } from '../point.ts';

/** Finds blocks that are never closed. */
export default defineRule({
  id: 'nginx/missing-brace',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A block has no `}`.',
  why: 'nginx reads to the end of the file and complains there. The place reported here is where the indentation says that the block was meant to end.',
  references: ['src/core/ngx_conf_file.c, ngx_conf_parse (nginx 1.31)'],
  examples: {
    invalid: [
      {
        code: 'http {\n    server {\n        listen 80;\n\n    server {\n        listen 81;\n    }\n}\n',
        fixed: 'http {\n    server {\n        listen 80;\n    }\n\n    server {\n        listen 81;\n    }\n}\n',
      },
    ],
    valid: ['http {\n    server {\n        listen 80;\n    }\n}\n'],
  },
  visit: {
    'error:missing-brace'(node, context) {
      const { text, lines } = context.analysis.document;
      if (context.analysis.root.template) return;
      const openedLine = lines.lineOf(node.opened ?? 0);
      const indent = /^[ \t]*/.exec(text.slice(lines.lineStart(openedLine)))![0];
      const name = /^[^\s{]*/.exec(text.slice(node.opened ?? 0))![0];
      context.report(
        pointBefore(context.analysis, node.start),
        `The block "${name}" of line ${openedLine + 1} has no "}"; it seems to end here.`,
        {
          related: [
            {
              span: { start: node.opened ?? 0, end: (node.opened ?? 0) + name.length },
              message: 'The block begins here.',
            },
          ],
          fixes: [{ title: 'Insert "}"', safety: 'suggested', edits: [insertion(node.start, `\n${indent}}`)] }],
        },
      );
    },
  },
});
