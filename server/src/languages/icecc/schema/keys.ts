import { clientKeys, type IceccKey, key } from '../../../core/icecream/variables.ts';

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

const byName: ReadonlyMap<string, IceccKey> = new Map([...keys, ...clientKeys].map((entry) => [entry.name, entry]));

/** A setting, of the daemons or of the client. */
export function findKey(name: string): IceccKey | undefined {
  return byName.get(name);
}
