import type { SchemaEntry } from '../schema/entry.ts';

/** An option of one of icecream's daemons. */
export interface IcecreamOption extends SchemaEntry {
  /** Every spelling, with its dashes; the first is the entry's name. */
  readonly spellings: readonly string[];
  /** What follows it; absent: nothing. */
  readonly argument?: 'host' | 'name' | 'count' | 'nice' | 'port' | 'path' | 'user' | 'interface' | 'algorithm';
}

const option = (
  spellings: string,
  argument: IcecreamOption['argument'],
  summary: string,
  more: Partial<IcecreamOption> = {},
): IcecreamOption => {
  const all = spellings.split(' ');
  return {
    name: all[0]!,
    spellings: all,
    summary,
    syntax: all.map((spelling) => (argument === undefined ? spelling : `${spelling} <${argument}>`)),
    ...(argument === undefined ? {} : { argument }),
    ...more,
  };
};

const common = [
  option('-n --netname', 'name', 'The name of the network; daemons and scheduler of one cluster have the same.', {
    default: 'ICECREAM',
  }),
  option('-l --log-file', 'path', 'The file that the log is written to; without it, standard error.'),
  option('-u --user-uid', 'user', 'The user that the program becomes, which must not be root.', { default: 'icecc' }),
  option('-d --daemonize', undefined, 'Detach from the terminal and go on in the background.'),
  option('-h --help', undefined, 'Print the options and end.'),
  option('-v', undefined, 'Log more; up to three of them.'),
  option('-i --interface', 'interface', 'The network interface to listen on; without it, all of them.', {
    since: '1.3',
  }),
];

/** The options of iceccd. Source: icecream 1.4, daemon/main.cpp and iceccd(1). */
export const daemonOptions: readonly IcecreamOption[] = explainedIn('iceccd', [
  option(
    '-s --scheduler-host',
    'host',
    'The scheduler’s machine, with :port if need be; without it, one is looked for by broadcast.',
  ),
  option(
    '-m --max-processes',
    'count',
    'How many jobs may run here at once; without it, as many as there are processors. 0: take none from others.',
  ),
  option('--no-remote', undefined, 'Take no jobs from other machines; send out its own.'),
  option('--nice', 'nice', 'The niceness of the compilers.', { default: '5' }),
  option('-b --env-basedir', 'path', 'The folder that the compilers’ environments are unpacked in.'),
  option('--cache-limit', 'count', 'How much the unpacked environments may take, in megabytes.', { default: '256' }),
  option('-N --name', 'name', 'The machine’s name in the cluster; without it, its host name.'),
  option('-p --port', 'port', 'The TCP port that other machines send jobs to.', { default: '10245' }),
  ...common,
]);

/** The options of icecc-scheduler. Source: icecream 1.4, scheduler/scheduler.cpp and icecc-scheduler(1). */
export const schedulerOptions: readonly IcecreamOption[] = explainedIn('icecc-scheduler', [
  option('-p --port', 'port', 'The TCP and UDP port that daemons look for; the monitor’s port is the next one.', {
    default: '8765',
  }),
  option('-r --persistent-client-connection', undefined, 'Keep clients even if a better scheduler appears.'),
  option(
    '-a --algorithm',
    'algorithm',
    'How machines are chosen: random, round_robin, least_busy or fastest; newer than 1.4.',
    {
      default: 'fastest',
    },
  ),
  ...common,
]);

function explainedIn(page: string, options: readonly IcecreamOption[]): readonly IcecreamOption[] {
  const docs = `https://github.com/icecc/icecream/blob/master/doc/${page}.adoc`;
  return options.map((one) => ({ ...one, docs }));
}
