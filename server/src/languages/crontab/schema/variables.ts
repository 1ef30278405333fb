import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** A setting that cron, or nearly every job, reads. */
export interface KnownVariable extends SchemaEntry {
  /** `cron` reads it itself, `jobs` find it in their environment, `others` is read by other crons but not by Debian's. */
  readonly readBy: 'cron' | 'jobs' | 'others';
  readonly values: readonly string[];
}

const docs = 'https://manpages.debian.org/bookworm/cron/crontab.5.en.html';

/** The PATH that Debian writes into /etc/crontab. */
export const usualPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The PATH of a job whose crontab sets none (pathnames.h, cron 3.0pl1-162). */
export const defaultPath = '/usr/bin:/bin';

/** From entry.c, do_command.c and crontab(5) of Debian's cron 3.0pl1-162, and of cronie 1.7 for what is marked `others`. */
export const knownVariables: readonly KnownVariable[] = [
  {
    name: 'SHELL',
    readBy: 'cron',
    summary: 'The shell that runs the commands.',
    default: '/bin/sh',
    values: ['/bin/sh', '/bin/bash'],
    docs,
  },
  {
    name: 'PATH',
    readBy: 'cron',
    summary: 'Where commands are looked for; variables in the value are not expanded.',
    default: defaultPath,
    values: [usualPath],
    docs,
  },
  {
    name: 'MAILTO',
    readBy: 'cron',
    summary: 'Who gets the output of the commands by mail; `""` means nobody.',
    default: 'the user of the job',
    values: ['""', 'root'],
    docs,
  },
  {
    name: 'MAILFROM',
    readBy: 'cron',
    summary: 'The sender of the mails that cron writes.',
    since: '3.0pl1-137',
    default: 'root',
    values: ['cron@example.org'],
    docs,
  },
  {
    name: 'HOME',
    readBy: 'cron',
    summary: 'The folder in which the commands start.',
    default: 'the user’s home',
    values: ['/root', '/'],
    docs,
  },
  {
    name: 'LOGNAME',
    readBy: 'cron',
    summary: 'The user’s name; cron sets it itself, a setting has no effect.',
    values: [],
    docs,
  },
  {
    name: 'CONTENT_TYPE',
    readBy: 'cron',
    summary: 'The Content-Type of the mails that cron writes.',
    default: 'text/plain in the system’s character set',
    values: ['"text/plain; charset=UTF-8"'],
    docs,
  },
  {
    name: 'CONTENT_TRANSFER_ENCODING',
    readBy: 'cron',
    summary: 'The Content-Transfer-Encoding of the mails that cron writes.',
    default: '8bit',
    values: ['8bit', 'quoted-printable'],
    docs,
  },
  {
    name: 'TZ',
    readBy: 'jobs',
    summary: 'The time zone inside the commands; when they start follows the system’s time zone all the same.',
    values: ['UTC', 'Europe/Berlin'],
    docs,
  },
  { name: 'LANG', readBy: 'jobs', summary: 'The language and character set of the commands.', values: ['C.UTF-8'] },
  { name: 'LC_ALL', readBy: 'jobs', summary: 'Overrides every other locale setting.', values: ['C.UTF-8'] },
  { name: 'EDITOR', readBy: 'jobs', summary: 'The editor that commands start.', values: [] },
  {
    name: 'BASH_ENV',
    readBy: 'jobs',
    summary: 'A file that bash reads before each command, when SHELL is bash.',
    values: ['/etc/profile'],
  },
  {
    name: 'CRON_TZ',
    readBy: 'others',
    summary: 'The time zone of the schedules, for cronie; Debian’s cron does not know it.',
    origin: 'cronie',
    values: ['UTC'],
    docs: 'https://manpages.debian.org/trixie/cronie/crontab.5.en.html',
  },
  {
    name: 'RANDOM_DELAY',
    readBy: 'others',
    summary: 'The longest random delay before a command in minutes, for cronie; Debian’s cron does not know it.',
    origin: 'cronie',
    values: ['30'],
    docs: 'https://manpages.debian.org/trixie/cronie/crontab.5.en.html',
  },
];

/** The entry of a variable, or undefined. */
export function findVariable(name: string): KnownVariable | undefined {
  return knownVariables.find((variable) => variable.name === name);
}
