import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { HeaderField } from '../analyse.ts';
import { defineRule } from '../define-rule.ts';
import { fieldTable, findField } from '../fields.ts';

const names = fieldTable.map(({ name }) => name);
const diff = '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n';

/** Whether a date is a day of the calendar. */
function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function judge({ key, value }: HeaderField): string | undefined {
  if (value === '') return undefined;
  if (key === 'last-update' && !isDay(value)) return 'A date is written YYYY-MM-DD, such as 2024-01-31.';
  if (key === 'origin' && !/^(?:(?:upstream|backport|vendor|other|debian)\b|https?:|commit:)/i.test(value)) {
    return 'An origin is "upstream", "backport", "vendor" or "other", and behind a comma an address or a commit.';
  }
  if (key === 'forwarded' && !/^(?:yes|no|not-needed|not needed)\b|^(?:https?|mailto|git):|@/i.test(value)) {
    return 'Write where it was sent, or "no", "not-needed" or "yes".';
  }
  if (key === 'bug-debian' && /^#?\d{3,7}$/.test(value)) return 'Write the address: https://bugs.debian.org/NUMBER.';
  return undefined;
}

/** Finds fields of the header that DEP 3 does not know, and values that it does not. */
export default defineRule({
  id: 'debian-patch/bad-field',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A field of the header is misspelt, or has a value of another form.',
  why: 'Programs read these fields to tell which patches upstream has (lintian, the tracker, UDD). Other fields are allowed, so only those are named that look like one of DEP 3.',
  references: ['DEP 3', 'lintian: patch-not-forwarded-upstream'],
  examples: {
    invalid: [
      { code: `Description: x\nForwared: no\n${diff}`, fixed: `Description: x\nForwarded: no\n${diff}` },
      {
        code: `Description: x\nBug-Debian: #123456\n${diff}`,
        fixed: `Description: x\nBug-Debian: https://bugs.debian.org/123456\n${diff}`,
      },
      `Description: x\nLast-Update: 2024-02-30\n${diff}`,
      `Description: x\nOrigin: somewhere\n${diff}`,
      `Description: x\nForwarded: maybe\n${diff}`,
    ],
    valid: [
      `Description: x\nOrigin: upstream, https://example.org/1\nForwarded: not-needed\nLast-Update: 2024-02-29\nX-Note: y\n${diff}`,
    ],
  },
  visit: {
    field(field, context) {
      const { name, nameSpan, valueSpan, key, value } = field;
      if (findField(key) === undefined) {
        const meant = nearest(name, names);
        if (meant === undefined || name.length < 5) return;
        context.report(nameSpan, `DEP 3 has no field "${name}"; did you mean "${meant}"?`, {
          fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(nameSpan, meant)] }],
        });
        return;
      }
      const message = judge(field);
      if (message === undefined) return;
      const number = key === 'bug-debian' ? value.replace('#', '') : undefined;
      context.report(valueSpan, message, {
        fixes:
          number === undefined
            ? []
            : [
                {
                  title: 'Write the address',
                  safety: 'suggested',
                  edits: [replacement(valueSpan, `https://bugs.debian.org/${number}`)],
                },
              ],
      });
    },
  },
});
