import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** Who reads a key: the daemon on every node, the scheduler, the start script, or the compiler wrapper of a person. */
type Reader = 'iceccd' | 'icecc-scheduler' | 'start script' | 'icecc (client)';

/** A setting of icecream. */
export interface IceccKey extends SchemaEntry {
  readonly type: 'text' | 'path' | 'count' | 'nice' | 'yes-no' | 'host' | 'megabytes';
  readonly reader: Reader;
  readonly values?: readonly string[];
}

/** Upstream’s pages. */
const docsOf: Readonly<Record<Reader, string>> = {
  iceccd: 'https://github.com/icecc/icecream/blob/master/doc/iceccd.adoc',
  'icecc-scheduler': 'https://github.com/icecc/icecream/blob/master/doc/icecc-scheduler.adoc',
  'start script': 'https://github.com/icecc/icecream/blob/master/suse/sysconfig.icecream',
  'icecc (client)': 'https://github.com/icecc/icecream/blob/master/README.md',
};

const key = (
  name: string,
  type: IceccKey['type'],
  reader: Reader,
  summary: string,
  more: Partial<IceccKey> = {},
): IceccKey => ({
  name,
  type,
  reader,
  summary,
  origin: reader,
  docs: docsOf[reader],
  syntax: [`${name}=${type === 'yes-no' ? 'yes | no' : `<${type}>`}`],
  ...more,
});

/** The settings that Debian's /etc/icecc/icecc.conf and SUSE's sysconfig.icecream share, without their prefix. */
const shared = (prefix: string, defaults: { log: string; scheduler: string; cache: string }): IceccKey[] => [
  key(`${prefix}_NICE_LEVEL`, 'nice', 'iceccd', 'The niceness of the compilers, 0 to 19.', { default: '5' }),
  key(`${prefix}_LOG_FILE`, 'path', 'iceccd', 'The file that the daemon writes its log to.', {
    default: defaults.log,
  }),
  key(
    `${prefix}_NETNAME`,
    'text',
    'iceccd',
    'The name of the network; daemons use only a scheduler with the same name.',
    { default: 'ICECREAM' },
  ),
  key(
    `${prefix}_MAX_JOBS`,
    'count',
    'iceccd',
    'How many jobs may run here at once; the number of processors when empty. 0 means one local job and none from others.',
  ),
  key(
    `${prefix}_ALLOW_REMOTE`,
    'yes-no',
    'iceccd',
    'Whether other machines may send jobs here; icecream authenticates none of them, so keep the port to a network that you trust.',
    {
      default: 'yes',
      values: ['yes', 'no'],
    },
  ),
  key(`${prefix}_BASEDIR`, 'path', 'iceccd', 'The folder that the compilers’ environments are unpacked in.', {
    default: defaults.cache,
  }),
  key(`${prefix}_CACHE_LIMIT`, 'megabytes', 'iceccd', 'How much the unpacked environments may take, in megabytes.', {
    default: '256',
  }),
  key(
    `${prefix}_SCHEDULER_HOST`,
    'host',
    'iceccd',
    'The scheduler’s machine; found by broadcast when empty, which reaches the local network alone.',
  ),
  key(`${prefix}_SCHEDULER_LOG_FILE`, 'path', 'icecc-scheduler', 'The file that the scheduler writes its log to.', {
    default: defaults.scheduler,
  }),
];

