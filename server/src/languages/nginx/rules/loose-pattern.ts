import type { RuleContext } from '../../../core/rules/rule.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { readLocation } from '../location.ts';
import type { WordNode } from '../parse/tree.ts';
import { findBareDot } from '../traps/regex.ts';

function reportDot(word: WordNode, pattern: string, context: RuleContext<NginxAnalysis>): void {
  const dot = findBareDot(pattern);
  if (dot === undefined) return;
  const start = word.start + (word.quote === '' ? 0 : 1) + word.source.indexOf(pattern) + dot.start;
  context.report({ start, end: start + 1 }, 'In a pattern this dot stands for any character; write "\\." for a dot.', {
    fixes: [{ title: 'Escape the dot', safety: 'suggested', edits: [insertion(start, '\\')] }],
  });
}

/** Finds patterns that match more than they seem to. */
export default defineRule({
  id: 'nginx/loose-pattern',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A regular expression has a bare dot before a name or a file ending, or lacks the anchor that its meaning needs.',
  why:
    'A dot matches any character: `.php$` also matches `/xphp`. A pattern without `$` goes on matching behind what it names: `\\.php` also takes `/a.php.jpg`, ' +
    'and `~* example\\.org` accepts the origin `https://example.org.evil.test`.',
  references: ['pcre2pattern(3)', 'Gixy, origins', 'nginx wiki, Pitfalls'],
  examples: {
    invalid: [
      { code: 'server {\n    location ~ .php$ {\n    }\n}', fixed: 'server {\n    location ~ \\.php$ {\n    }\n}' },
      { code: 'server {\n    location ~ \\.php {\n    }\n}', fixed: 'server {\n    location ~ \\.php$ {\n    }\n}' },
      'server {\n    if ($http_origin ~* example\\.org) {\n        return 204;\n    }\n}',
    ],
    valid: [
      'server {\n    location ~ \\.php$ {\n    }\n    location ~* \\.(css|js)$ {\n    }\n    location ~ ^/api/v.$ {\n    }\n}',
    ],
  },
  reach: 'node',
  visit: {
    'directive:location'(node, context) {
      const head = readLocation(node);
      const word = node.args.at(-1);
      if (
        head?.kind !== 'regex' ||
        word === undefined ||
        context.analysis.root.template ||
        /well-known/.test(head.pattern)
      )
        return;
      reportDot(word, head.pattern, context);
      if (!/^(\^.*|\/.*)?\\\.(\w{2,5}|\((\?:)?[\w|]+\))$/.test(head.pattern)) return;
      const end = word.quote === '' ? word.end : word.end - 1;
      context.report(word, 'Without a "$" this also matches paths that go on behind the ending.', {
        fixes: [{ title: 'Add "$"', safety: 'suggested', edits: [insertion(end, '$')] }],
      });
    },
    'directive:if'(node, context) {
      const [subject, operator, pattern] = node.args;
      if (
        !/^\(?\$(http_origin|http_referer)$/i.test(subject?.value ?? '') ||
        !/^!?~\*?$/.test(operator?.value ?? '') ||
        pattern === undefined
      )
        return;
      const text = pattern.value.replace(/\)$/, '');
      if (/^\^/.test(text) && /(\$|\/|\(\?:?\/\|\$\))$/.test(text) && findBareDot(text) === undefined) return;
      context.report(
        pattern,
        'Without "^" and "$", and with every dot escaped, this also matches names that only contain the one that is meant.',
      );
    },
  },
});
