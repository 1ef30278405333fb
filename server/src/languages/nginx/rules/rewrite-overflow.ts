import { compareVersions } from '../../../core/schema/version.ts';
import { defineRule } from '../define-rule.ts';
import type { DirectiveNode } from '../parse/tree.ts';

const numbered = /\$[1-9]/;

/** Whether a later directive of the same block copies a numbered group. */
function copiesLater(node: DirectiveNode): boolean {
  const items = node.parent?.block?.items ?? [];
  return items.some(
    (item) =>
      item.start > node.start &&
      (item.name === 'set' || item.name === 'rewrite') &&
      item.args.slice(1).some((arg) => numbered.test(arg.value)),
  );
}

/** Finds rewrites that overrun a buffer in nginx before 1.30.2. */
export default defineRule({
  id: 'nginx/rewrite-overflow',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A `rewrite` with `?` and numbered groups overruns a buffer of nginx before 1.30.2 and 1.31.1.',
  why:
    'CVE-2026-42945 and CVE-2026-9256: such a rewrite writes past the end of its memory when a group holds characters that need escaping. ' +
    'Update nginx (distributions backport the repair), use named groups, or drop the `?`. Said only when `etcetera.nginx.version` is set.',
  references: ['CVE-2026-42945', 'CVE-2026-9256', 'nginx security advisories'],
  examples: {
    invalid: [
      { code: 'server {\n    rewrite ^/a/(.*)$ /b?x=$1;\n    set $y $1;\n}', settings: { version: '1.26.0' } },
      {
        code: 'server {\n    rewrite ^/a/(.*)$ https://example.org/b?x=$1 permanent;\n}',
        settings: { version: '1.30.1' },
      },
    ],
    valid: [
      {
        code: 'server {\n    rewrite ^/a/(?<rest>.*)$ /b?x=$rest;\n    set $y $rest;\n}',
        settings: { version: '1.26.0' },
      },
      {
        code: 'server {\n    rewrite ^/a/(.*)$ https://example.org/b?x=$1 permanent;\n}',
        settings: { version: '1.30.2' },
      },
    ],
  },
  reach: 'section',
  visit: {
    'directive:rewrite'(node, context) {
      const { nginx, chosen } = context.analysis.target;
      const target = node.args[1];
      if (!chosen || target === undefined || !target.value.includes('?')) return;
      const fixed = (versions: readonly [string, string]) =>
        compareVersions(nginx, versions[1]) >= 0 ||
        (compareVersions(nginx, versions[0]) >= 0 && compareVersions(nginx, '1.31.0') < 0);
      const redirects =
        /^(redirect|permanent)$/.test(node.args[2]?.value ?? '') || /^(https?:\/\/|\$scheme)/.test(target.value);
      if (redirects && numbered.test(target.value) && !fixed(['1.30.2', '1.31.1'])) {
        context.report(target, `nginx ${nginx} overruns a buffer here (CVE-2026-9256); update it or use named groups.`);
      } else if (copiesLater(node) && !fixed(['1.30.1', '1.31.0'])) {
        context.report(
          target,
          `With the numbered group further down, nginx ${nginx} overruns a buffer (CVE-2026-42945); update it or use named groups.`,
        );
      }
    },
  },
});
