import { escapeXml } from '../../../core/plist/write.ts';
import { basename } from '../../../core/text/path.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { prependEntry } from '../features/edits.ts';

/** Finds jobs without a name. */
export default defineRule({
  id: 'launchd/missing-label',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A job has no `Label`.',
  why: 'launchd knows a job by its label and does not load one that has none.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      {
        code: `<plist version="1.0">\n<dict>\n${program}\n</dict>\n</plist>\n`,
        path: '/Library/LaunchDaemons/org.example.job.plist',
        fixed: job(program),
      },
    ],
    valid: [job(program)],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (!analysis.isJob || analysis.isOpen || analysis.dict === undefined || analysis.find('Label') !== undefined)
        return;
      const name = /^(.+)\.plist$/.exec(basename(analysis.document.path))?.[1];
      const edit =
        name === undefined
          ? undefined
          : prependEntry(analysis.document, analysis.dict, 'Label', `<string>${escapeXml(name)}</string>`);
      context.report(analysis.dict.nameSpan, 'This job has no Label, without which launchd does not load it.', {
        fixes: edit === undefined ? [] : [{ title: `Call it ${name}`, safety: 'suggested', edits: [edit] }],
      });
    },
  },
});
