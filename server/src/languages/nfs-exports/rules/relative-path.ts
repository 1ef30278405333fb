import { defineRule } from '../define-rule.ts';

/** Finds paths that do not begin at the root. */
export default defineRule({
  id: 'nfs-exports/relative-path',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'A path does not begin with `/`.',
  why: 'exportfs reads the first word of every line as a path. A word that does not begin with `/` is often a list of options or a client that slipped onto a line of its own, since a line goes on only behind a backslash at its very end.',
  references: ['exports(5)'],
  examples: {
    invalid: ['srv 192.0.2.1(ro)\n'],
    valid: ['/srv 192.0.2.1(ro) \\\n  192.0.2.2(ro)\n', '{{ path }} 192.0.2.1(ro)\n'],
  },
  visit: {
    entry({ path }, context) {
      if (path.value.startsWith('/') || /^(\{\{|\{%|@|\$|<%|\uFEFF)/.test(path.value)) return;
      context.report(path, `"${path.value.slice(0, 60)}" is taken for a path, but no path begins so.`);
    },
  },
});
