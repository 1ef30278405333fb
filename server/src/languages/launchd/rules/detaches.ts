import { textOf } from '../../../core/plist/values.ts';
import { removal } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { runs } from '../examples.ts';

const run = (...words: string[]) => runs(words);

/** Words of programs that go on in the background, from their own manual pages. */
const detaching: readonly { readonly program: RegExp; readonly word: RegExp }[] = [
  { program: /\/(?:iceccd|icecc-scheduler)$/, word: /^(?:-d|--daemonize)$/ },
  { program: /\/(?:mysqld|mongod|redis-server|memcached)$/, word: /^(?:--daemonize|--fork|-d)$/ },
  { program: /\/(?:rsync|distccd|git)$/, word: /^--daemon$/ },
  { program: /\/(?:nohup|daemon|setsid)$/, word: /^/ },
];

/** What keeps such a program in the foreground after all. */
const staying = /^(?:--no-detach|--no-daemon|--detach=no)$/;

/** Finds programs that leave launchd. */
export default defineRule({
  id: 'launchd/detaches',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The program is told to go on in the background.',
  why: 'launchd watches the process that it started. One that forks and ends looks finished: launchd stops what is left of it, or starts it again under `KeepAlive`, every ten seconds. Leave out the option; launchd itself is the background.',
  references: ['launchd.plist(5), macOS 14', 'daemon(3), macOS 14', 'iceccd(1)'],
  examples: {
    invalid: [
      {
        code: run('/usr/local/sbin/iceccd', '-d', '--no-remote'),
        fixed: run('/usr/local/sbin/iceccd', '--no-remote'),
      },
      { code: run('/usr/bin/nohup', '/usr/local/bin/x'), fixed: run('/usr/local/bin/x') },
    ],
    valid: [run('/usr/local/sbin/iceccd', '--no-remote'), run('/usr/bin/rsync', '--daemon', '--no-detach')],
  },
  visit: {
    end({ analysis, report }) {
      const { text } = analysis.document;
      const list = analysis.find('ProgramArguments')?.value;
      if (!analysis.isJob || list?.name !== 'array' || analysis.find('AbandonProcessGroup')?.value?.name === 'true')
        return;
      const words = list.elements.map((element) => textOf(element, text));
      const program = detaching.find(({ program: name }) => name.test(words[0] ?? ''));
      if (program === undefined || words.some((word) => staying.test(word))) return;
      const at = words.findIndex((word, index) => index > 0 && program.word.test(word));
      if (at < 0) return;
      const told = /\/(?:nohup|daemon|setsid)$/.test(words[0]!) ? 0 : at;
      report(
        list.elements[told]!,
        `With ${told === 0 ? words[0] : words[at]} the program leaves launchd, which then takes it for ended; leave it out.`,
        {
          fixes: [
            {
              title: `Remove ${told === 0 ? words[0] : words[at]}`,
              safety: 'suggested',
              edits: [removal(text, list.elements[told]!)],
            },
          ],
        },
      );
    },
  },
});
