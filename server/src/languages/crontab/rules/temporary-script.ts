import { basename } from '../../../core/text/path.ts';
import { defineRule } from '../define-rule.ts';
import { coreWords } from '../shell/script.ts';

const shared = /^\/(tmp|var\/tmp|dev\/shm|var\/lock|run\/lock)\//;
const interpreter = /^(sh|bash|dash|zsh|ksh|python[\d.]*|perl|ruby|php[\d.]*|node|source|\.)$/;

/** Finds jobs that run what anybody may have written. */
export default defineRule({
  id: 'crontab/temporary-script',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A job runs a file from a folder in which every user can write.',
  why: 'Files in /tmp disappear with a boot, and until the job’s own file is there again anybody may put another one in its place, which cron then runs as the user of the job. Keep scripts in /usr/local or a home.',
  references: ['CWE-379', 'hier(7)'],
  examples: {
    invalid: ['@daily /tmp/clean.sh\n', '@daily bash -e /var/tmp/clean.sh\n'],
    valid: ['@daily /usr/local/sbin/clean\n', '@daily find /tmp -mtime +7 -delete\n'],
  },
  reach: 'section',
  visit: {
    entry(node, context) {
      if (!/\/(tmp|shm|lock)\//.test(node.command?.shell.value ?? '')) return;
      for (const command of context.analysis.scriptOf(node).commands) {
        const [program, ...args] = coreWords(command);
        if (program === undefined) continue;
        const file = interpreter.test(basename(program.value))
          ? args.find((word) => !word.value.startsWith('-'))
          : program;
        if (file === undefined || !shared.test(file.value)) continue;
        context.report(
          file,
          `Every user can write in the folder of "${file.value}", and so decide what this job runs.`,
        );
      }
    },
  },
});
