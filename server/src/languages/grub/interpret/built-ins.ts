import { readNumber } from '../../../core/grub-script/number.ts';
import { parseGrub } from '../../../core/grub-script/parser.ts';
import type { CommandNode, StatementNode } from '../../../core/grub-script/tree.ts';
import { addBlsEntries } from './blscfg.ts';
import { assume, forkMachine, type Machine } from './machine.ts';
import { readOptions } from './options.ts';
import { findDevice } from './search.ts';
import { testHolds } from './test-expression.ts';

/** What a command is given. */
export interface Call {
  readonly machine: Machine;
  readonly node: CommandNode;
  readonly name: string;
  readonly args: readonly string[];
  /** Whether a condition waits for its status. */
  readonly asked: boolean;
  runStatements(machine: Machine, items: readonly StatementNode[]): number;
  setVariable(machine: Machine, name: string, value: string): boolean;
}

/** A command whose effect on the script is known; `told` ones are shown as steps of an entry. */
export interface BuiltIn {
  readonly told: boolean;
  run(call: Call): number;
}

/** GRUB_ERR_BAD_NUMBER and GRUB_ERR_BAD_ARGUMENT of include/grub/err.h. */
const badNumber = 10;
const badArgument = 18;

const silent = (run: BuiltIn['run']): BuiltIn => ({ told: false, run });
const told = (run: BuiltIn['run']): BuiltIn => ({ told: true, run });

/** The commands by which scripts are steered. Knowledge: grub-core/script/main.c, commands/*.c (GRUB 2.12). */
export const builtIns: Readonly<Record<string, BuiltIn>> = {
  set: told(({ machine, args, setVariable }) => {
    const [assignment] = args;
    if (assignment === undefined) return 0;
    const equals = assignment.indexOf('=');
    if (equals < 0) return badArgument;
    return setVariable(machine, assignment.slice(0, equals), assignment.slice(equals + 1)) ? 0 : 1;
  }),
  unset: told(({ machine, args }) => {
    for (const name of args) machine.variables.delete(name);
    return args.length === 0 ? 1 : 0;
  }),
  export: told(({ machine, args }) => {
    for (const name of args) {
      machine.exported.add(name);
      if (!machine.variables.has(name)) machine.variables.set(name, '');
    }
    return args.length === 0 ? 1 : 0;
  }),
  true: silent(() => 0),
  false: silent(() => 1),
  '[': silent(evaluate),
  test: silent(evaluate),
  break: silent((call) => leaveLoops(call, false)),
  continue: silent((call) => leaveLoops(call, true)),
  return: silent(({ machine, args }) => {
    if (machine.parameters === undefined || args.length > 1) return badArgument;
    const given = readNumber(args[0] ?? machine.variables.get('?') ?? '0');
    if (given === undefined) return badNumber;
    if (given.rest !== '') return badArgument;
    machine.returning = true;
    return given.value;
  }),
  shift: silent(({ machine, args }) => {
    const count = readNumber(args[0] ?? '1')?.value;
    const { parameters } = machine;
    if (parameters === undefined) return 0;
    if (count === undefined || count > parameters.length) return badArgument;
    machine.parameters = parameters.slice(count);
    return 0;
  }),
  setparams: silent(({ machine, args }) => {
    if (machine.parameters === undefined) return 17;
    machine.parameters = args;
    return 0;
  }),
  // Nobody holds a key.
  keystatus: silent(({ args }) => (args.length > 0 ? 1 : 0)),
  search: told(({ machine, args, setVariable }) => findDevice(machine, args, setVariable)),
  'search.fs_uuid': told((call) => searchFor(call, '--fs-uuid')),
  'search.fs_label': told((call) => searchFor(call, '--label')),
  'search.file': told((call) => searchFor(call, '--file')),
  probe: told(({ machine, node, args, setVariable }) => {
    const forms = { set: { short: 's', value: 'required' } } as const;
    const { given, rest } = readOptions(args, forms);
    const name = given.get('set')?.at(-1);
    const value = `<${rest.join(' ').replaceAll('--', '')}>`;
    if (name !== undefined && name !== '') {
      assume(machine, 'unknown-value', name, node);
      setVariable(machine, name, value);
    }
    return 0;
  }),
  regexp: told(({ machine, node, args, asked, setVariable }) => {
    const { given, rest } = readOptions(args, { set: { short: 's', value: 'required' } });
    if (asked) assume(machine, 'succeeds', `regexp ${rest.join(' ')}`, node);
    for (const target of given.get('set') ?? []) {
      const name = target.slice(target.indexOf(':') + 1);
      assume(machine, 'unknown-value', name, node);
      setVariable(machine, name, `<${name}>`);
    }
    return 0;
  }),
  load_env: told(({ machine, args, setVariable }) => {
    const { rest } = readOptions(args, { file: { short: 'f', value: 'required' }, 'skip-sig': { short: 's' } });
    for (const [name, value] of machine.run.shared.surroundings.environment) {
      if (rest.length === 0 || rest.includes(name)) setVariable(machine, name, value);
    }
    return 0;
  }),
  blscfg: silent(({ machine, node }) => addBlsEntries(machine, node)),
  bls_import: silent(({ machine, node }) => addBlsEntries(machine, node)),
  source: silent(runScript),
  '.': silent(runScript),
  eval: silent(({ machine, args, runStatements }) => {
    const tree = parseGrub(args.join(' '));
    return tree.faults.length > 0 ? 1 : runStatements(machine, tree.items);
  }),
  configfile: told(({ machine, node, args, runStatements }) => {
    const script = machine.run.shared.surroundings.script(args[0] ?? '', machine.path);
    // Within an entry it is what the entry leads to; at the top its menu takes the place of this one.
    if (machine.parameters !== undefined || script === undefined) {
      if (script === undefined) assume(machine, 'unread-file', args[0] ?? '', node);
      return 0;
    }
    if (machine.depth > 20) return 1;
    const inner = { ...forkMachine(machine, true), path: script.path, depth: machine.depth };
    runStatements(inner, script.tree.items);
    machine.menu.push(...inner.menu);
    for (const name of ['default', 'timeout', 'timeout_style', 'superusers']) {
      const value = inner.variables.get(name);
      if (value === undefined) machine.variables.delete(name);
      else machine.variables.set(name, value);
    }
    return 0;
  }),
};

