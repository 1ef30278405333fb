import type { Answer, Answers } from '../core/questions/question.ts';
import { readCalendarWords } from '../languages/launchd/calendar/read-words.ts';
import { endsAtOnce } from '../languages/launchd/schema/programs.ts';
import { splitCommand } from './command-words.ts';
import type { Generator } from './generator.ts';
import { installScript, jobPlist, type LaunchdStart } from './launchd-job-files.ts';

function validate(question: string, value: Answer, answers: Answers): string | undefined {
  if (question === 'paths' && Array.isArray(value)) {
    if (value.length === 0) return 'Name at least one path.';
    return value.every((path: string) => isPath(path))
      ? undefined
      : 'Give absolute paths; launchd expands neither ~ nor variables.';
  }
  if (typeof value !== 'string') return undefined;
  if (question === 'label')
    return /^[A-Za-z0-9][\w-]*(\.[\w-]+)+$/.test(value) && value.length <= 200
      ? undefined
      : 'Give a name such as org.example.backup: the name of a domain backwards, then of the job.';
  if (question === 'command') return commandFault(value);
  if (question === 'start' && value === 'alive') {
    const split = splitCommand(String(answers.command ?? ''));
    const program = 'words' in split ? (split.words[0] ?? '') : '';
    return endsAtOnce(program) ? `${program} ends at once; launchd would start it again every ten seconds.` : undefined;
  }
  if (question === 'seconds')
    return /^[1-9]\d{0,8}$/.test(value) && Number(value) >= 10 ? undefined : 'Give a number of seconds from 10.';
  if (question === 'calendar')
    return readCalendarWords(value) === undefined
      ? 'Give times such as "every day at 03:30", "weekdays at 9:00" or "on the 1st at 4:00".'
      : undefined;
  if (question === 'port')
    return /^[a-z][a-z0-9-]*$/.test(value) || (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535)
      ? undefined
      : 'Give a port from 1 to 65535, or a name of /etc/services.';
  if (question === 'address') return /^[0-9A-Fa-f.:]+$/.test(value) ? undefined : 'Give an address such as 127.0.0.1.';
  if (question === 'user') return /^[A-Za-z_][\w-]*$/.test(value) ? undefined : 'Give the name of a user.';
  if (question === 'log') return value === '' || isPath(value) ? undefined : 'Give an absolute path, or nothing.';
  return undefined;
}

const isPath = (path: string) => /^\/[\w./+@ -]*\w$/.test(path);

function commandFault(command: string): string | undefined {
  const split = splitCommand(command);
  if ('fault' in split) return split.fault;
  const [program] = split.words;
  if (program === undefined) return 'Give a program and its arguments.';
  if (!program.startsWith('/')) return 'Give the absolute path of the program; launchd’s PATH is short.';
  return undefined;
}

function startOf(answers: Answers): LaunchdStart {
  switch (answers.start) {
    case 'alive':
      return { kind: 'alive' };
    case 'interval':
      return { kind: 'interval', seconds: Number(answers.seconds) };
    case 'calendar':
      return { kind: 'calendar', intervals: readCalendarWords(String(answers.calendar)) ?? [{ hour: 3, minute: 30 }] };
    case 'watch':
      return { kind: 'watch', paths: answers.paths as readonly string[] };
    case 'socket':
      return {
        kind: 'socket',
        address: String(answers.address),
        port: String(answers.port),
        standardInput: answers.standardInput === true,
      };
    default:
      return { kind: 'load' };
  }
}

/** A job of launchd with the commands that install it. */
export const launchdJob: Generator = {
  id: 'launchd-job',
  title: 'launchd Job',
  detail: 'A daemon or agent of macOS that runs at load, always, by the clock, by a path or by a connection',
  language: 'launchd',
  questions: [
    {
      id: 'label',
      kind: 'text',
      title: 'What is the job called?',
      default: 'org.example.job',
      help: 'The file gets the same name.',
    },
    {
      id: 'kind',
      kind: 'choice',
      title: 'Whose job is it?',
      default: 'daemon',
      choices: [
        { value: 'daemon', label: 'The machine’s', detail: 'LaunchDaemons: runs without anybody logged in' },
        { value: 'agent', label: 'A person’s', detail: 'LaunchAgents: runs while the person is logged in' },
      ],
    },
    {
      id: 'command',
      kind: 'text',
      title: 'What does it run?',
      default: '/usr/local/bin/example --verbose',
      help: 'The program’s absolute path and its arguments, quoted as at a prompt; no shell runs them.',
    },
    {
      id: 'start',
      kind: 'choice',
      title: 'What starts it?',
      default: 'load',
      choices: [
        { value: 'load', label: 'Loading it', detail: 'once, at boot or login' },
        { value: 'alive', label: 'launchd keeps it alive', detail: 'started at once, and again whenever it ends' },
        { value: 'interval', label: 'Every so many seconds' },
        { value: 'calendar', label: 'Times of the calendar', detail: 'in words: every day at 03:30' },
        { value: 'watch', label: 'A path that changes' },
        { value: 'socket', label: 'A connection', detail: 'launchd listens, and starts the job for who calls' },
      ],
    },
    {
      id: 'seconds',
      kind: 'text',
      title: 'Every how many seconds?',
      default: '300',
      when: { question: 'start', equals: 'interval' },
    },
    {
      id: 'calendar',
      kind: 'text',
      title: 'At which times?',
      default: 'every day at 03:30',
      help: 'weekdays at 9:00 and 17:00 · on the 1st at 4:00 · on 1 January at noon · every hour at :15 · every 15 minutes',
      when: { question: 'start', equals: 'calendar' },
    },
    {
      id: 'paths',
      kind: 'list',
      title: 'Which paths are watched?',
      default: ['/etc/hosts'],
      when: { question: 'start', equals: 'watch' },
    },
    {
      id: 'port',
      kind: 'text',
      title: 'On which port does launchd listen?',
      default: '8081',
      when: { question: 'start', equals: 'socket' },
    },
    {
      id: 'address',
      kind: 'text',
      title: 'At which address? (127.0.0.1: this machine alone, 0.0.0.0: everybody)',
      default: '127.0.0.1',
      when: { question: 'start', equals: 'socket' },
    },
    {
      id: 'standardInput',
      kind: 'boolean',
      title: 'Is the connection the program’s standard input, as under inetd?',
      help: 'Otherwise the program asks launchd for the socket “Listeners” (launch_activate_socket).',
      default: true,
      when: { question: 'start', equals: 'socket' },
    },
    {
      id: 'user',
      kind: 'text',
      title: 'As which user does it run?',
      default: 'nobody',
      help: 'root only where nothing less will do.',
      when: { question: 'kind', equals: 'daemon' },
    },
    { id: 'log', kind: 'text', title: 'Which file gets its output? (empty: none)', default: '' },
  ],
  validate,
  generate(answers) {
    const split = splitCommand(String(answers.command));
    const job = {
      label: String(answers.label),
      daemon: answers.kind === 'daemon',
      user: answers.user === undefined || answers.user === 'root' ? undefined : String(answers.user),
      log: answers.log === '' ? undefined : String(answers.log),
    };
    const words = 'words' in split ? split.words : [];
    return [jobPlist({ ...job, arguments: words, start: startOf(answers) }), installScript(job)];
  },
};
