import { type Disagreement, disagreements, otherMembers } from '../../core/icecream/cluster.ts';
import { icecreamJob, type JobArguments, memberOfJob } from '../../core/icecream/member.ts';
import type { Analysis, AnalysisInput } from '../../core/language.ts';
import { parsePlist } from '../../core/plist/parser.ts';
import type { ElementNode, PlistTree } from '../../core/plist/tree.ts';
import { type Entry, entriesOf, textOf } from '../../core/plist/values.ts';
import { type Instruction, readInstructions } from './instructions.ts';

/** What is known about one property list. */
export interface LaunchdAnalysis extends Analysis {
  readonly root: PlistTree;
  /** The outermost dictionary. */
  readonly dict: ElementNode | undefined;
  readonly entries: readonly Entry[];
  /** Whether a template puts more into the outermost dictionary than the file says. */
  readonly isOpen: boolean;
  /** Whether it describes a job for launchd, and not something else that has the form of a property list. */
  readonly isJob: boolean;
  /** Where launchd would load it from, by its path. */
  readonly kind: 'daemon' | 'agent' | undefined;
  /** The time zone that a person set for calendar times; empty: that of this machine. */
  readonly timeZone: string;
  /** Whether a person wants numbers explained between the characters. */
  readonly inlayHints: boolean;
  /** Milliseconds since 1970, now. */
  readonly clock: () => number;
  /** The arguments of a job that runs one of icecream's daemons. */
  readonly icecream: JobArguments | undefined;
  /** On what the other files of the compile cluster do not agree with such a job. */
  readonly disagreements: readonly Disagreement[];
  /** What READMEs and scripts near a job tell people to do in an older way. */
  readonly instructions: readonly Instruction[];
  /** The value of an entry of the outermost dictionary. */
  find(name: string): Entry | undefined;
}

/** Whether a dictionary is one of the times of a job's StartCalendarInterval. */
export function isInterval(analysis: LaunchdAnalysis, dict: ElementNode): boolean {
  const times = analysis.isJob ? analysis.find('StartCalendarInterval')?.value : undefined;
  return times !== undefined && (dict === times || (dict.parent === times && times.name === 'array'));
}

/** Parses a property list and tells whether it is a job. */
export function analyseLaunchd({
  document,
  files,
  settings,
  clock = Date.now,
  previous,
}: AnalysisInput<LaunchdAnalysis>): LaunchdAnalysis {
  const before = previous === undefined ? undefined : { text: previous.document.text, tree: previous.root };
  const root = parsePlist(document.text, before);
  const outer = root.root;
  const dict =
    outer?.name === 'plist'
      ? outer.elements.find((element) => element.name === 'dict')
      : outer?.name === 'dict'
        ? outer
        : undefined;
  const entries = entriesOf(dict, document.text);
  const names = new Map(entries.map((entry) => [entry.name, entry]));
  const kind = /\/LaunchDaemons\//.test(document.path)
    ? 'daemon'
    : /\/LaunchAgents\//.test(document.path)
      ? 'agent'
      : undefined;
  const icecream = icecreamJob(dict, document.text);
  const member = icecream === undefined ? undefined : memberOfJob(document.path, root, document.text);
  const label = names.get('Label')?.value;
  const hasProgram = names.has('Program') || names.has('ProgramArguments') || names.has('BundleProgram');
  const isJob = kind !== undefined || (names.has('Label') && hasProgram);
  return {
    document,
    root,
    comments: root.comments,
    dict,
    entries,
    kind,
    isOpen: dict?.children.some((child) => child.kind === 'template') === true,
    isJob,
    timeZone: typeof settings.timeZone === 'string' ? settings.timeZone : '',
    inlayHints: settings.inlayHints !== false,
    clock,
    icecream,
    disagreements: member === undefined ? [] : disagreements(member, otherMembers(document.path, files)),
    instructions:
      isJob && label?.name === 'string' ? readInstructions(document.path, textOf(label, document.text), files) : [],
    find: (name) => names.get(name),
  };
}