function evaluate({ machine, node, args }: Call): number {
  const expression = args.at(-1) === ']' ? args.slice(0, -1) : args;
  const { filesExist } = machine.run.shared.surroundings;
  const holds = testHolds(expression, (test, path, other) => {
    const text = other === undefined ? `${test} ${path}` : `${path} ${test} ${other}`;
    assume(machine, 'exists', text, node);
    return filesExist;
  });
  return holds ? 0 : 1;
}

function leaveLoops({ machine, args }: Call, continuing: boolean): number {
  const count = args.length === 0 ? 1 : (readNumber(args[0]!)?.value ?? 0);
  if (count === 0 || args.length > 1) return 1;
  machine.continuing = continuing;
  machine.breaks = Math.min(count, machine.loops);
  return 0;
}

function searchFor({ machine, args, setVariable }: Call, kind: string): number {
  const [wanted, variable, ...hints] = args;
  if (wanted === undefined) return 1;
  const set = variable === undefined ? [] : [`--set=${variable}`];
  return findDevice(machine, [kind, ...set, ...hints.map((hint) => `--hint=${hint}`), wanted], setVariable);
}

function runScript({ machine, node, args, runStatements }: Call): number {
  const [wanted] = args;
  if (wanted === undefined) return 1;
  const script = machine.run.shared.surroundings.script(wanted, machine.path);
  if (script === undefined) {
    assume(machine, 'unread-file', wanted, node);
    return 0;
  }
  const { path } = machine;
  machine.path = script.path;
  const status = runStatements(machine, script.tree.items);
  machine.path = path;
  return status;
}
