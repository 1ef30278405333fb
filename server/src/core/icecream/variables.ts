import type { SchemaEntry } from '../schema/entry.ts';

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

/** One setting; `syntax` and `origin` follow from type and reader. */
export const key = (
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
