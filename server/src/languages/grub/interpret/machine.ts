import type { EntryFile } from '../../../core/boot-entry/tree.ts';
import { prefixOf } from '../../../core/grub-script/scripts.ts';
import type { CommandNode, FunctionNode, GrubTree, StatementNode } from '../../../core/grub-script/tree.ts';
import { basename } from '../../../core/text/path.ts';
import type { Span } from '../../../core/text/span.ts';

/** How far a preview follows a script before it stops with a word. GRUB itself has no such bounds but its memory. */
export const limits = {
  /** Statements that are carried out up to the menu. */
  steps: 50_000,
  /** Statements that are carried out for one entry. */
  entrySteps: 5_000,
  /** Statements that are carried out for all of a preview. */
  allSteps: 150_000,
  /** Functions, conditions and loops within each other. */
  depth: 400,
  /** Characters of all words of one command. */
  words: 65_536,
  /** Characters of one variable. */
  value: 16_384,
  entries: 1_000,
  /** Commands that are told of one entry. */
  told: 200,
  assumptions: 50,
  /** Submenus within submenus. */
  submenus: 10,
} as const;

/** Why a preview ended before the script did. */
export type StopReason = 'steps' | 'depth' | 'size' | 'entries';

/** Something that only the machine itself could tell, and what was assumed instead. */
export interface Assumption {
  readonly kind: 'exists' | 'succeeds' | 'unknown-command' | 'unread-file' | 'unknown-value';
  /** The command, or the file. */
  readonly text: string;
  /** Of `exists`: whether it was taken to hold. */
  readonly holds: boolean;
  readonly span: Span;
  /** The script in which it stands. */
  readonly path: string;
}

/** A command that was carried out, its words expanded. */
export interface Performed {
  readonly words: readonly string[];
  readonly node: CommandNode;
  /** The script that it stands in. */
  readonly path: string;
}

/** An entry that `menuentry` or `submenu` made. */
export interface DefinedEntry {
  readonly submenu: boolean;
  readonly title: string;
  readonly id: string;
  /** Whether the id was given, rather than being the title. */
  readonly named: boolean;
  readonly classes: readonly string[];
  readonly hotkey: string | undefined;
  /** Who may start it: everybody (undefined), or the superusers and these users. */
  readonly users: string | undefined;
  readonly parameters: readonly string[];
  readonly body: readonly StatementNode[];
  readonly node: CommandNode;
  readonly path: string;
}

/** What the machine that GRUB runs on is taken to be. */
export interface Surroundings {
  /** `pc` or `efi`, as in `$grub_platform`. */
  readonly platform: string;
  readonly cpu: string;
  /** Whether files that a script asks for are taken to be there. */
  readonly filesExist: boolean;
  /** What `load_env` brings. */
  readonly environment: ReadonlyMap<string, string>;
  /** What `blscfg` would find under loader/entries. */
  readonly entries: readonly EntryFile[];
  /** Another script by the path that GRUB would use, if it is in sight. */
  script(path: string, from: string): { readonly path: string; readonly tree: GrubTree } | undefined;
}

/** What all the environments of one preview share. */
export interface Shared {
  readonly surroundings: Surroundings;
  readonly assumptions: Assumption[];
  steps: number;
  entries: number;
}

/** One stretch of a preview: all that happens up to the menu, or one entry. */
export interface Run {
  readonly shared: Shared;
  readonly mostSteps: number;
  steps: number;
  stopped: StopReason | undefined;
}

/** GRUB's state: one environment (GRUB's "context") with the menu that is being made in it. */
export interface Machine {
  readonly run: Run;
  readonly variables: Map<string, string>;
  readonly exported: Set<string>;
  readonly functions: Map<string, { readonly node: FunctionNode; readonly path: string }>;
  readonly menu: DefinedEntry[];
  readonly performed: Performed[];
  /** Variables that were read and were not set. */
  readonly empty: Map<string, Span>;
  path: string;
  parameters: readonly string[] | undefined;
  depth: number;
  loops: number;
  breaks: number;
  continuing: boolean;
  returning: boolean;
}

const features = [
  'feature_chainloader_bpb',
  'feature_ntldr',
  'feature_platform_search_hint',
  'feature_default_font_path',
  'feature_all_video_module',
  'feature_menuentry_id',
  'feature_menuentry_options',
  'feature_200_final',
  'feature_nativedisk_cmd',
  'feature_timeout_style',
];

/**
 * A machine as GRUB starts it, with the variables that it sets before it reads a script.
 * Knowledge: grub-core/kern/main.c and normal/main.c (GRUB 2.12).
 */
export function startMachine(surroundings: Surroundings, path: string): Machine {
  const variables = new Map([
    ['root', 'boot-disk'],
    ['prefix', `(boot-disk)${prefixOf(path)}`],
    ['config_directory', `(boot-disk)${prefixOf(path)}`],
    ['config_file', `(boot-disk)${prefixOf(path)}/${basename(path)}`],
    ['cmdpath', '(boot-disk)'],
    ['grub_platform', surroundings.platform],
    ['grub_cpu', surroundings.cpu],
    ['pager', ''],
    ...features.map((name): [string, string] => [name, 'y']),
  ]);
  const shared: Shared = { surroundings, assumptions: [], steps: 0, entries: 0 };
  const run: Run = { shared, mostSteps: limits.steps, steps: 0, stopped: undefined };
  return {
    run,
    variables,
    exported: new Set([...variables.keys(), 'color_normal', 'color_highlight', 'lang', 'locale_dir', 'chosen']),
    functions: new Map(),
    menu: [],
    performed: [],
    empty: new Map(),
    path,
    parameters: undefined,
    depth: 0,
    loops: 0,
    breaks: 0,
    continuing: false,
    returning: false,
  };
}

/**
 * A machine that goes on from another: with all of its variables, or, as a submenu and `configfile` do, with the exported
 * ones alone. What it does leaves the other as it was.
 */
export function forkMachine(machine: Machine, exportedOnly: boolean): Machine {
  const kept = [...machine.variables].filter(([name]) => !exportedOnly || machine.exported.has(name));
  return {
    ...machine,
    variables: new Map(kept),
    exported: new Set(machine.exported),
    functions: new Map(machine.functions),
    menu: [],
    performed: [],
    empty: new Map(),
    depth: 0,
    loops: 0,
    breaks: 0,
    continuing: false,
    returning: false,
  };
}

/** Counts a step, and stops the run when there were too many. */
export function step({ run }: Machine): void {
  run.steps++;
  run.shared.steps++;
  if (run.steps > run.mostSteps || run.shared.steps > limits.allSteps) run.stopped ??= 'steps';
}

/** Ends the run; whoever carries out statements looks at it. */
export function stop(machine: Machine, reason: StopReason): void {
  machine.run.stopped ??= reason;
}

/** Notes what had to be assumed, each thing once. */
export function assume(machine: Machine, kind: Assumption['kind'], text: string, span: Span): void {
  const { assumptions } = machine.run.shared;
  if (assumptions.length >= limits.assumptions) return;
  const short = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  if (assumptions.some((one) => one.kind === kind && one.text === short)) return;
  const { filesExist } = machine.run.shared.surroundings;
  assumptions.push({
    kind,
    text: short,
    holds: filesExist,
    span: { start: span.start, end: span.end },
    path: machine.path,
  });
}
