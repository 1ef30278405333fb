import type { RuleContext } from '../../../core/rules/rule.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { readLocation } from '../location.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { groupTakesLineBreaks } from '../traps/regex.ts';
import { surroundings } from '../traps/surroundings.ts';

const use = /\$(?:\{(\w+)\}|(\w+))/g;

/** The pattern whose groups `$1` and names mean where a directive stands, if it matches the decoded path. */
function patternFor(directive: DirectiveNode): string | undefined {
  if (directive.name === 'rewrite') return directive.args[0]?.value;
  for (const block of surroundings(directive)) {
    const head = block.name === 'location' ? readLocation(block) : undefined;
    if (head?.kind === 'regex') return head.pattern;
    if (block.name === 'server') return undefined;
  }
  return undefined;
}

/** @param asHeader whether the value goes into a header, where a line break begins another one */
function check(node: DirectiveNode, word: WordNode | undefined, context: RuleContext<NginxAnalysis>): void {
  if (word === undefined) return;
  const pattern = patternFor(node);
  const inner = word.start + (word.quote === '' ? 0 : 1);
  for (const match of word.source.matchAll(use)) {
    const name = (match[1] ?? match[2])!;
    const start = inner + match.index;
    const span = { start, end: start + match[0].length };
    if (/^(document_)?uri$/i.test(name)) {
      context.report(
        span,
        `"$${name}" is decoded, so a %0d%0a in a request becomes a line break and begins a header of the sender’s choice.`,
        {
          fixes: [
            { title: 'Change to $request_uri', safety: 'suggested', edits: [{ ...span, newText: '$request_uri' }] },
          ],
        },
      );
    } else if (pattern !== undefined && groupTakesLineBreaks(pattern, name)) {
      context.report(
        span,
        `The group that "${match[0]}" stands for also matches line breaks, which begin a header of the sender’s choice; exclude them with [^…\\s].`,
      );
    }
  }
}

/** Finds answers and requests into which a client can write headers of its own. */
export default defineRule({
  id: 'nginx/response-splitting',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A decoded part of the request goes into a header or a redirect.',
  why:
    '`$uri` and groups of a location’s regex come from the decoded path, in which `%0d%0a` has become a line break. In a redirect or a header, what follows it ' +
    'is a header of the sender’s choice: cookies set, caches poisoned. `$request_uri` is never decoded.',
  references: ['CWE-113', 'Gixy, http_splitting'],
  examples: {
    invalid: [
      {
        code: 'server {\n    return 301 https://www.example.org$uri;\n}',
        fixed: 'server {\n    return 301 https://www.example.org$request_uri;\n}',
      },
      'server {\n    location ~ ^/v1/((?<action>[^.]*)\\.json)?$ {\n        add_header X-Action $action;\n    }\n}',
    ],
    valid: [
      'server {\n    return 301 https://www.example.org$request_uri;\n}',
      'server {\n    location ~ ^/v1/(?<action>[^.\\s]*)\\.json$ {\n        add_header X-Action $action;\n    }\n}',
      'server {\n    rewrite ^/a/(.*)$ /b/$1 last;\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:return'(node, context) {
      const [code, target] = node.args;
      const redirects = target === undefined ? !/^\d+$/.test(code?.value ?? '') : /^30[12378]$/.test(code!.value);
      if (redirects) check(node, target ?? code, context);
    },
    'directive:rewrite'(node, context) {
      const target = node.args[1];
      const redirects =
        /^(redirect|permanent)$/.test(node.args[2]?.value ?? '') || /^(https?:\/\/|\$scheme)/.test(target?.value ?? '');
      // The rewrite module encodes its own groups again, but no variables.
      if (redirects && target !== undefined && /\$\{?(document_)?uri\b/i.test(target.value))
        check(node, target, context);
    },
    'directive:add_header': (node, context) => check(node, node.args[1], context),
    'directive:proxy_set_header': (node, context) => check(node, node.args[1], context),
  },
});
