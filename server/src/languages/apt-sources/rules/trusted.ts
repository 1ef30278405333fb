import { removeLines } from '../../../core/deb822/edits.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { readBoolean } from '../parse/stanzas.ts';
import type { EntryNode, OptionNode } from '../parse/tree.ts';

const open = new Set(['trusted', 'allow-insecure', 'allow-downgrade-to-insecure', 'allow-weak']);

/** Finds archives whose packages nobody checks. */
export default defineRule({
  id: 'apt-sources/trusted',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An entry switches the check of signatures off.',
  why: 'With `trusted=yes`, apt installs whatever the server, or anyone on the way to it, hands out, as root. Name the archive’s key with `signed-by` instead; for packages of your own on this machine (`file:`) it can be right.',
  references: ['sources.list(5)', 'apt-secure(8)'],
  examples: {
    invalid: [
      {
        code: 'deb [trusted=yes] https://mirror.example.org/debian bookworm main\n',
        fixed: 'deb https://mirror.example.org/debian bookworm main\n',
      },
      {
        code: 'deb [arch=amd64 trusted=yes] https://mirror.example.org/debian bookworm main\n',
        fixed: 'deb [arch=amd64] https://mirror.example.org/debian bookworm main\n',
      },
      {
        code: 'Types: deb\nURIs: https://mirror.example.org/debian\nSuites: bookworm\nComponents: main\nTrusted: yes\n',
        path: '/srv/sources.list.d/x.sources',
        fixed: 'Types: deb\nURIs: https://mirror.example.org/debian\nSuites: bookworm\nComponents: main\n',
      },
      'deb [allow-insecure=yes] https://mirror.example.org/debian bookworm main\n',
    ],
    valid: [
      'deb [trusted=no] https://mirror.example.org/debian bookworm main\n',
      'deb [trusted=yes] file:/srv/packages ./\n',
    ],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { options, uris, enabled } = entry;
      if (!enabled || uris.every((uri) => /^(file|copy|cdrom):/.test(uri.value))) return;
      for (const option of options) {
        if (!open.has(option.key) || readBoolean(option.value) !== true) continue;
        context.report(
          option,
          `"${option.key}" lets packages in that nobody has signed; name the key with "signed-by".`,
          {
            fixes: [
              {
                title: `Have signatures checked: remove ${option.key}`,
                safety: 'suggested',
                edits: [removal(entry, option, context.analysis.document.text)],
              },
            ],
          },
        );
      }
    },
  },
});

/** Takes an option away, and the brackets with the last one. */
function removal({ form, options, children }: EntryNode, option: OptionNode, text: string): TextEdit {
  if (form === 'stanza') return removeLines(text, option);
  const [open, close] = children.filter(({ kind }) => kind === 'mark');
  if (options.length === 1 && open !== undefined && close !== undefined) {
    let end = close.end;
    while (text[end] === ' ' || text[end] === '\t') end++;
    return { start: open.start, end, newText: '' };
  }
  const index = options.indexOf(option);
  const before = options[index - 1];
  const after = options[index + 1];
  if (before !== undefined) return { start: before.end, end: option.end, newText: '' };
  return { start: option.start, end: after?.start ?? option.end, newText: '' };
}
