import { textOf } from '../../../core/plist/values.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { defineRule } from '../define-rule.ts';
import { job, program, runs } from '../examples.ts';

const commented = (comment: string) => `<!-- ${comment} -->\n${job(program)}`;
const file = '/Library/LaunchDaemons/org.example.job.plist';

/** What launchctl(1) of macOS 14 has instead of its older words. */
const newer: Readonly<Record<string, string>> = {
  load: 'bootstrap DOMAIN FILE',
  unload: 'bootout DOMAIN FILE',
  start: 'kickstart DOMAIN/LABEL',
  stop: 'kill SIGTERM DOMAIN/LABEL',
  remove: 'bootout DOMAIN/LABEL',
};

/** An older word of launchctl with its options and the one thing that it is about, if it has no other. */
const command =
  /\blaunchctl[ \t]+(load|unload|start|stop|remove)\b((?:[ \t]+-[wF])*)(?:[ \t]+("[^"\n]*"|(?!-)[^\s;|&<>]+)(?=[ \t]*(?:$|[;|&\n]|-->|<)))?/g;

/** Finds instructions that use launchctl's older words. */
export default defineRule({
  id: 'launchd/legacy-launchctl',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A comment tells people to use an older word of `launchctl`, or the job itself runs one.',
  why: '`load`, `unload` and `start` print no errors worth reading and do not say which domain they mean. Since macOS 10.11 there are `bootstrap`, `bootout` and `kickstart`, with `system` for daemons and `gui/501` for the agents of user 501.',
  references: ['launchctl(1), macOS 14'],
  examples: {
    invalid: [
      {
        code: commented(`sudo launchctl load -w ${file}`),
        fixed: commented(`sudo launchctl bootstrap system ${file}`),
      },
      {
        code: commented('sudo launchctl start org.example.job; echo'),
        fixed: commented('sudo launchctl kickstart system/org.example.job; echo'),
      },
      {
        code: commented('launchctl unload ~/Library/LaunchAgents/org.example.job.plist'),
        path: '/Users/ann/Library/LaunchAgents/org.example.job.plist',
        fixed: commented('launchctl bootout gui/$(id -u) ~/Library/LaunchAgents/org.example.job.plist'),
      },
      runs(['/bin/launchctl', 'unload', '-w', file]),
    ],
    valid: [commented(`sudo launchctl bootstrap system ${file}`), runs(['/bin/launchctl', 'bootout', 'system', file])],
  },
  visit: {
    end({ analysis, report }) {
      const { text } = analysis.document;
      const betterOf = (word: string) => newer[word]!.replace('DOMAIN', domain);
      const domain = analysis.kind === 'agent' ? 'gui/$(id -u)' : 'system';
      for (const { start, end } of analysis.comments) {
        for (const match of text.slice(start, end).matchAll(command)) {
          const [whole, word, , object] = match;
          const at = start + match.index;
          const better = betterOf(word!);
          const fixes: Fix[] =
            object === undefined
              ? []
              : [
                  {
                    title: `Change to launchctl ${better.split(' ')[0]}`,
                    safety: 'suggested',
                    edits: [
                      {
                        start: at,
                        end: at + whole.length,
                        newText: `launchctl ${better.replace(/FILE|LABEL/, () => object)}`,
                      },
                    ],
                  },
                ];
          const length = /^launchctl[ \t]+\w+/.exec(whole)![0].length;
          report({ start: at, end: at + length }, `launchctl ${word} is the older way; use launchctl ${better}.`, {
            fixes,
          });
        }
      }
      const list = analysis.find('ProgramArguments')?.value;
      const [program, word] = list?.name === 'array' ? list.elements : [];
      if (!analysis.isJob || program === undefined || word === undefined) return;
      const said = textOf(word, text);
      if (/(?:^|\/)launchctl$/.test(textOf(program, text)) && Object.hasOwn(newer, said))
        report(word, `launchctl ${said} is the older way; use launchctl ${betterOf(said)}.`);
    },
  },
});
