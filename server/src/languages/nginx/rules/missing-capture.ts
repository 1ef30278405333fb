import { defineRule } from '../define-rule.ts';
import { countGroups } from '../traps/groups.ts';

/** Finds rewrites that ask for a group that their pattern has not. */
export default defineRule({
  id: 'nginx/missing-capture',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The replacement of a `rewrite` names a numbered group that its pattern does not have.',
  why: '`$2` is the second pair of parentheses of the same directive’s pattern; pairs that begin with `(?` do not count. What the pattern does not have is empty, and nginx does not say so: requests end up at a path that nobody meant.',
  references: ['nginx.org, rewrite', 'Gixy, invalid_regex'],
  examples: {
    invalid: [
      'server {\n    rewrite ^/old/.*$ /new/$1 permanent;\n}',
      'server {\n    rewrite (?i)^/(?:a|b)/(.*)$ /c/$2;\n}',
    ],
    valid: [
      'server {\n    rewrite ^/old/(.*)$ /new/$1 permanent;\n}',
      'server {\n    rewrite ^/(?<part>.*)/(.*)$ /$2/$part;\n}',
      'server {\n    rewrite (?|^/a/(.*)|^/b/(.*)) /$1;\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:rewrite'(node, context) {
      const [pattern, target] = node.args;
      if (pattern === undefined || target === undefined || context.analysis.root.template) return;
      const count = countGroups(pattern.value);
      if (count === undefined) return;
      for (const match of target.source.matchAll(/\$\{?([1-9])(?!\w)\}?/g)) {
        if (Number(match[1]) <= count) continue;
        const start = target.start + match.index;
        const has = count === 0 ? 'no groups' : count === 1 ? 'one group' : `${count} groups`;
        context.report(
          { start, end: start + match[0].length },
          `The pattern has ${has}, so that ${match[0]} is always empty; add parentheses or correct the number.`,
        );
      }
    },
  },
});
