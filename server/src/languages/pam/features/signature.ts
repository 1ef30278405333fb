import type { SignatureHelp } from '../../../core/features/signature.ts';
import type { SchemaEntry } from '../../../core/schema/entry.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import { conditionsOf } from '../schema/conditions.ts';
import { facilityEntries, includeEntry } from '../schema/facilities.ts';
import type { ModuleOption, PamModule } from '../schema/module.ts';
import { findModule } from '../schema/modules.ts';
import { type Cursor, cursorAt } from './cursor.ts';

/** What a line, a control in brackets or a module's arguments look like, and where in them the cursor is. */
export function signature({ document, root }: PamAnalysis, offset: number): SignatureHelp | undefined {
  const cursor = cursorAt(document.text, document.lines, offset, root.form);
  if (cursor === undefined) return undefined;
  return signatureOf(cursor, cursor.facility);
}

/** As {@link signature}, for a cursor that was found; the name of a facility stands for the whole line. */
export function signatureOf(cursor: Cursor, facility: string | undefined): SignatureHelp | undefined {
  const { column } = cursor;
  if (column === 'pairs') return controlSignature(cursor.inside);
  if (column === 'argument') return argumentSignature(cursor);
  if (column === 'include' && facility === undefined) {
    return { entry: { ...includeEntry, syntax: ['@include <service>'] }, activeArgument: 0 };
  }
  const known = facilityEntries.find(({ name }) => name === facility);
  if (known === undefined || column === 'service' || column === 'type') return undefined;
  const rest = column === 'include' ? '<control> <service>' : '<control> <module> [<argument> …]';
  return { entry: { ...known, syntax: [`${known.name} ${rest}`] }, activeArgument: column === 'control' ? 0 : 1 };
}

function controlSignature(inside: string): SignatureHelp {
  const behindEquals = /=[ \t]*[^ \t=]*$/.test(inside);
  const entry: SchemaEntry = {
    name: 'control',
    summary: 'What happens for each result of the module; `default` stands for all that are not named.',
    syntax: ['control <result> = <action> [<result>=<action> …]'],
  };
  return { entry, activeArgument: behindEquals ? 2 : 0 };
}

function argumentSignature({ module: path, args, current }: Cursor): SignatureHelp | undefined {
  const module = findModule(path);
  if (module === undefined) return undefined;
  if (module.name === 'pam_succeed_if') return conditionSignature(module, args);
  const typed = module.options.find(({ name, value }) => value !== undefined && current.startsWith(`${name}=`));
  if (typed !== undefined) {
    return { entry: { name: file(module), summary: typed.summary, syntax: [formOf(typed)] }, activeArgument: 0 };
  }
  const forms = module.options.map((option) => `[${formOf(option)}]`);
  if (!module.closed) forms.push('[<argument> …]');
  if (forms.length === 0) return undefined;
  const given = new Set(args.map((word) => word.split('=')[0]));
  const at = current === '' ? -1 : module.options.findIndex(({ name }) => name.startsWith(current.split('=')[0]!));
  const next = module.options.findIndex(({ name }) => !given.has(name));
  return {
    entry: { name: file(module), summary: module.summary, syntax: [forms.join(' ')] },
    activeArgument: at >= 0 ? at : next >= 0 ? next : forms.length - 1,
  };
}

function conditionSignature(module: PamModule, args: readonly string[]): SignatureHelp {
  const last = conditionsOf(args.map((value) => ({ value }))).at(-1);
  const written = last === undefined || last.right !== undefined ? 0 : last.operator === undefined ? 1 : 2;
  return {
    entry: { name: file(module), summary: module.summary, syntax: ['<field> <comparison> <value>'] },
    activeArgument: written,
  };
}

const file = (module: PamModule) => `${module.name}.so`;
const formOf = (option: ModuleOption) => option.syntax?.at(-1) ?? option.name;
