import { joinedValue, valueSpan } from '../../../core/deb822/values.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { areas, priorities, sections } from '../schema/sections.ts';

/** Finds sections and priorities that the archive does not have. */
export default defineRule({
  id: 'debian-control/unknown-section',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A section or priority is not one of the archive’s.',
  why: 'The archive sorts packages by a fixed list of sections, with the area before it where that is not main (`non-free/net`). Priorities are required, important, standard and optional; extra is deprecated.',
  references: ['Debian Policy 2.4 and 2.5', 'fields/archive-sections (lintian 2.116)'],
  examples: {
    invalid: [
      { code: 'Source: a\nSection: develop\n', fixed: 'Source: a\nSection: devel\n' },
      { code: 'Source: a\nPriority: extra\n', fixed: 'Source: a\nPriority: optional\n' },
      'Source: a\nSection: nonfree/net\n',
      'Source: a\nSection: main\n',
    ],
    valid: ['Source: a\nSection: non-free/net\nPriority: optional\n'],
  },
  reach: 'section',
  visit: {
    'field:section'(field, context) {
      const { choice, document } = context.analysis;
      if (choice.kind !== 'source') return;
      const value = joinedValue(document.text, field);
      if (value === '' || /[@${]/.test(value)) return;
      const slash = value.lastIndexOf('/');
      const area = slash < 0 ? undefined : value.slice(0, slash);
      const section = value.slice(slash + 1);
      const span = valueSpan(document.text, field);
      if (area !== undefined && !(areas as readonly string[]).includes(area)) {
        context.report({ start: span.start, end: span.start + slash }, `The archive has no area "${area}".`);
      }
      if (sections.has(section)) return;
      const meant = nearest(section, sections.keys());
      const place = { start: span.start + slash + 1, end: span.end };
      if (area === undefined && (areas as readonly string[]).includes(section)) {
        context.report(
          place,
          `"${section}" is an area of the archive; the section is missing, as in "${section}/misc".`,
        );
        return;
      }
      context.report(
        place,
        `The archive has no section "${section}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
        {
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(place, meant)] }],
        },
      );
    },
    'field:priority'(field, context) {
      const { choice, document } = context.analysis;
      const value = joinedValue(document.text, field);
      if (choice.kind !== 'source' || value === '' || (priorities as readonly string[]).includes(value)) return;
      if (/[@${]/.test(value)) return;
      const meant = value === 'extra' ? 'optional' : nearest(value, priorities);
      const span = valueSpan(document.text, field);
      const message =
        value === 'extra' ? '"extra" is deprecated; it means "optional".' : `No priority is called "${value}".`;
      context.report(span, message, {
        fixes:
          meant === undefined
            ? []
            : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
      });
    },
  },
});
