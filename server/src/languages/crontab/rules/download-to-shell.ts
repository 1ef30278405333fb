import { basename } from '../../../core/text/path.ts';
import { defineRule } from '../define-rule.ts';
import { coreWords, programOf, type ShellCommand } from '../shell/script.ts';

const fetcher = /^(curl|wget|fetch|lynx|aria2c)$/;
const shell = /^(sh|bash|dash|zsh|ksh|python[\d.]*|perl|ruby|php[\d.]*|node|eval|source|\.)$/;
const embedded = /(<\(|\$\(|`)\s*(curl|wget|fetch)\b/;

/** Whether a program runs what it reads: no file to run instead, no code among the arguments. */
function runsInput(command: ShellCommand): boolean {
  const [program, ...args] = coreWords(command).map((word) => word.value);
  if (program === undefined || !shell.test(basename(program))) return false;
  if (args.some((word) => /^-\w*[cenprm]\b/.test(word) && !/^(sh|bash|dash)$/.test(basename(program)))) return false;
  return (
    !args.includes('-c') &&
    args.every((word, index) => word.startsWith('-') || args.slice(0, index).some((option) => /^-\w*s$/.test(option)))
  );
}

/** Finds jobs that run what a web server sends. */
export default defineRule({
  id: 'crontab/download-to-shell',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A job hands a download to a shell.',
  why: 'Whoever controls the server, its name or the way to it decides what this machine runs, unattended and again and again; a download that breaks off runs by half. Download to a file, verify it, and run that.',
  references: ['CWE-494'],
  examples: {
    invalid: [
      '@daily curl -s https://example.org/x.sh | sh\n',
      '@daily bash -c "$(wget -qO- https://example.org/x.sh)"\n',
    ],
    valid: [
      '@daily curl -s https://example.org/list | sort\n',
      '@daily wget -q -O /dev/null https://example.org/cron.php\n',
    ],
  },
  reach: 'section',
  visit: {
    entry(node, context) {
      if (!/curl|wget|fetch|lynx|aria2c/.test(node.command?.shell.value ?? '')) return;
      const { commands } = context.analysis.scriptOf(node);
      for (const [index, command] of commands.entries()) {
        const before = commands[index - 1];
        const piped = command.before.startsWith('|') && before !== undefined && command.before !== '||';
        const source = piped && fetcher.test(programOf(before)) && runsInput(command) ? before : undefined;
        const inside = shell.test(programOf(command)) && command.words.some((word) => embedded.test(word.text));
        if (source === undefined && !inside) continue;
        context.report(
          { start: (source ?? command).start, end: command.end },
          'The job runs whatever the server sends, without a look at it.',
        );
      }
    },
  },
});
