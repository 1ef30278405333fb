import { defineRule } from '../define-rule.ts';

/** Finds line ends as Windows writes them, where they do harm. */
export default defineRule({
  id: 'crontab/carriage-return',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'Lines end with a carriage return.',
  why:
    'cron knows line feeds only. On an empty line the carriage return makes it ignore the whole file; behind a command it becomes part of ' +
    'the last word, which gives a warning. Save the file with LF line ends: in VS Code they stand at the right of the status bar.',
  references: ['entry.c and misc.c, skip_comments (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: ['MAILTO=root\r\n\r\n@daily /bin/true\r\n', '@daily /bin/true\r\n'],
    valid: ['MAILTO=root\n\n@daily /bin/true\n', 'MAILTO=root\r\n'],
  },
  visit: {
    end(context) {
      const { root, document } = context.analysis;
      if (!document.text.includes('\r')) return;
      const blank = root.lines.find((line) => line.kind === 'error' && line.fault === 'blank-carriage-return');
      if (blank !== undefined) {
        context.report(
          blank,
          'This line holds a carriage return, which cron takes for a job; it ignores the whole file. Save it with LF line ends.',
        );
      }
      const behind = root.entries.find(
        (entry) => entry.command !== undefined && document.text[entry.command.end] === '\r',
      );
      if (behind?.command === undefined) return;
      const { end } = behind.command;
      context.report(
        { start: end - 1, end: end + 1 },
        'The carriage return at the end of the line becomes part of the command. Save the file with LF line ends.',
        { severity: 'warning' },
      );
    },
  },
});
