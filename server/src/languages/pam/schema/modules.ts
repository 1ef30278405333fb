import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { basename } from '../../../core/text/path.ts';
import { linuxPamModules } from './linux-pam-modules.ts';
import { facilitiesOf, type ModuleOption, type ModuleRole, type PamModule } from './module.ts';
import { valueTypeOf } from './option-values.ts';
import { returnValues } from './returns.ts';
import { thirdPartyModules } from './third-party-modules.ts';

const moduleLine = /^(\w+) ([acps]+) (checks|gate|nothing)(?: \(([\w.-]+)(?: (\d))?\))? \| (.*)$/;
const optionLine = /^ {2}([\w-]+)(\[?)(?:=([\w|-]+))?\]? \| (.*)$/;
const returnLine = /^ {2}-> ([a-z_ ]+?)(?: \| (.*))?$/;

/** The sentence of a table's line, and the marks behind it. */
function readMarks(text: string) {
  const version = (mark: string) => new RegExp(`@${mark} ([\\d.]+)`).exec(text)?.[1];
  const successor = / -> (\w+)$/.exec(text)?.[1];
  const summary = text.replace(/ (?:open( |$)|@(?:since|deprecated|removed|default) |-> \w+$).*$/, '').trim();
  const [since, deprecated, removed] = ['since', 'deprecated', 'removed'].map(version);
  const byDefault = / @default (.+?)(?= @(?:since|deprecated|removed) |$)/.exec(text)?.[1];
  return {
    summary,
    open: / open( |$)/.test(text),
    versions: {
      ...(byDefault === undefined ? {} : { default: byDefault }),
      ...(since === undefined ? {} : { since }),
      ...(deprecated === undefined ? {} : { deprecated }),
      ...(removed === undefined ? {} : { removed }),
      ...(successor === undefined ? {} : { successor }),
    },
  };
}

/**
 * Reads a table of modules; see linux-pam-modules.ts for how it is written.
 * @throws Error at a line that is not written so
 */
function readModules(table: string, origin: string): PamModule[] {
  const modules: (PamModule & { options: ModuleOption[]; returns: SchemaEntry[] })[] = [];
  for (const line of table.split('\n')) {
    if (line === '') continue;
    const module = moduleLine.exec(line);
    if (module !== null) {
      const [, name = '', letters = '', role = 'nothing', pkg, section, rest = ''] = module;
      const { summary, open, versions } = readMarks(rest);
      const docs = pageOf(name, pkg, section);
      modules.push({
        name,
        summary,
        facilities: facilitiesOf(letters),
        places: facilitiesOf(letters),
        role: role as ModuleRole,
        options: [],
        returns: [],
        closed: !open,
        ...(pkg === undefined && origin === '' ? {} : { origin: pkg ?? origin, docs }),
        ...versions,
      });
      continue;
    }
    const last = modules.at(-1);
    const result = returnLine.exec(line);
    if (result !== null && last !== undefined) {
      last.returns.push(...(result[1] ?? '').split(' ').map((value) => readReturn(value, result[2], last.docs)));
      continue;
    }
    const option = optionLine.exec(line);
    if (option === null || last === undefined) throw new Error(`not a line of a module table: ${line}`);
    const [, name = '', bracket, type, rest = ''] = option;
    const { summary, versions } = readMarks(rest);
    const form = type === undefined ? name : `${name}=<${type}>`;
    last.options.push({
      name,
      summary,
      syntax: bracket === '[' ? [name, form] : [form],
      ...(type === undefined ? {} : { value: valueTypeOf(type) }),
      ...(bracket === '[' ? { optionalValue: true } : {}),
      ...versions,
    });
  }
  return modules;
}

/** Upstream's page of a module; the package where a module has no man page of its own. */
function pageOf(name: string, pkg: string | undefined, section: string | undefined): string {
  if (pkg === undefined) return `https://man7.org/linux/man-pages/man8/${name}.8.html`;
  if (section === undefined) return `https://packages.debian.org/${pkg}`;
  return `https://manpages.debian.org/bookworm/${pkg}/${name}.${section}.en.html`;
}

/** A return value as a module uses it. */
function readReturn(name: string, summary: string | undefined, docs: string | undefined): SchemaEntry {
  const known = returnValues.find((value) => value.name === name);
  if (known === undefined) throw new Error(`not a return value: ${name}`);
  return summary === undefined ? known : { ...known, summary, ...(docs === undefined ? {} : { docs }) };
}

/** Every module that we know, those of Linux-PAM first. */
export const modules: readonly PamModule[] = [
  ...readModules(linuxPamModules, 'Linux-PAM'),
  ...readModules(thirdPartyModules, ''),
];

const byName = new Map(modules.map((module) => [module.name, module]));

/** The name of a module without its folder and ending: `/lib/security/pam_unix.so` is `pam_unix`. */
export function moduleName(path: string): string {
  const file = path.includes('/') ? basename(path) : path;
  if (file.endsWith('.so')) return file.slice(0, -3);
  return file.includes('.') ? file.replace(/\.(?:so\.\d+|dylib)$/, '') : file;
}

/** The module that a path or file name means, if we know it. */
export function findModule(path: string): PamModule | undefined {
  return byName.get(moduleName(path));
}

/** The option that an argument is, with the value behind `=`. */
export function findOption(module: PamModule, argument: string): { option: ModuleOption; value?: string } | undefined {
  const equals = argument.indexOf('=');
  const name = equals < 0 ? argument : argument.slice(0, equals);
  const option = module.options.find((candidate) => candidate.name === name);
  if (option === undefined) return undefined;
  return equals < 0 ? { option } : { option, value: argument.slice(equals + 1) };
}

/** What nearly every module takes, or takes without harm (PAM's conventions for modules). */
export const commonOptions: ReadonlySet<string> = new Set([
  'debug',
  'no_warn',
  'use_first_pass',
  'try_first_pass',
  'use_mapped_pass',
  'expose_account',
]);
