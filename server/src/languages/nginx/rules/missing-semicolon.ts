import type { RuleContext } from '../../../core/rules/rule.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { ErrorNode } from '../parse/tree.ts';
import { pointBefore } from '../point.ts';

function report(node: ErrorNode, context: RuleContext<NginxAnalysis>): void {
  if (context.analysis.root.template) return;
  context.report(
    pointBefore(context.analysis, node.start),
    'This directive has no ";" at its end, so nginx reads the next line as more arguments.',
    {
      fixes: [{ title: 'Insert ";"', safety: 'suggested', edits: [insertion(node.start, ';')] }],
    },
  );
}

/** Finds directives that nothing ends. */
export default defineRule({
  id: 'nginx/missing-semicolon',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A directive has no `;` at its end.',
  why: 'nginx takes the next line for more arguments and refuses the file, often with a message about a later line. Put the `;` where the directive ends.',
  references: ['src/core/ngx_conf_file.c, ngx_conf_read_token (nginx 1.31)'],
  examples: {
    invalid: [
      {
        code: 'server {\n    root /var/www\n    index index.html;\n}',
        fixed: 'server {\n    root /var/www;\n    index index.html;\n}',
      },
      { code: 'server {\n    listen 80\n}', fixed: 'server {\n    listen 80;\n}' },
    ],
    valid: ['server {\n    root /var/www;\n    index index.html\n          index.htm;\n}'],
  },
  visit: { 'error:missing-semicolon': report, 'error:unfinished-directive': report },
});
