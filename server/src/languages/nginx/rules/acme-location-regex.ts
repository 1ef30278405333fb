import type { Fix } from '../../../core/rules/diagnostic.ts';
import { remember } from '../../../core/syntax/remember.ts';
import type { Span } from '../../../core/text/span.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { DirectiveNode } from '../parse/tree.ts';

const path = '/.well-known/acme-challenge';

/** The parts of a pattern that begins with the path: anchor, dot and what follows. */
const pattern = /^(\^?)(\/?)(\\?\.)well-known(.*)$/s;

/** What may follow in a pattern that means ACME, or the whole of the path. */
const meansAcme = /^(\/?|\/?\.\*|\/\(\.\*\)|\/?\$|\/acme-challenge.*)$/s;

/** Whether one of the directives is the location that the fix would write, which nginx takes once. */
const hasAcmeLocation = remember((items: readonly DirectiveNode[]) =>
  items.some(({ name, args }) => name === 'location' && args.some(({ value }) => value.startsWith(path))),
);

/** Whether the block uses what the regular expression captured; a long one may. */
function usesCaptures({ document: { text } }: NginxAnalysis, { start, end }: Span): boolean {
  return end - start > 10_000 || /\$\d/.test(text.slice(start, end));
}

function mendedWords(analysis: NginxAnalysis, node: DirectiveNode, rest: string): string | undefined {
  const siblings = node.parent?.block?.items ?? analysis.root.items;
  const replaceable = node.parent?.name !== 'location' && !hasAcmeLocation(siblings);
  if (meansAcme.test(rest) && replaceable && !usesCaptures(analysis, node.block!)) return `^~ ${path}/`;
  const modifier = node.args[0]!.value;
  const word = node.args[1]!;
  return word.quote === '' && word.value === word.source ? `${modifier} ^/\\.well-known${rest}` : undefined;
}

/** Finds regular expressions for ACME's path that match more than it. */
export default defineRule({
  id: 'nginx/acme-location-regex',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A `location` for `/.well-known` is a regular expression with a bare dot or no anchor.',
  why:
    'In a regular expression `.` stands for any character, and without `^` it matches anywhere in the path: `~ /.well-known` also ' +
    'opens `/private/xwell-known/`. And it counts only after every `^~` and `=` location, in the order of the file. ' +
    '`location ^~ /.well-known/acme-challenge/` is a plain prefix, is found first, and is what ACME needs (RFC 8555).',
  references: ['RFC 8555, 8.3', 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location'],
  examples: {
    invalid: [
      {
        code: 'server {\n    location ~ /.well-known {\n        allow all;\n    }\n}',
        fixed: 'server {\n    location ^~ /.well-known/acme-challenge/ {\n        allow all;\n    }\n}',
      },
      {
        code: 'server {\n    location ~ /.well-known/(carddav|caldav) {\n        return 301 /dav;\n    }\n}',
        fixed: 'server {\n    location ~ ^/\\.well-known/(carddav|caldav) {\n        return 301 /dav;\n    }\n}',
      },
    ],
    valid: [
      'server {\n    location ^~ /.well-known/acme-challenge/ {\n        root /var/www/acme;\n    }\n}',
      'server {\n    location ~ ^/\\.well-known/ {\n        allow all;\n    }\n}',
      'server {\n    location ~ /\\.(?!well-known) {\n        deny all;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:location'(node, context) {
      const { analysis } = context;
      const [modifier, word] = node.args;
      if (modifier === undefined || word === undefined || node.block === undefined || analysis.root.template) return;
      if (modifier.value !== '~' && modifier.value !== '~*') return;
      const match = pattern.exec(word.value);
      if (match === null) return;
      const bare = match[3] === '.';
      const loose = match[1] === '';
      if (!bare && !loose) return;
      const words = mendedWords(analysis, node, match[4] ?? '');
      const reason = bare
        ? `the dot stands for any character${loose ? ' and nothing anchors the beginning' : ''}`
        : 'nothing anchors the beginning';
      const advice = words === undefined ? 'write "^/\\.well-known"' : `write "location ${words}"`;
      const span = { start: modifier.start, end: word.end };
      const fixes: Fix[] =
        words === undefined
          ? []
          : [{ title: `Change to location ${words}`, safety: 'suggested', edits: [{ ...span, newText: words }] }];
      context.report(span, `This regular expression matches too much, since ${reason}; ${advice}.`, {
        severity: bare ? 'warning' : 'info',
        fixes,
      });
    },
  },
});
