import type { RuleContext } from '../../../core/rules/rule.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { readLocation } from '../location.ts';
import type { WordNode } from '../parse/tree.ts';
import { findNestedRepetition } from '../traps/groups.ts';

function look(word: WordNode | undefined, pattern: string, context: RuleContext<NginxAnalysis>): void {
  if (word === undefined || context.analysis.root.template) return;
  const found = findNestedRepetition(pattern);
  const offset = found === undefined ? -1 : word.source.indexOf(pattern.slice(found.start, found.end));
  if (found === undefined || offset < 0) return;
  const start = word.start + offset;
  context.report(
    { start, end: start + found.end - found.start },
    'A repetition within a repetition: a request that almost matches keeps the worker busy; repeat only once, or add "+" behind the outer sign.',
  );
}

/** Finds patterns that a client can make very slow. */
export default defineRule({
  id: 'nginx/slow-pattern',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A pattern repeats a group that is a repetition itself, as `(a+)+` does.',
  why:
    'Where such a pattern does not match, PCRE tries every way to split the text among the two repetitions: twice as many for each character. ' +
    'A request of thirty characters can so occupy a worker until PCRE gives up, and with it everybody else’s requests.',
  references: ['CWE-1333', 'pcre2perform(3)', 'Gixy, regex_redos'],
  examples: {
    invalid: [
      'server {\n    location ~ ^/(\\w+)+$ {\n    }\n}',
      'server {\n    rewrite ^/([\\w-]+\\.?)*/x$ /y;\n}',
      'server {\n    if ($http_user_agent ~ "^(a|b*)+$") {\n        return 403;\n    }\n}',
    ],
    valid: [
      'server {\n    location ~ ^/(\\w+/)+$ {\n    }\n    location ~ ^/(?:\\w+)++$ {\n    }\n    location ~ ^(/\\w+)*/$ {\n    }\n}',
      'server {\n    location ~ ^/(\\d{2,4}/)+$ {\n    }\n    location ~ ^/(?<a>[a-z]+)$ {\n    }\n}',
    ],
  },
  reach: 'node',
  visit: {
    'directive:location'(node, context) {
      const head = readLocation(node);
      if (head?.kind === 'regex') look(node.args.at(-1), head.pattern, context);
    },
    'directive:rewrite'(node, context) {
      look(node.args[0], node.args[0]?.value ?? '', context);
    },
    'directive:if'(node, context) {
      const [, operator, pattern] = node.args;
      if (/^!?~\*?$/.test(operator?.value ?? '')) look(pattern, pattern?.value.replace(/\)$/, '') ?? '', context);
    },
    'directive:server_name'(node, context) {
      for (const word of node.args) if (word.value.startsWith('~')) look(word, word.value.slice(1), context);
    },
  },
});
