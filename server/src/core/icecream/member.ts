import type { ElementNode, PlistTree } from '../plist/tree.ts';
import { entriesOf, textOf } from '../plist/values.ts';
import type { ShellAssignment, ShellTree } from '../shell/tree.ts';
import type { Span } from '../text/span.ts';
import { type IcecreamArguments, readIcecreamArguments } from './arguments.ts';
import { readEnvironments } from './platforms.ts';

/** A value and where it is said. */
export interface Said {
  readonly value: string;
  readonly span: Span;
}

/** What one file says about a machine of a compile cluster. */
export interface ClusterMember {
  readonly path: string;
  readonly kind: 'settings' | 'job';
  /** Undefined where the file names none, so that the default holds. */
  readonly network: Said | undefined;
  /** Undefined where the file names none, so that one is looked for by broadcast. */
  readonly scheduler: Said | undefined;
  /** Where the file says that the machine runs the scheduler. */
  readonly runsScheduler: Said | undefined;
  /** Tarballs by platform; `value` is the path. */
  readonly environments: readonly (Said & { readonly platform: string | undefined })[];
  /** Whether a network or scheduler is worked out by a shell, so that it cannot be compared. */
  readonly computed: boolean;
}

/** The network that a file without a name for it means. Source: icecream 1.4, services/comm.cpp. */
export const defaultNetwork = 'ICECREAM';

/** What icecc.conf or SUSE's sysconfig.icecream says. */
export function memberOfSettings(path: string, tree: ShellTree): ClusterMember {
  const last = (name: RegExp): ShellAssignment | undefined =>
    tree.assignments.findLast((assignment) => assignment.plain && !assignment.temporary && name.test(assignment.name));
  const said = (assignment: ShellAssignment | undefined): Said | undefined =>
    assignment === undefined || assignment.value === '' || !assignment.literal
      ? undefined
      : { value: assignment.value, span: assignment.valueSpan };
  const network = last(/^ICEC(?:C|REAM)_NETNAME$/);
  const scheduler = last(/^ICEC(?:C|REAM)_SCHEDULER_HOST$/);
  const runs = last(/^ICECREAM_RUN_SCHEDULER$/);
  const version = last(/^ICECC_VERSION$/);
  return {
    path,
    kind: 'settings',
    network: said(network),
    scheduler: said(scheduler),
    runsScheduler: runs?.value === 'yes' ? said(runs) : undefined,
    environments: environmentsOf(said(version)),
    computed: [network, scheduler].some((assignment) => assignment?.literal === false),
  };
}

const environmentsOf = (version: Said | undefined): ClusterMember['environments'] =>
  version === undefined
    ? []
    : readEnvironments(version.value).map(({ platform, path }) => ({ value: path, platform, span: version.span }));

/** The arguments of a job, with the elements that hold them. */
export interface JobArguments extends IcecreamArguments {
  readonly elements: readonly ElementNode[];
}

/** The arguments of a job of launchd that runs one of icecream's daemons; undefined for any other property list. */
export function icecreamJob(dict: ElementNode | undefined, text: string): JobArguments | undefined {
  const list = entriesOf(dict, text).find(({ name }) => name === 'ProgramArguments')?.value;
  if (list?.name !== 'array' || list.elements.some(({ name }) => name !== 'string')) return undefined;
  const read = readIcecreamArguments(list.elements.map((element) => textOf(element, text)));
  return read === undefined ? undefined : { ...read, elements: list.elements };
}

/** What a job of launchd that runs one of icecream's daemons says; undefined for any other property list. */
export function memberOfJob(path: string, tree: PlistTree, text: string): ClusterMember | undefined {
  const outer = tree.root;
  const dict = outer?.name === 'plist' ? outer.elements.find(({ name }) => name === 'dict') : outer;
  const job = icecreamJob(dict, text);
  if (job === undefined) return undefined;
  const said = (option: string): Said | undefined => {
    const found = job.found.findLast(({ option: { name } }) => name === option);
    return found?.value === undefined ? undefined : { value: found.value, span: job.elements[found.valueIndex!]! };
  };
  const variables = entriesOf(dict, text).find(({ name }) => name === 'EnvironmentVariables')?.value;
  const version = entriesOf(variables, text).find(({ name }) => name === 'ICECC_VERSION')?.value;
  return {
    path,
    kind: 'job',
    network: said('-n'),
    scheduler: said('-s'),
    runsScheduler: job.program === 'icecc-scheduler' ? { value: 'icecc-scheduler', span: job.elements[0]! } : undefined,
    environments: environmentsOf(
      version?.name === 'string' ? { value: textOf(version, text), span: version } : undefined,
    ),
    computed: false,
  };
}
