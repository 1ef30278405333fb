import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { findKey } from '../schema/table.ts';

/** Finds keys that launchd no longer reads. */
export default defineRule({
  id: 'launchd/deprecated-key',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A key is no longer read, or has a newer name.',
  why: 'launchd passes over keys that it no longer knows, so the job does not do what the file says. `OnDemand` is `KeepAlive`, the other way round.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      {
        code: job(`${program}\n  <key>OnDemand</key>\n  <false/>`),
        fixed: job(`${program}\n  <key>KeepAlive</key>\n  <true/>`),
      },
    ],
    valid: [job(`${program}\n  <key>KeepAlive</key>\n  <true/>`)],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (!analysis.isJob) return;
      for (const { key, name, value } of analysis.entries) {
        const entry = findKey(name);
        if (entry?.deprecated === undefined || key.close === undefined) continue;
        const better = entry.replacement === undefined ? 'Remove it.' : `Use ${entry.replacement}.`;
        const turned = value?.name === 'true' ? 'false' : value?.name === 'false' ? 'true' : undefined;
        const inverted =
          name === 'OnDemand' &&
          turned !== undefined &&
          value !== undefined &&
          value.elements.length === 0 &&
          value.end - value.start <= 8;
        context.report(key, `${name} is no longer read since macOS ${entry.deprecated}. ${better}`, {
          tags: ['deprecated'],
          fixes: inverted
            ? [
                {
                  title: `Change to KeepAlive <${turned}/>`,
                  safety: 'suggested',
                  edits: [
                    { start: key.open.end, end: key.close.start, newText: 'KeepAlive' },
                    { start: value.start, end: value.end, newText: `<${turned}/>` },
                  ],
                },
              ]
            : [],
        });
      }
    },
  },
});
