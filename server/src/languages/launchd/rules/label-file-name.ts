import { hasPlaceholder } from '../../../core/plist/template.ts';
import { textOf } from '../../../core/plist/values.ts';
import { basename } from '../../../core/text/path.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { changeText } from '../features/edits.ts';

/** Finds labels that differ from the file’s name. */
export default defineRule({
  id: 'launchd/label-file-name',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The `Label` is not the name of the file.',
  why: 'launchctl takes labels, people look for files; when the two differ, one of them stops the wrong job. By custom they are the same.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      {
        code: job(program),
        path: '/Library/LaunchDaemons/org.example.other.plist',
        fixed: job(program).replace('org.example.job', 'org.example.other'),
      },
    ],
    valid: [{ code: job(program), path: '/Library/LaunchDaemons/org.example.job.plist' }],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      const value = analysis.find('Label')?.value;
      const file = basename(analysis.document.path);
      if (analysis.kind === undefined || value?.name !== 'string' || !file.endsWith('.plist')) return;
      const label = textOf(value, analysis.document.text);
      if (`${label}.plist` === file || hasPlaceholder(label)) return;
      context.report(value, `The file is called ${file}, but the job ${label}; by custom they have the same name.`, {
        fixes: changeText(value, file.slice(0, -'.plist'.length)),
      });
    },
  },
});
