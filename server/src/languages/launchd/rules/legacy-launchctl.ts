import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';

const commented = (comment: string) => `<!-- ${comment} -->\n${job(program)}`;

/** What launchctl(1) of macOS 14 has instead of its older words. */
const newer: Readonly<Record<string, string>> = {
  load: 'bootstrap DOMAIN FILE',
  unload: 'bootout DOMAIN/LABEL',
  start: 'kickstart DOMAIN/LABEL',
  stop: 'kill SIGTERM DOMAIN/LABEL',
  remove: 'bootout DOMAIN/LABEL',
  list: 'print DOMAIN/LABEL',
};

/** Finds instructions that use launchctl's older words. */
export default defineRule({
  id: 'launchd/legacy-launchctl',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'A comment tells people to use an older word of `launchctl`.',
  why: '`load`, `unload` and `start` print no errors worth reading and do not say which domain they mean. Since macOS 10.11 there are `bootstrap`, `bootout` and `kickstart`, with `system` for daemons and `gui/501` for the agents of user 501.',
  references: ['launchctl(1), macOS 14'],
  examples: {
    invalid: [commented('sudo launchctl load -w /Library/LaunchDaemons/org.example.job.plist')],
    valid: [commented('sudo launchctl bootstrap system /Library/LaunchDaemons/org.example.job.plist')],
  },
  visit: {
    end({ analysis, report }) {
      const { text } = analysis.document;
      for (const { start, end } of analysis.comments) {
        for (const match of text.slice(start, end).matchAll(/\blaunchctl[ \t]+(load|unload|start|stop|remove)\b/g)) {
          const domain = analysis.kind === 'agent' ? 'gui/$(id -u)' : 'system';
          const better = newer[match[1]!]!.replace('DOMAIN', domain);
          const at = start + match.index;
          report(
            { start: at, end: at + match[0].length },
            `launchctl ${match[1]} is the older way; use launchctl ${better}.`,
          );
        }
      }
    },
  },
});
