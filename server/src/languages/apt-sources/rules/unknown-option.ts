import type { RuleContext } from '../../../core/rules/rule.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { SourcesAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { isKnownField } from '../parse/stanzas.ts';
import { fieldTable, findOption, findStanzaField, optionTable } from '../schema/options.ts';

const optionNames = optionTable.map((entry) => entry.name);
const fieldNames = [...fieldTable.map((entry) => entry.name), ...optionTable.map((entry) => entry.field)];

function report(context: RuleContext<SourcesAnalysis>, name: string, start: number, names: readonly string[]) {
  const meant = nearest(name, names);
  const span = { start, end: start + name.length };
  context.report(span, `apt does not read "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`, {
    fixes:
      meant === undefined
        ? []
        : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
  });
}

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
  reach: 'section',
  visit: {
    entry({ form, options }, context) {
      if (form !== 'line') return;
      for (const { key, start } of options) {
        const known = findOption(key) ?? findOption(key.replace(/[+-]$/, ''));
        if (known !== undefined && key === key.toLowerCase()) continue;
        if (context.analysis.document.text.startsWith(key, start)) report(context, key, start, optionNames);
      }
    },
    end(context) {
      const { root, document } = context.analysis;
      if (root.form === 'line') return;
      for (const match of document.text.matchAll(/^([A-Za-z][\w-]*)[ \t]*:/gm)) {
        const name = match[1]!;
        if (/^x-/i.test(name) || isKnownField(name.toLowerCase())) continue;
        if (findStanzaField(name) === undefined) report(context, name, match.index, fieldNames);
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
