import { joinedValue, valueSpan } from '../../../core/deb822/values.ts';
import { compareDebianVersions } from '../../../core/debian-version/compare.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { normativePart, policyVersions } from '../schema/policy-versions.ts';

/** Finds versions of Debian Policy that never were, or have been followed by newer ones. */
export default defineRule({
  id: 'debian-control/standards-version',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`Standards-Version` is not a version of Debian Policy, or no longer the newest one.',
  why: 'The field says which version of Debian Policy the package was last held against. Read what has changed since (it is in the hover), mend what concerns the package, and raise the number; its fourth part may be left out.',
  references: ['Debian Policy 5.6.11', 'debian-policy 4.7.4, upgrading checklist'],
  examples: {
    invalid: [
      { code: 'Source: a\nStandards-Version: 4.6.2\n', fixed: 'Source: a\nStandards-Version: 4.7.4\n' },
      'Source: a\nStandards-Version: 4\n',
      'Source: a\nStandards-Version: 4.6.9\n',
    ],
    valid: ['Source: a\nStandards-Version: 4.7.4.1\n', 'Source: a\nStandards-Version: 5.0.0\n'],
  },
  reach: 'section',
  visit: {
    'field:standards-version'(field, context) {
      const { choice, document } = context.analysis;
      const value = joinedValue(document.text, field);
      if (choice.kind !== 'source' || value === '' || /[@${]/.test(value)) return;
      const span = valueSpan(document.text, field);
      const newest = policyVersions[0]!.version;
      const part = normativePart(value);
      const fixes = [
        { title: `Change to ${newest}`, safety: 'suggested' as const, edits: [replacement(span, newest)] },
      ];
      if (part === undefined) {
        context.report(span, `A version of Debian Policy has three or four numbers, such as "${newest}".`, { fixes });
        return;
      }
      const known = policyVersions.find(({ version }) => version === part);
      if (part === newest || compareDebianVersions(part, newest) > 0) return;
      if (known !== undefined) {
        const message = `Debian Policy ${part} of ${known.released} has been followed by ${newest}; see what changed.`;
        context.report(span, message, { severity: 'hint', fixes });
      } else if (compareDebianVersions(part, policyVersions.at(-1)!.version) > 0) {
        context.report(span, `There never was a Debian Policy ${part}.`, { fixes });
      } else {
        context.report(span, `Debian Policy ${part} is older than 2008; the newest is ${newest}.`, {
          severity: 'hint',
          fixes,
        });
      }
    },
  },
});
