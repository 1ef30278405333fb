import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { compiledValues } from '../names/compiled-values.ts';

/** A dollar sign with what nginx takes for the name behind it. */
const variable = /\$(?:(\d)|(\{?)(\w*)(\}?))/g;

/** Finds dollar signs that begin no variable, and `${` without its brace. */
export default defineRule({
  id: 'nginx/invalid-variable',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A `$` is followed by no name, or a `${` is not closed.',
  why:
    'nginx takes every `$` in such a value for the beginning of a variable and has no escape for it. A literal dollar sign comes from a variable: ' +
    '`geo $dollar { default "$"; }`.',
  references: ['src/http/ngx_http_script.c, ngx_http_script_compile (nginx 1.31)'],
  examples: {
    invalid: [
      { code: 'server {\n    root "/srv/${host";\n}', fixed: 'server {\n    root "/srv/${host}";\n}' },
      'server {\n    return 200 "costs 5 $";\n}',
    ],
    valid: ['server {\n    root /srv/${host}_x/$1;\n}', 'server {\n    location ~ \\.php$ { }\n}'],
  },
  reach: 'node',
  visit: {
    directive(node, context) {
      if (context.analysis.root.template || context.analysis.placeOf(node).kind !== 'config') return;
      for (const word of compiledValues(node)) {
        if (!word.source.includes('$')) continue;
        const inner = word.start + (word.quote === '' ? 0 : 1);
        for (const match of word.source.matchAll(variable)) {
          const [whole, capture, open, name, close] = match;
          const start = inner + match.index;
          const span = { start, end: start + whole.length };
          if (capture !== undefined) continue;
          if (open === '{' && close === '' && name !== '') {
            context.report(span, `The variable "\${${name}" lacks its "}".`, {
              fixes: [{ title: 'Insert "}"', safety: 'suggested', edits: [insertion(span.end, '}')] }],
            });
          } else if (name === '') context.report(span, 'No name follows this "$", and nginx knows no escape for it.');
        }
      }
    },
  },
});
