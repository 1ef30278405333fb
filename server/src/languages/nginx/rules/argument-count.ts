import { defineRule } from '../define-rule.ts';
import { acceptsCount, describeCount } from '../schema/arity.ts';
import type { NginxDirective } from '../schema/directive.ts';

/** Finds directives with too few or too many arguments, without the block they need, or with one that they can't have. */
export default defineRule({
  id: 'nginx/argument-count',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A directive has the wrong number of arguments, or lacks its block, or has a block that it cannot have.',
  why: 'nginx counts arguments before it looks at them and refuses the file. A value with spaces needs quotes.',
  references: ['src/core/ngx_conf_file.c, ngx_conf_handler (nginx 1.31)'],
  examples: {
    invalid: [
      'server {\n    root /a /b;\n}',
      'server {\n    server_name;\n}',
      'http {\n    server;\n}',
      'http {\n    gzip on {\n    }\n}',
    ],
    valid: ['server {\n    server_name a.example.org b.example.org;\n}'],
  },
  reach: 'node',
  visit: {
    directive(node, context) {
      const { analysis } = context;
      const entries = analysis.entriesOf(node);
      const name = node.words[0];
      if (name === undefined || entries.length === 0 || analysis.root.template) return;
      const hasBlock = node.block !== undefined;
      const count = node.args.length;
      const isShaped = (entry: NginxDirective) => entry.thirdParty || (entry.block !== undefined) === hasBlock;
      // Nearly every directive is as it should be, and this is asked of all of them.
      for (const entry of entries) if (isShaped(entry) && acceptsCount(entry, count)) return;
      const shaped = entries.filter(isShaped);
      if (shaped.length === 0) {
        const message = hasBlock
          ? `"${node.name}" takes no block; end it with ";".`
          : `"${node.name}" needs a block in braces.`;
        context.report(name, message);
        return;
      }
      const surplus = shaped[0]!.arity?.max;
      const extra = surplus === null || surplus === undefined || count <= surplus ? undefined : node.args[surplus];
      const span = extra === undefined ? name : { start: extra.start, end: node.args.at(-1)!.end };
      const given = count === 0 ? 'none' : String(count);
      context.report(span, `"${node.name}" takes ${describeCount(shaped[0]!)}, but has ${given}.`);
    },
  },
});
