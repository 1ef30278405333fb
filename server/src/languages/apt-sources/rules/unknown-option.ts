import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { isKnownField } from '../parse/stanzas.ts';
import { fieldTable, findOption, findStanzaField, optionTable } from '../schema/options.ts';

/** Finds options and fields that apt passes over in silence. */
export default defineRule({
  id: 'apt-sources/unknown-option',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An option or field is none that apt reads.',
  why: 'apt says nothing about an option that it does not know: a misspelt `signed-by` leaves the archive open to every trusted key. Options are written in small letters; fields that begin with `X-` are your own.',
  references: ['sources.list(5)', 'apt-pkg/sourcelist.cc (apt 2.6.1)'],
  examples: {
    invalid: [
      {
        code: 'deb [signedby=/etc/apt/keyrings/x.gpg] https://mirror.example.org/debian bookworm main\n',
        fixed: 'deb [signed-by=/etc/apt/keyrings/x.gpg] https://mirror.example.org/debian bookworm main\n',
      },
      {
        code: 'Types: deb\nURIs: https://mirror.example.org/debian\nSuites: bookworm\nComponents: main\nSignedBy: /x\n',
        path: '/etc/apt/sources.list.d/x.sources',
        fixed:
          'Types: deb\nURIs: https://mirror.example.org/debian\nSuites: bookworm\nComponents: main\nSigned-By: /x\n',
      },
      'Types: deb\nURIs: https://mirror.example.org/debian\nSuites: bookworm\nComponents: main\nAllow-Weak: yes\n',
    ],
    valid: [
      'deb [arch=amd64 lang+=de] https://mirror.example.org/debian bookworm main\n',
      'Types: deb\nURIs: https://mirror.example.org/debian\nSuites: bookworm\nComponents: main\nX-Note: mine\n',
    ],
  },
  visit: {
    end(context) {
      const { root, document } = context.analysis;
      const { text } = document;
      const report = (name: string, start: number, names: readonly string[]) => {
        const meant = nearest(name, names);
        const span = { start, end: start + name.length };
        context.report(span, `apt does not read "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`, {
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
        });
      };
      if (root.form === 'line') {
        const names = optionTable.map((entry) => entry.name);
        for (const { options } of root.entries) {
          for (const { key, start } of options) {
            const bare = key.replace(/[+-]$/, '');
            const known = findOption(key) ?? findOption(bare);
            if (known !== undefined && key === key.toLowerCase()) continue;
            if (text.startsWith(key, start)) report(key, start, names);
          }
        }
        return;
      }
      const names = [...fieldTable.map((entry) => entry.name), ...optionTable.map((entry) => entry.field)];
      for (const match of text.matchAll(/^([A-Za-z][\w-]*)[ \t]*:/gm)) {
        const name = match[1]!;
        if (/^x-/i.test(name) || isKnownField(name.toLowerCase())) continue;
        if (findStanzaField(name) === undefined) report(name, match.index, names);
        else {
          const span = { start: match.index, end: match.index + name.length };
          context.report(
            span,
            `apt knows "${name}" as an option of one-line entries only; it does not read this field.`,
          );
        }
      }
    },
  },
});
