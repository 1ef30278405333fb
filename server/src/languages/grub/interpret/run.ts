import type { CommandNode, IfNode, LoopNode, StatementNode } from '../../../core/grub-script/tree.ts';
import { findCommand } from '../schema/commands.ts';
import { type BuiltIn, builtIns } from './built-ins.ts';
import { defineEntry } from './define-entry.ts';
import { expandWords } from './expand.ts';
import { assume, limits, type Machine, step, stop } from './machine.ts';

/** Whether carrying out statements has to end: a bound was reached, or `return` was. */
const ended = (machine: Machine) => machine.returning || machine.run.stopped !== undefined;

/**
 * Carries out statements; the status of the last is what `$?` holds, 0 for success. Nothing is read or run: what only the
 * machine could tell is assumed and noted. Never throws; ends at the {@link limits}.
 * Knowledge: grub-core/script/execute.c (GRUB 2.12).
 */
export function runStatements(machine: Machine, items: readonly StatementNode[], asked = false): number {
  let status = 0;
  for (const item of items) {
    if (machine.breaks > 0) break;
    status = runStatement(machine, item, asked);
    if (ended(machine)) break;
  }
  return status;
}

function runStatement(machine: Machine, item: StatementNode, asked: boolean): number {
  step(machine);
  if (machine.depth >= limits.depth) stop(machine, 'depth');
  if (machine.run.stopped !== undefined) return 0;
  machine.depth++;
  const status = carryOut(machine, item, asked);
  machine.depth--;
  // A function is defined as it is read, which is no step of its own.
  if (item.kind !== 'function') machine.variables.set('?', String(status));
  return status;
}

function carryOut(machine: Machine, item: StatementNode, asked: boolean): number {
  if (item.kind === 'if') return runIf(machine, item);
  if (item.kind === 'loop') return item.word === 'for' ? runFor(machine, item) : runWhile(machine, item);
  if (item.kind === 'command') return runCommand(machine, item, asked);
  if (item.name !== undefined) machine.functions.set(item.name.source, { node: item, path: machine.path });
  return 0;
}

function runIf(machine: Machine, { branches }: IfNode): number {
  for (const { condition, body } of branches) {
    const status = condition === undefined ? 0 : runStatements(machine, condition, true);
    if (ended(machine)) return status;
    if (status === 0) return runStatements(machine, body);
  }
  return 0;
}

function runFor(machine: Machine, { variable, values, body }: LoopNode): number {
  let status = 0;
  const words = expandWords(machine, values);
  machine.loops++;
  for (const word of words) {
    if (machine.continuing && machine.breaks === 1) machine.breaks = 0;
    if (machine.breaks > 0) break;
    if (variable !== undefined) setVariable(machine, variable.source, word);
    status = runStatements(machine, body);
    // A body of nothing but an empty list takes a step too.
    step(machine);
    if (ended(machine)) break;
  }
  if (machine.breaks > 0) machine.breaks--;
  machine.loops--;
  return status;
}

function runWhile(machine: Machine, { word, condition, body }: LoopNode): number {
  let status = 0;
  machine.loops++;
  for (;;) {
    status = runStatements(machine, condition, true);
    step(machine);
    if (ended(machine) || (status === 0) === (word === 'until')) break;
    status = runStatements(machine, body);
    if (ended(machine)) break;
    if (machine.breaks === 1 && machine.continuing) machine.breaks = 0;
    if (machine.breaks > 0) break;
  }
  if (machine.breaks > 0) machine.breaks--;
  machine.loops--;
  return status;
}

/** Sets a variable, unless it is one of the shell's own or too long to follow. */
export function setVariable(machine: Machine, name: string, value: string): boolean {
  if (/^[0-9]|^[#*@]$/.test(name)) return false;
  if (value.length > limits.value) stop(machine, 'size');
  else machine.variables.set(name, value);
  return true;
}

function runCommand(machine: Machine, node: CommandNode, asked: boolean): number {
  const words = expandWords(machine, node.words);
  if (words.length === 0 || machine.run.stopped !== undefined) return 0;
  const invert = words[0] === '!';
  const [name, ...args] = invert ? words.slice(1) : words;
  if (name === undefined) return 1;
  const status = dispatch(machine, node, name, args, asked);
  return invert ? Number(status === 0) : status;
}

/** Commands come before functions, functions before assignments; what is none of them fails to no effect. */
function dispatch(machine: Machine, node: CommandNode, name: string, args: readonly string[], asked: boolean): number {
  if (name === 'menuentry' || name === 'submenu') return defineEntry(machine, node, name, args);
  const builtIn: BuiltIn | undefined = Object.hasOwn(builtIns, name) ? builtIns[name] : undefined;
  if (builtIn !== undefined) {
    if (builtIn.told) tell(machine, node, [name, ...args]);
    return builtIn.run({ machine, node, name, args, asked, runStatements, setVariable });
  }
  const known = findCommand(name) !== undefined;
  const called = known ? undefined : machine.functions.get(name);
  if (called !== undefined) return callFunction(machine, called, args);
  if (!known && name.includes('=')) {
    const equals = name.indexOf('=');
    if (setVariable(machine, name.slice(0, equals), name.slice(equals + 1))) tell(machine, node, [name]);
    return 0;
  }
  tell(machine, node, [name, ...args]);
  if (!known) assume(machine, 'unknown-command', name, node.words[0]!);
  else if (asked) assume(machine, 'succeeds', [name, ...args].join(' '), node);
  return 0;
}

function callFunction(
  machine: Machine,
  { node, path }: { readonly node: { readonly items: readonly StatementNode[] }; readonly path: string },
  args: readonly string[],
): number {
  const { parameters, loops, path: caller } = machine;
  machine.parameters = args;
  machine.loops = 0;
  machine.path = path;
  const status = runStatements(machine, node.items);
  machine.returning = false;
  machine.parameters = parameters;
  machine.loops = loops;
  machine.path = caller;
  return status;
}

function tell(machine: Machine, node: CommandNode, words: readonly string[]): void {
  if (machine.performed.length < limits.told) machine.performed.push({ words, node, path: machine.path });
}