/** Every setting of icecc 1.4 and of SUSE's package. */
export const keys: readonly IceccKey[] = [
  ...shared('ICECC', {
    log: '/var/log/iceccd.log',
    scheduler: '/var/log/icecc_scheduler.log',
    cache: '/var/cache/icecc',
  }),
  ...shared('ICECREAM', {
    log: '/var/log/icecream/iceccd',
    scheduler: '/var/log/icecream/scheduler',
    cache: '/var/cache/icecream',
  }),
  key(
    'ICECREAM_RUN_SCHEDULER',
    'yes-no',
    'start script',
    'Whether this machine runs the scheduler; one in a network is enough.',
    { default: 'no', values: ['yes', 'no'] },
  ),
  key('ICECREAM_DEBUG', 'text', 'start script', 'How much the daemon logs: -v, -vv or -vvv.', {
    values: ['-v', '-vv', '-vvv'],
  }),
  key('ICECREAM_SCHEDULER_DEBUG', 'text', 'start script', 'How much the scheduler logs: -v, -vv or -vvv.', {
    values: ['-v', '-vv', '-vvv'],
  }),
  key(
    'ICECREAM_DAEMON_PORT',
    'text',
    'start script',
    'Meant for the daemon’s port; the start script exports it, and the daemon listens on 10245 nevertheless.',
  ),
  key(
    'ICECREAM_SCHEDULER_PORT',
    'text',
    'start script',
    'Meant for the scheduler’s port; the start script exports it, and the scheduler listens on 8765 nevertheless.',
  ),
  key('ICECREAM_CACHE_DIR', 'path', 'iceccd', 'The older name of ICECREAM_BASEDIR.', { deprecated: '1.0' }),
];

/** Variables that the compiler wrapper reads from a person's environment; in the daemon's file they have no effect. */
export const clientKeys: readonly IceccKey[] = [
  key(
    'ICECC_VERSION',
    'path',
    'icecc (client)',
    'The environment tarballs to use, one for each platform: x86_64:/path/env.tar.gz.',
  ),
  key('ICECC_PREFERRED_HOST', 'host', 'icecc (client)', 'The one machine that all jobs go to, for tests.'),
  key('ICECC_CC', 'path', 'icecc (client)', 'The C compiler to use.'),
  key('ICECC_CXX', 'path', 'icecc (client)', 'The C++ compiler to use.'),
  key('ICECC_CLANG_REMOTE_CPP', 'text', 'icecc (client)', 'Whether clang preprocesses on the remote machine.'),
  key('ICECC_REMOTE_CPP', 'text', 'icecc (client)', 'Whether the remote machine preprocesses.', { values: ['1', '0'] }),
  key('ICECC_DEBUG', 'text', 'icecc (client)', 'How much the wrapper logs.', { values: ['info', 'warning', 'debug'] }),
  key('ICECC_LOGFILE', 'path', 'icecc (client)', 'The file that the wrapper writes its log to.'),
  key(
    'ICECC_REPEAT_RATE',
    'count',
    'icecc (client)',
    'How many of a thousand jobs are run on three machines and compared.',
  ),
  key(
    'ICECC_IGNORE_UNVERIFIED',
    'text',
    'icecc (client)',
    'Whether machines that were not tried with the environment are left out.',
  ),
  key('ICECC_EXTRAFILES', 'path', 'icecc (client)', 'Further files to put into the environment.'),
  key('ICECC_ENV_COMPRESSION', 'text', 'icecc (client)', 'How environments are compressed.', {
    values: ['none', 'gzip', 'bzip2', 'zstd', 'xz'],
  }),
  key(
    'ICECC_CARET_WORKAROUND',
    'text',
    'icecc (client)',
    'Whether a remote error is compiled again here for its caret.',
  ),
  key('ICECC_COMPRESSION', 'count', 'icecc (client)', 'How strongly data on the network are compressed, 1 to 19.', {
    default: '1',
    since: '1.3',
  }),
  key('ICECC_SLOW_NETWORK', 'text', 'icecc (client)', 'Set to 1, data are sent in smaller pieces.', {
    values: ['1'],
    since: '1.3',
  }),
  key('ICECC', 'text', 'icecc (client)', 'Set to disable, everything is compiled on this machine.', {
    values: ['disable'],
  }),
  key('ICECC_SCHEDULER', 'host', 'icecc (client)', 'The scheduler that monitors and daemons ask where none is given.'),
  key('ICECC_COLOR_DIAGNOSTICS', 'text', 'icecc (client)', 'Whether the wrapper asks for coloured messages.'),
];

const byName: ReadonlyMap<string, IceccKey> = new Map([...keys, ...clientKeys].map((entry) => [entry.name, entry]));

/** A setting, of the daemons or of the client. */
export function findKey(name: string): IceccKey | undefined {
  return byName.get(name);
}
