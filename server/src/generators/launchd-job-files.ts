import { type PlistValue, plistDict, writePlist } from '../core/plist/write.ts';
import type { CalendarInterval } from '../languages/launchd/calendar/interval.ts';
import type { GeneratedFile } from './generator.ts';

/** A job as the answers describe it. */
export interface LaunchdJob {
  readonly label: string;
  readonly daemon: boolean;
  readonly arguments: readonly string[];
  readonly start: LaunchdStart;
  /** The user of a daemon; undefined: root. */
  readonly user: string | undefined;
  readonly log: string | undefined;
}

/** What starts a job. */
export type LaunchdStart =
  | { readonly kind: 'load' | 'alive' }
  | { readonly kind: 'interval'; readonly seconds: number }
  | { readonly kind: 'calendar'; readonly intervals: readonly CalendarInterval[] }
  | { readonly kind: 'watch'; readonly paths: readonly string[] }
  | { readonly kind: 'socket'; readonly address: string; readonly port: string; readonly standardInput: boolean };

function startKeys(start: LaunchdStart): Readonly<Record<string, PlistValue>> {
  switch (start.kind) {
    case 'load':
      return { RunAtLoad: true };
    case 'alive':
      return { KeepAlive: true };
    case 'interval':
      return { StartInterval: BigInt(start.seconds) };
    case 'calendar': {
      const dicts = start.intervals.map(intervalDict);
      return { StartCalendarInterval: dicts.length === 1 ? dicts[0]! : dicts };
    }
    case 'watch':
      return { WatchPaths: start.paths };
    case 'socket':
      return {
        Sockets: plistDict({
          Listeners: plistDict({ SockNodeName: start.address, SockServiceName: start.port, SockType: 'stream' }),
        }),
        ...(start.standardInput ? { inetdCompatibility: plistDict({ Wait: false }) } : {}),
      };
  }
}

function intervalDict({ month, day, weekday, hour, minute }: CalendarInterval): PlistValue {
  const whole = (value: number | undefined) => (value === undefined ? undefined : BigInt(value));
  return plistDict({
    Month: whole(month),
    Day: whole(day),
    Weekday: whole(weekday),
    Hour: whole(hour),
    Minute: whole(minute),
  });
}

/** The property list of a job. Keys: launchd.plist(5), macOS 14. */
export function jobPlist(job: LaunchdJob): GeneratedFile {
  const value = plistDict({
    Label: job.label,
    ProgramArguments: job.arguments,
    ...startKeys(job.start),
    UserName: job.daemon ? job.user : undefined,
    StandardOutPath: job.log,
    StandardErrorPath: job.log,
  });
  const folder = job.daemon ? 'LaunchDaemons' : 'LaunchAgents';
  return { name: `${folder}/${job.label}.plist`, language: 'launchd', text: writePlist(value) };
}

/** The commands that install a job and take it away again, as a script of the shell. Source: launchctl(1), macOS 14. */
export function installScript({ label, daemon, log, user }: Omit<LaunchdJob, 'arguments' | 'start'>): GeneratedFile {
  const folder = daemon ? '/Library/LaunchDaemons' : '$HOME/Library/LaunchAgents';
  const sudo = daemon ? 'sudo ' : '';
  const lines = [
    '#!/bin/sh',
    `# Installs ${label} and starts it. Run it beside the property list; with "remove" it takes the job away again.`,
    'set -eu',
    '',
    `plist="${label}.plist"`,
    `folder="${folder}"`,
    daemon ? 'domain=system' : 'domain="gui/$(id -u)"',
    '',
    'if [ "${1-}" = remove ]; then',
    `  ${sudo}launchctl bootout "$domain/${label}"`,
    `  ${sudo}rm -- "$folder/$plist"`,
    '  exit',
    'fi',
    '',
    'plutil -lint "$plist"',
    '# A job that is loaded already keeps its old settings until it is taken out.',
    `${sudo}launchctl bootout "$domain/${label}" 2>/dev/null || true`,
    daemon
      ? '# launchd refuses a daemon whose file others than root may write.'
      : '# launchd refuses an agent whose file others may write.',
    ...(daemon ? [] : ['mkdir -p "$folder"']),
    daemon
      ? 'sudo install -o root -g wheel -m 644 "$plist" "$folder/$plist"'
      : 'install -m 644 "$plist" "$folder/$plist"',
    ...(daemon && log !== undefined && user !== undefined
      ? [`# The job itself may not make files everywhere.`, `sudo install -o ${user} -m 640 /dev/null "${log}"`]
      : []),
    `${sudo}launchctl enable "$domain/${label}"`,
    `${sudo}launchctl bootstrap "$domain" "$folder/$plist"`,
    `${sudo}launchctl print "$domain/${label}"`,
  ];
  return {
    name: `${daemon ? 'LaunchDaemons' : 'LaunchAgents'}/install-${label}.sh`,
    language: 'shellscript',
    text: `${lines.join('\n')}\n`,
  };
}
