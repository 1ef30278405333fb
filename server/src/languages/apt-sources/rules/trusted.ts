import { defineRule } from '../define-rule.ts';
import { readBoolean } from '../parse/stanzas.ts';

const open = new Set(['trusted', 'allow-insecure', 'allow-downgrade-to-insecure', 'allow-weak']);

/** Finds archives whose packages nobody checks. */
export default defineRule({
  id: 'apt-sources/trusted',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'An entry switches the check of signatures off.',
  why: 'With `trusted=yes`, apt installs whatever the server, or anyone on the way to it, hands out, as root. Name the archive’s key with `signed-by` instead; for packages of your own on this machine (`file:`) it can be right.',
  references: ['sources.list(5)', 'apt-secure(8)'],
  examples: {
    invalid: [
      'deb [trusted=yes] https://mirror.example.org/debian bookworm main\n',
      'deb [allow-insecure=yes] https://mirror.example.org/debian bookworm main\n',
    ],
    valid: [
      'deb [trusted=no] https://mirror.example.org/debian bookworm main\n',
      'deb [trusted=yes] file:/srv/packages ./\n',
    ],
  },
  visit: {
    entry({ options, uris, enabled }, context) {
      if (!enabled || uris.every((uri) => /^(file|copy|cdrom):/.test(uri.value))) return;
      for (const option of options) {
        if (!open.has(option.key) || readBoolean(option.value) !== true) continue;
        context.report(
          option,
          `"${option.key}" lets packages in that nobody has signed; name the key with "signed-by".`,
        );
      }
    },
  },
});
