import { fieldOf, joinedValue, valueSpan } from '../../../core/deb822/values.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds a source package that has another name in its changelog. */
export default defineRule({
  id: 'debian-control/source-name',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: '`Source` is not the name that the newest entry of debian/changelog has.',
  why: 'dpkg-source and dpkg-gencontrol take the name from both files and refuse to build where they differ.',
  references: ['dpkg-source(1)', 'Dpkg::Vars, set_source_name (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      {
        code: 'Source: helo\n',
        path: '/srv/debian/control',
        files: { '/srv/debian/changelog': 'hello (1.0) unstable; urgency=medium\n' },
        fixed: 'Source: hello\n',
      },
    ],
    valid: [
      {
        code: 'Source: hello\n',
        path: '/srv/debian/control',
        files: { '/srv/debian/changelog': 'hello (1.0) unstable; urgency=medium\n' },
      },
    ],
  },
  reach: 'section',
  visit: {
    'field:source'(field, context) {
      const { analysis } = context;
      const { changelog } = analysis.siblings;
      const [first] = analysis.root.stanzas;
      const { text } = analysis.document;
      if (
        changelog === undefined ||
        analysis.choice.template ||
        first === undefined ||
        fieldOf(first, 'source') !== field
      )
        return;
      const value = joinedValue(text, field);
      const { source } = changelog.newest;
      if (value === '' || value === source || !/^[a-z0-9][a-z0-9+.-]*$/.test(value)) return;
      const span = valueSpan(text, field);
      context.report(span, `debian/changelog calls the source "${source}"; dpkg refuses to build under two names.`, {
        fixes: [{ title: `Change to ${source}`, safety: 'suggested', edits: [replacement(span, source)] }],
      });
    },
  },
});
