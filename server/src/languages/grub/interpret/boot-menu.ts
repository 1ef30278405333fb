import { defaultBelow, defaultEntry } from '../../../core/grub-script/default-entry.ts';
import { readNumber } from '../../../core/grub-script/number.ts';
import type { GrubTree } from '../../../core/grub-script/tree.ts';
import type { Span } from '../../../core/text/span.ts';
import {
  type Assumption,
  type DefinedEntry,
  forkMachine,
  limits,
  type Machine,
  type Performed,
  type StopReason,
  type Surroundings,
  startMachine,
} from './machine.ts';
import { runStatements } from './run.ts';

/** An entry of a menu and what happens when it is chosen. */
export interface BootEntry {
  readonly defined: DefinedEntry;
  /** Whether a name and password are asked for. */
  readonly guarded: boolean;
  /** The commands that it runs, variables expanded; of a submenu, those that make its menu. */
  readonly performed: readonly Performed[];
  /** Variables that it reads and that are not set there, with the first place. */
  readonly empty: ReadonlyMap<string, Span>;
  /** The menu below, of a submenu. */
  readonly menu: BootMenu | undefined;
  /** Why following it ended early. */
  readonly stopped: StopReason | undefined;
}

/** A menu as GRUB would show it. */
export interface BootMenu {
  readonly entries: readonly BootEntry[];
  /** What `default` holds. */
  readonly wanted: string | undefined;
  /** The place of the entry that starts by default. */
  readonly chosen: number;
  /** Whether `default` names that entry, rather than naming none. */
  readonly named: boolean;
  /** Seconds until it starts; undefined where GRUB waits for a choice. */
  readonly timeout: number | undefined;
  readonly style: 'menu' | 'countdown' | 'hidden';
}

/** All that a preview found out. */
export interface Preview {
  readonly menu: BootMenu;
  readonly assumptions: readonly Assumption[];
  readonly stopped: StopReason | undefined;
}

/**
 * Carries out a script as GRUB would, up to the menu, and then each entry as if it were chosen. Never throws; the steps of
 * all of it together are bounded by {@link limits}. Knowledge: grub-core/normal/menu.c (GRUB 2.12).
 */
export function previewMenu(tree: GrubTree, path: string, surroundings: Surroundings): Preview {
  const machine = startMachine(surroundings, path);
  runStatements(machine, tree.items);
  const menu = showMenu(machine, 0);
  return { menu, assumptions: machine.run.shared.assumptions, stopped: machine.run.stopped };
}

function showMenu(machine: Machine, level: number): BootMenu {
  const wanted = machine.variables.get('default');
  const chosen = defaultEntry(machine.menu, wanted, machine.run.shared.surroundings.entries.length > 0);
  const timeout = secondsOf(machine.variables.get('timeout'));
  const style = machine.variables.get('timeout_style');
  return {
    entries: machine.menu.map((defined, index) => showEntry(machine, defined, level, index === (chosen ?? 0))),
    wanted,
    chosen: chosen ?? 0,
    named: chosen !== undefined,
    timeout,
    style: timeout !== undefined && (style === 'countdown' || style === 'hidden') ? style : 'menu',
  };
}

function secondsOf(value: string | undefined): number | undefined {
  return value === undefined ? undefined : readNumber(value)?.value;
}

function showEntry(machine: Machine, defined: DefinedEntry, level: number, isDefault: boolean): BootEntry {
  const run = { ...machine.run, mostSteps: limits.entrySteps, steps: 0, stopped: undefined as StopReason | undefined };
  const inner: Machine = { ...forkMachine(machine, defined.submenu), run };
  inner.parameters = defined.parameters;
  inner.path = defined.path;
  const wanted = machine.variables.get('default');
  const below = isDefault && wanted !== undefined ? defaultBelow(wanted) : undefined;
  if (below === undefined) inner.variables.delete('default');
  else inner.variables.set('default', below);
  const chosen = machine.variables.get('chosen');
  const name = defined.id.replaceAll('>', '>>');
  inner.variables.set('chosen', chosen === undefined ? name : `${chosen}>${name}`);
  runStatements(inner, defined.body);
  const superusers = machine.variables.get('superusers') ?? '';
  const deep = defined.submenu && level < limits.submenus;
  inner.parameters = undefined;
  return {
    defined,
    guarded: superusers !== '' && defined.users !== undefined,
    performed: inner.performed,
    empty: inner.empty,
    menu: deep ? showMenu(inner, level + 1) : undefined,
    stopped: defined.submenu && !deep ? 'depth' : run.stopped,
  };
}
