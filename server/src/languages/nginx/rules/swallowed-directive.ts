import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { pointBefore } from '../point.ts';
import { findDirectives } from '../schema/schema.ts';

/** Finds directives that nginx accepts with the next directive as arguments, because a `;` is missing. */
export default defineRule({
  id: 'nginx/swallowed-directive',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The next line’s directive is read as arguments of this one, because a `;` is missing.',
  why:
    'Some directives take any number of arguments, so nginx accepts the file: a `server_name` without its `;` takes `root` and the path for ' +
    'two more names, and the server has no root. Put the `;` where the directive ends, or the words on one line if they are meant.',
  references: ['src/core/ngx_conf_file.c, ngx_conf_read_token (nginx 1.31)'],
  examples: {
    invalid: [
      {
        code: 'server {\n    server_name www.example.org\n    root /var/www;\n}',
        fixed: 'server {\n    server_name www.example.org;\n    root /var/www;\n}',
      },
    ],
    valid: ['server {\n    server_name www.example.org\n                example.org;\n    root /var/www;\n}'],
  },
  reach: 'node',
  visit: {
    directive(node, context) {
      const { analysis } = context;
      if (node.args.length < 2 || analysis.placeOf(node).kind !== 'config' || analysis.entriesOf(node).length === 0)
        return;
      const { lines, text } = analysis.document;
      const swallowed = node.args.findIndex((word, index) => {
        if (index === 0 || word.quote !== '' || findDirectives(word.value).length === 0) return false;
        const start = lines.lineStart(lines.lineOf(word.start));
        return (
          text.slice(start, word.start).trim() === '' &&
          lines.lineOf(node.words[index]!.start) < lines.lineOf(word.start)
        );
      });
      if (swallowed < 0) return;
      const end = node.words[swallowed]!.end;
      const name = node.args[swallowed]!.value;
      context.report(
        pointBefore(analysis, end),
        `A ";" seems to be missing here: nginx takes "${name}" for an argument of "${node.name}".`,
        {
          fixes: [{ title: 'Insert ";"', safety: 'suggested', edits: [insertion(end, ';')] }],
        },
      );
    },
  },
});
