import { entriesOf, textOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';

/** Finds passwords that anybody can read. */
export default defineRule({
  id: 'launchd/secret-in-environment',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: '`EnvironmentVariables` holds what looks like a secret.',
  why: 'Files in LaunchDaemons can be read by everybody, and `launchctl print` shows the environment. Read the secret from a file that only the job may read, or from the keychain.',
  references: ['launchd.plist(5), macOS 14', 'CWE-526'],
  examples: {
    invalid: [
      job(
        program +
          '\n  <key>EnvironmentVariables</key>\n  <dict>\n    <key>API_TOKEN</key>\n    <string>abcdef</string>\n  </dict>',
      ),
    ],
    valid: [
      job(
        program +
          '\n  <key>EnvironmentVariables</key>\n  <dict>\n    <key>PATH</key>\n    <string>/usr/bin</string>\n  </dict>',
      ),
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (!analysis.isJob) return;
      const { text } = analysis.document;
      for (const { name, value } of entriesOf(analysis.find('EnvironmentVariables')?.value, text)) {
        if (
          value?.name !== 'string' ||
          textOf(value, text) === '' ||
          !/(PASS(WORD|WD)?|SECRET|TOKEN|API_?KEY|PRIVATE_KEY)$/i.test(name)
        )
          continue;
        if (/_(FILE|PATH)$/i.test(name)) continue;
        context.report(value, `Whoever can read this file, or ask launchctl, reads ${name}.`);
      }
    },
  },
});
