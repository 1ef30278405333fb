import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds a last line without a line end. */
export default defineRule({
  id: 'debian-series/last-line-end',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  what: 'The last line has no line end.',
  why: 'Whatever appends a patch to the file, such as `echo x.patch >> series`, joins it to that line then.',
  references: ['lintian: quilt-series-without-trailing-newline'],
  examples: {
    invalid: [{ code: 'a.patch\nb.patch', fixed: 'a.patch\nb.patch\n' }],
    valid: ['a.patch\nb.patch\n', ''],
  },
  visit: {
    end(context) {
      const { document, patches } = context.analysis;
      const { text } = document;
      const last = patches.at(-1);
      if (text === '' || text.endsWith('\n') || last === undefined || text.slice(last.end).includes('\n')) return;
      context.report(last.nameSpan, 'The last line has no line end; what is appended joins it.', {
        fixes: [{ title: 'Add a line end', safety: 'safe', edits: [insertion(text.length, '\n')] }],
      });
    },
  },
});
