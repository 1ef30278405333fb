import { compareVersions } from '../../../core/schema/version.ts';
import { defineRule } from '../define-rule.ts';
import { findBygone, findDirectives } from '../schema/schema.ts';

/** Finds directives that the target version no longer has, does not have yet, or is about to lose. */
export default defineRule({
  id: 'nginx/version-directive',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A directive is removed, deprecated, or newer than the nginx version that the file is for.',
  why:
    'The setting `etcetera.nginx.version` says which nginx the file is for; the newest counts where it is empty. With a version ' +
    'set, what that version refuses is an error; without, only a warning, since your nginx may be older than the newest.',
  references: ['The command tables of nginx 1.22.1 and 1.31; nginx’s CHANGES'],
  examples: {
    invalid: [
      { code: 'http {\n    http2_idle_timeout 3m;\n}', settings: { version: '1.27.0' } },
      { code: 'server {\n    http2 on;\n}', settings: { version: '1.22.1' } },
    ],
    valid: [{ code: 'server {\n    http2 on;\n}', settings: { version: '1.26.0' } }],
  },
  reach: 'node',
  visit: {
    directive(node, context) {
      const { analysis } = context;
      const { nginx, chosen } = analysis.target;
      const name = node.words[0];
      const place = analysis.placeOf(node);
      if (name === undefined || node.name === 'ssl' || place.kind !== 'config') return;
      const level = chosen ? ('error' as const) : ('warning' as const);
      const bygone = findDirectives(node.name).length === 0 ? findBygone(node.name) : undefined;
      const entries = bygone === undefined ? analysis.entriesOf(node) : [];
      const [first] = entries;
      const better = (replacement: string | undefined) => (replacement === undefined ? '' : ` Use "${replacement}".`);
      if (bygone !== undefined) {
        context.report(name, `"${node.name}" is gone since nginx ${bygone.removed}.${better(bygone.replacement)}`, {
          severity: level,
          tags: ['deprecated'],
        });
      } else if (first === undefined || entries.some((entry) => entry.separate)) return;
      else if (entries.every((entry) => entry.removed !== undefined && compareVersions(entry.removed, nginx) <= 0)) {
        context.report(name, `"${node.name}" is gone since nginx ${first.removed}.${better(first.replacement)}`, {
          severity: level,
          tags: ['deprecated'],
        });
      } else if (
        chosen &&
        entries.every((entry) => entry.since !== undefined && compareVersions(entry.since, nginx) > 0)
      ) {
        context.report(name, `"${node.name}" came with nginx ${first.since}; this file is for ${nginx}.`, {
          severity: 'error',
        });
      } else if (
        entries.every((entry) => entry.deprecated !== undefined && compareVersions(entry.deprecated, nginx) <= 0)
      ) {
        context.report(
          name,
          `"${node.name}" is deprecated since nginx ${first.deprecated}.${better(first.replacement)}`,
          { severity: 'info', tags: ['deprecated'] },
        );
      }
    },
  },
});
