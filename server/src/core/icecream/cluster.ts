import { parsePlist } from '../plist/parser.ts';
import { parseShell } from '../shell/parse.ts';
import type { Span } from '../text/span.ts';
import type { FileView } from '../workspace/file-source.ts';
import { hostOf } from './address.ts';
import { type ClusterMember, defaultNetwork, memberOfJob, memberOfSettings, type Said } from './member.ts';

/** Where the files of a cluster lie in a workspace. */
const settingsGlobs = [
  '**/icecc.conf',
  '**/sysconfig/icecream',
  '**/sysconfig.icecream',
  '**/default/{icecc,icecream}',
];
const profileGlobs = ['**/profile.d/{icecc,icecream}*.sh', '**/{.,}{zprofile,bash_profile,bashrc,zshrc}'];
const jobGlobs = ['**/*{icecc,icecream}*.plist'];

/** No cluster that is written by hand has more files; the rest of a larger one is not compared. */
const mostFiles = 200;

/** The other files of the cluster that are in sight and loaded. Ask while analysing, so that the rest can be loaded. */
export function otherMembers(own: string, files: FileView): readonly ClusterMember[] {
  const read = (globs: readonly string[], parse: (path: string, text: string) => ClusterMember | undefined) => {
    const paths = files.search(globs);
    if (typeof paths === 'string') return [];
    return paths
      .filter((path) => path !== own)
      .slice(0, mostFiles)
      .flatMap((path) => {
        const file = files.get(path);
        const member = file.state === 'loaded' ? parse(path, file.text) : undefined;
        return member === undefined ? [] : [member];
      });
  };
  const settings = (path: string, text: string) => memberOfSettings(path, parseShell(text));
  return [
    ...read(settingsGlobs, settings),
    // Of a person's profile nothing but the environments says anything about the cluster.
    ...read(profileGlobs, (path, text) => (text.includes('ICECC_VERSION') ? settings(path, text) : undefined)),
    ...read(jobGlobs, (path, text) => memberOfJob(path, parsePlist(text), text)),
  ];
}

/** Something on which the files of a cluster do not agree. */
export interface Disagreement {
  readonly kind: 'network' | 'scheduler' | 'second-scheduler' | 'environment';
  /** In the file at hand. */
  readonly span: Span;
  readonly message: string;
  readonly other: { readonly path: string; readonly span: Span };
}

const networkOf = ({ network }: ClusterMember) => network?.value ?? defaultNetwork;
const folderAndName = (path: string) => path.split('/').slice(-4).join('/');

/**
 * On what a file does not agree with the others of the cluster. Daemons that name no scheduler are not compared, since a
 * broadcast finds it; files of different networks and schedulers are two clusters, and none of them is wrong.
 */
export function disagreements(own: ClusterMember, others: readonly ClusterMember[]): Disagreement[] {
  if (own.computed) return [];
  const found: Disagreement[] = [];
  const comparable = others.filter(({ computed }) => !computed);
  const add = (kind: Disagreement['kind'], at: Said, other: ClusterMember, there: Said | undefined, message: string) =>
    found.push({
      kind,
      span: at.span,
      message,
      other: { path: other.path, span: { start: there?.span.start ?? 0, end: there?.span.end ?? 0 } },
    });
  const { scheduler, runsScheduler } = own;
  if (scheduler !== undefined) {
    const host = hostOf(scheduler.value).toLowerCase();
    const same = comparable.filter((other) => hostOf(other.scheduler?.value ?? '').toLowerCase() === host);
    const elsewhere = same.find((other) => networkOf(other) !== networkOf(own));
    if (elsewhere !== undefined)
      add(
        'network',
        own.network ?? scheduler,
        elsewhere,
        elsewhere.network ?? elsewhere.scheduler,
        `The network is "${networkOf(own)}" here and "${networkOf(elsewhere)}" in ${folderAndName(elsewhere.path)}, but the scheduler ${scheduler.value} serves one; give both the same name.`,
      );
    const other = comparable.find(
      (member) => member.scheduler !== undefined && !same.includes(member) && networkOf(member) === networkOf(own),
    );
    if (other !== undefined)
      add(
        'scheduler',
        scheduler,
        other,
        other.scheduler,
        `The network "${networkOf(own)}" has the scheduler ${other.scheduler!.value} in ${folderAndName(other.path)}; unless both are one machine, the cluster falls apart in two.`,
      );
  }
  const second = comparable.find((other) => other.runsScheduler !== undefined && networkOf(other) === networkOf(own));
  if (runsScheduler !== undefined && second !== undefined)
    add(
      'second-scheduler',
      runsScheduler,
      second,
      second.runsScheduler,
      `${folderAndName(second.path)} starts a scheduler too; the network "${networkOf(own)}" needs exactly one, and two take its machines from each other.`,
    );
  for (const { platform, value, span } of own.environments) {
    const other = comparable.find((member) =>
      member.environments.some((there) => there.platform === platform && there.value !== value),
    );
    if (other !== undefined && platform !== undefined)
      add(
        'environment',
        { value, span },
        other,
        other.environments.find((there) => there.platform === platform),
        `${folderAndName(other.path)} has another tarball for ${platform}: compilers of two versions make objects that may not fit together.`,
      );
  }
  return found;
}
