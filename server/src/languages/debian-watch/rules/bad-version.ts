import { insertion, replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds files whose version is missing, old, or none that uscan knows. */
export default defineRule({
  id: 'debian-watch/bad-version',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The version of the form is missing, old or unknown, or does not go with the form.',
  why: 'The first line says how the rest is read: `version=4` for lines, `Version: 5` for stanzas (devscripts 2.25.16 and newer). Without it, uscan takes the file for version 1, which is nothing like the others; a version that it does not know makes it pass over the file.',
  references: [
    'debian-watch(5)',
    'Devscripts::Uscan::WatchFile (devscripts 2.23.4)',
    'lintian: missing-debian-watch-file-standard, older-debian-watch-file-standard',
  ],
  examples: {
    invalid: [
      {
        code: 'https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
        fixed: 'version=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      },
      {
        code: 'version=7\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
        fixed: 'version=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      },
      'version=3\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      'Source: https://example.org/dl/\nMatching-Pattern: hello-(.+)\\.tar\\.gz\n',
      'Version: 4\n\nSource: https://example.org/dl/\nMatching-Pattern: hello-(.+)\\.tar\\.gz\n',
    ],
    valid: [
      'version=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      'Version: 5\n\nSource: https://example.org/dl/\nMatching-Pattern: hello-@ANY_VERSION@@ARCHIVE_EXT@\n',
    ],
  },
  visit: {
    end(context) {
      const { root, version, document } = context.analysis;
      const [first] = root.entries;
      const change = (to: string) =>
        root.version === undefined
          ? []
          : [
              {
                title: `Change to version ${to}`,
                safety: 'suggested' as const,
                edits: [replacement(root.version, to)],
              },
            ];
      if (root.form === 'stanza') {
        const stanza = root.stanzas?.stanzas[0];
        if (root.version === undefined && stanza !== undefined) {
          context.report(
            { start: stanza.start, end: stanza.fields[0]?.nameEnd ?? stanza.end },
            'The first stanza lacks "Version: 5"; uscan passes over the file.',
            {
              fixes: [
                { title: 'Write "Version: 5"', safety: 'suggested', edits: [insertion(stanza.start, 'Version: 5\n')] },
              ],
            },
          );
        } else if (root.version !== undefined && !/^\d+$/.test(root.version.text)) {
          context.report(root.version, `"${root.version.text}" is no version; stanzas are version 5.`, {
            // Perl takes a text that begins with a number for that number.
            ...(/^[5-9]/.test(root.version.text) ? { severity: 'warning' as const } : {}),
            fixes: change('5'),
          });
        } else if (root.version !== undefined && version < 5) {
          context.report(root.version, 'Stanzas are version 5; older versions are written in lines.', {
            fixes: change('5'),
          });
        } else if (root.version !== undefined && version > 5) {
          context.report(root.version, 'No uscan up to 2.25.18 knows a version above 5.', {
            severity: 'warning',
            fixes: change('5'),
          });
        }
        return;
      }
      if (root.version === undefined) {
        if (first === undefined) return;
        // Version 1 has words of its own: host, folder, pattern, version. A line of the newer form is refused.
        const newer = root.entries.some(({ start, end }) => {
          const words = document.text.slice(start, end).replaceAll('\\\n', '').trim().split(/\s+/);
          return words.length < 4 || words.slice(0, 2).some((word) => /\(.*\)/.test(word));
        });
        context.report(
          { start: first.start, end: first.url?.end ?? first.end },
          'The line "version=4" is missing above; uscan takes the file for version 1.',
          {
            severity: newer ? 'error' : 'warning',
            fixes: [
              { title: 'Write "version=4"', safety: 'suggested', edits: [insertion(first.start, 'version=4\n')] },
            ],
          },
        );
      } else if (version < 2 || version > 4) {
        const message =
          version === 5
            ? 'Version 5 is written in stanzas, beginning with "Version: 5"; lines are version 4.'
            : `uscan knows no version ${root.version.text} and passes over the file.`;
        context.report(root.version, message, { fixes: change('4') });
      } else if (version === 2) {
        context.report(root.version, 'Version 2 is obsolete; uscan warns about it.', {
          severity: 'warning',
          tags: ['deprecated'],
        });
      } else if (version === 3) {
        context.report(
          root.version,
          'Version 4 has been there since 2016; it joins lines without the blanks before them.',
          { severity: 'hint' },
        );
      }
    },
  },
});
