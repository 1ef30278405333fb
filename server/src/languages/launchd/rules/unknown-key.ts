import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { findKey, jobKeys } from '../schema/table.ts';

/** Finds keys that are near misses of ones that launchd knows. */
export default defineRule({
  id: 'launchd/unknown-key',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A key is misspelled.',
  why: 'launchd passes over keys that it does not know, so a typing error goes unnoticed. Keys that resemble none are left alone: Apple uses many that it documents nowhere.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      {
        code: job(`${program}\n  <key>RunAtLaod</key>\n  <true/>`),
        fixed: job(`${program}\n  <key>RunAtLoad</key>\n  <true/>`),
      },
    ],
    valid: [job(`${program}\n  <key>_PanicOnCrash</key>\n  <true/>`)],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (!analysis.isJob) return;
      for (const { key, name } of analysis.entries) {
        if (name.length < 5 || findKey(name) !== undefined || key.close === undefined) continue;
        const meant = nearest(
          name,
          jobKeys.map((entry) => entry.name),
        );
        if (meant === undefined) continue;
        const span = { start: key.open.end, end: key.close.start };
        context.report(span, `launchd knows no key "${name}"; did you mean "${meant}"?`, {
          fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [{ ...span, newText: meant }] }],
        });
      }
    },
  },
});
