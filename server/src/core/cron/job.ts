import type { Answer, Answers, Question } from '../questions/question.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A new job of a cron table, as a generator and an addition ask for it. */
export function jobQuestions(): readonly Question[] {
  const timed = ['daily', 'weekdays', 'weekly', 'monthly'];
  return [
    { id: 'command', kind: 'text', title: 'Which command?', placeholder: '/usr/local/sbin/backup' },
    {
      id: 'when',
      kind: 'choice',
      title: 'When?',
      default: 'daily',
      choices: [
        { value: 'minutes', label: 'Every few minutes' },
        { value: 'hourly', label: 'Every hour' },
        { value: 'daily', label: 'Every day' },
        { value: 'weekdays', label: 'From Monday to Friday' },
        { value: 'weekly', label: 'Once a week' },
        { value: 'monthly', label: 'Once a month' },
        { value: 'reboot', label: 'After the machine has booted' },
      ],
    },
    {
      id: 'every',
      kind: 'choice',
      title: 'Every how many minutes?',
      default: '15',
      choices: ['5', '10', '15', '20', '30'].map((value) => ({ value, label: value })),
      when: { question: 'when', equals: 'minutes' },
    },
    {
      id: 'minute',
      kind: 'text',
      title: 'At which minute of the hour?',
      default: '17',
      help: 'Half the world’s jobs start at minute 0.',
      when: { question: 'when', equals: 'hourly' },
    },
    {
      id: 'weekday',
      kind: 'choice',
      title: 'On which day?',
      default: 'sun',
      choices: weekdays.map((label) => ({ value: label.slice(0, 3).toLowerCase(), label })),
      when: { question: 'when', equals: 'weekly' },
    },
    {
      id: 'day',
      kind: 'text',
      title: 'On which day of the month (1 to 28)?',
      default: '1',
      when: { question: 'when', equals: 'monthly' },
    },
    {
      id: 'time',
      kind: 'text',
      title: 'At what time (HH:MM)?',
      default: '03:17',
      help: 'Not between 02:00 and 03:00, which the clocks leave out or repeat twice a year.',
      when: { question: 'when', equals: timed },
    },
    {
      id: 'once',
      kind: 'boolean',
      title: 'Leave a run out while the one before it is still at work?',
      default: true,
    },
    {
      id: 'output',
      kind: 'choice',
      title: 'What becomes of what the command prints?',
      default: 'mail',
      choices: [
        { value: 'mail', label: 'cron mails it' },
        { value: 'errors', label: 'cron mails errors only' },
        { value: 'log', label: 'It goes to the system’s log', detail: 'logger(1)' },
      ],
    },
  ];
}

/** What is wrong with an answer, or undefined. */
export function checkJobAnswer(question: string, value: Answer): string | undefined {
  if (typeof value !== 'string') return undefined;
  const number = (low: number, high: number) =>
    /^\d{1,2}$/.test(value) && Number(value) >= low && Number(value) <= high
      ? undefined
      : `Give a number from ${low} to ${high}.`;
  if (question === 'minute') return number(0, 59);
  if (question === 'day') return number(1, 28);
  if (question === 'time' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return 'Give a time such as 03:17.';
  if (question === 'command') return checkCommand(value.trim());
  return undefined;
}

/** Longer commands leave too little of the 998 bytes that cron reads. */
const longestCommand = 300;

function checkCommand(command: string): string | undefined {
  if (command === '') return 'Give a command.';
  if (/[\0\r\n]/.test(command)) return 'A job is one line.';
  if (/[;&|\\]$/.test(command)) return 'Leave out what stands behind the last command.';
  if (command.startsWith('*')) return 'A command does not begin with "*".';
  return command.length > longestCommand
    ? `Put what is longer than ${longestCommand} characters into a script.`
    : undefined;
}

const schedules: Readonly<Record<string, (answers: Answers) => string>> = {
  minutes: ({ every }) => `*/${String(every)} * * * *`,
  hourly: ({ minute }) => `${Number(minute)} * * * *`,
  daily: (answers) => `${clock(answers)} * * *`,
  weekdays: (answers) => `${clock(answers)} * * mon-fri`,
  weekly: (answers) => `${clock(answers)} * * ${String(answers.weekday)}`,
  monthly: (answers) => `${clock(answers)} ${Number(answers.day)} * *`,
  reboot: () => '@reboot',
};

function clock({ time }: Answers): string {
  const [hour, minute] = String(time).split(':').map(Number);
  return `${minute} ${hour}`;
}

/**
 * The line of a job, without a line end.
 * @param answers complete and valid, to {@link jobQuestions}
 * @param name of letters, digits, hyphens and underscores; the lock and the lines in the log are called so
 * @param user who runs it, in a table that has a column for that
 */
export function jobLine(answers: Answers, name: string, user?: string): string {
  const own = String(answers.command).trim();
  // What the shell would split is handed over whole.
  const simple = /^[\w@%+=:,./ -]+$/.test(own);
  const lock = user === undefined ? `"$HOME/.${name}.lock"` : `/run/lock/${name}.lock`;
  const locked = `flock -n ${lock} ${simple ? own : `sh -c ${quote(own)}`}`;
  const command = answers.once === true ? locked : own;
  const whole = simple || answers.once === true ? command : `{ ${command}; }`;
  const output: Readonly<Record<string, string>> = {
    mail: command,
    errors: `${whole} >/dev/null`,
    log: `${whole} 2>&1 | logger -t ${name}`,
  };
  // cron ends a command at a percent sign that nothing protects.
  const line = (output[String(answers.output)] ?? command).replaceAll('%', '\\%');
  const schedule = schedules[String(answers.when)]?.(answers) ?? '@daily';
  return [schedule, ...(user === undefined ? [] : [user]), line].join(' ');
}

function quote(command: string): string {
  return `'${command.replaceAll("'", "'\\''")}'`;
}
