import { defineRule } from '../define-rule.ts';
import { plist } from '../examples.ts';

/** Finds what no XML reader takes. */
export default defineRule({
  id: 'launchd/xml-syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The file is not well-formed XML.',
  why: 'launchd refuses a property list with a tag that is not closed, a bare `&`, or any other fault of XML, and the job is never loaded.',
  references: ['XML 1.0, fifth edition', 'plist(5)'],
  examples: {
    invalid: [
      {
        code: plist('  <key>Label</key>\n  <string>org.example.a & b</string>'),
        fixed: plist('  <key>Label</key>\n  <string>org.example.a &amp; b</string>'),
      },
      {
        code: plist('  <key>Label</key>\n  <string>org.example.job'),
        fixed: plist('  <key>Label</key>\n  <string>org.example.job</string>'),
      },
      plist('  <key>Label</key>\n  <string>org.example.job</key>'),
    ],
    valid: [plist('  <key>Label</key>\n  <string>org.example.a &amp; b</string>')],
  },
  visit: {
    end(context) {
      for (const { start, end, message, insert } of context.analysis.root.errors) {
        const at = Math.max(0, start - 1);
        const span = end > start ? { start, end } : { start: at, end: Math.max(at + 1, end) };
        const whole = Math.min(span.end, context.analysis.document.text.length);
        context.report({ start: Math.min(span.start, whole), end: whole }, message, {
          fixes:
            insert === undefined
              ? []
              : [{ title: `Insert ${insert}`, safety: 'suggested', edits: [{ start, end, newText: insert }] }],
        });
      }
    },
  },
});
