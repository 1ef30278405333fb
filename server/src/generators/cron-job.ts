import { checkJobAnswer, jobLine, jobQuestions } from '../core/cron/job.ts';
import type { Answer, Answers } from '../core/questions/question.ts';
import type { GeneratedFile, Generator } from './generator.ts';

function validate(question: string, value: Answer): string | undefined {
  if (typeof value !== 'string') return undefined;
  // run-parts(8) and cron(8) pass over files whose names have anything else.
  if (question === 'name' && !/^[A-Za-z0-9_-]{1,60}$/.test(value))
    return 'Give a name of letters, digits, hyphens and underscores; cron passes over files with other names.';
  if (question === 'user' && !/^[a-z_][a-z0-9_-]{0,31}$/.test(value)) return 'Give the name of a user.';
  if (question === 'mailto' && !/^([^\s"'%\\,]+(,[^\s"'%\\,]+)*)?$/.test(value))
    return 'Give addresses with commas between them, or nothing.';
  return checkJobAnswer(question, value);
}

function tableOf(answers: Answers): string {
  const name = String(answers.name);
  const mails = answers.output !== 'log';
  const lines = [
    `# Goes to /etc/cron.d/${name}, owned by root and writable by nobody else; cron sees it within a minute.`,
    'SHELL=/bin/sh',
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    ...(mails ? [`MAILTO=${answers.mailto === '' ? '""' : String(answers.mailto)}`] : []),
    '',
    jobLine(answers, name, String(answers.user)),
  ];
  return `${lines.join('\n')}\n`;
}

/** A job of the machine: a file for /etc/cron.d. */
export const cronJob: Generator = {
  id: 'cron-job',
  title: 'Cron Job',
  detail: 'A file for /etc/cron.d: when, as whom, never twice at a time, and who hears of errors',
  language: 'crontab',
  questions: [
    ...jobQuestions(),
    {
      id: 'mailto',
      kind: 'text',
      title: 'Who gets the mails? Nothing for nobody.',
      default: 'root',
      when: { question: 'output', equals: ['mail', 'errors'] },
    },
    { id: 'user', kind: 'text', title: 'As which user?', default: 'root' },
    {
      id: 'name',
      kind: 'text',
      title: 'The file’s name below /etc/cron.d',
      default: 'local-job',
      help: 'Without a dot: cron passes over names with one.',
    },
  ],
  validate,
  generate(answers): readonly GeneratedFile[] {
    return [{ name: `cron.d/${String(answers.name)}`, language: 'crontab', text: tableOf(answers) }];
  },
};
