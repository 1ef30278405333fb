import { textOf } from '../../../core/plist/values.ts';
import { basename } from '../../../core/text/path.ts';
import { defineRule } from '../define-rule.ts';
import { job, program, runs } from '../examples.ts';
import { findLegacy, newerThan } from '../legacy-launchctl.ts';

const commented = (comment: string) => `<!-- ${comment} -->\n${job(program)}`;
const file = '/Library/LaunchDaemons/org.example.job.plist';

/** Finds instructions that use launchctl's older words. */
export default defineRule({
  id: 'launchd/legacy-launchctl',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A comment, or a README or script beside the job, tells people to use an older word of `launchctl`, or the job itself runs one.',
  why: '`load`, `unload` and `start` print no errors worth reading and do not say which domain they mean. Since macOS 10.11 there are `bootstrap`, `bootout` and `kickstart`, with `system` for daemons and `gui/501` for the agents of user 501. READMEs and scripts in the folder of the job and in the three above it are looked at where they name the job.',
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
      runs(['/bin/sh', '-c', `/bin/launchctl unload ${file}`]),
      {
        code: job(program),
        path: '/srv/mac/LaunchDaemons/org.example.job.plist',
        files: { '/srv/mac/README.md': `Then run \`sudo launchctl load -w ${file}\`.\n` },
      },
    ],
    valid: [
      {
        code: job(program),
        path: '/srv/mac/LaunchDaemons/org.example.job.plist',
        files: {
          '/srv/mac/README.md': `Then run \`sudo launchctl bootstrap system ${file}\`.\n`,
          '/srv/mac/INSTALL': 'sudo launchctl load /Library/LaunchDaemons/org.example.other.plist\n',
        },
      },
      commented(`sudo launchctl bootstrap system ${file}`),
      runs(['/bin/launchctl', 'bootout', 'system', file]),
    ],
  },
  visit: {
    end({ analysis, report }) {
      const { text } = analysis.document;
      const betterOf = (word: string) => newerThan(word, analysis.kind) ?? '';
      const older = (word: string) => `launchctl ${word} is the older way; use launchctl ${betterOf(word)}.`;
      for (const { start, end } of analysis.comments) {
        for (const { word, span, object, whole } of findLegacy(text.slice(start, end))) {
          const better = betterOf(word);
          const edit = {
            start: start + whole.start,
            end: start + whole.end,
            newText: `launchctl ${better.replace(/FILE|LABEL/, () => object ?? '')}`,
          };
          const title = `Change to launchctl ${better.split(' ')[0]}`;
          report({ start: start + span.start, end: start + span.end }, older(word), {
            fixes: object === undefined ? [] : [{ title, safety: 'suggested', edits: [edit] }],
          });
        }
      }
      for (const { path, words } of analysis.instructions) {
        const at = analysis.find('Label')?.value ?? analysis.dict;
        const [first] = words;
        if (at === undefined || first === undefined) continue;
        const all = [...new Set(words.map(({ word }) => word))].join(', ');
        report(
          at.kind === 'element' && at.name === 'dict' ? at.nameSpan : at,
          `${basename(path)} tells people to use launchctl ${all} for this job, the older way; have it say launchctl ${betterOf(first.word)}.`,
          { related: words.map(({ word, ...span }) => ({ path, span, message: `launchctl ${word}` })) },
        );
      }
      const list = analysis.find('ProgramArguments')?.value;
      const [program, word, ...more] = list?.name === 'array' ? list.elements : [];
      if (!analysis.isJob || program === undefined || word === undefined) return;
      const said = textOf(word, text);
      if (/(?:^|\/)launchctl$/.test(textOf(program, text)) && newerThan(said, undefined) !== undefined)
        report(word, older(said));
      // A command line for a shell.
      for (const element of [word, ...more]) {
        const [found] = findLegacy(textOf(element, text));
        if (found !== undefined) report(element, older(found.word));
      }
    },
  },
});
