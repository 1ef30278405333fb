import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SettingDefinition } from '../../core/language.ts';
import { storeOf } from '../../core/language-store.ts';
import { severities } from '../../core/rules/diagnostic.ts';
import { sectionOf, settingSections } from '../../core/setting-sections.ts';
import { isRuleLevel, readSettings, type Settings } from '../../core/settings.ts';
import { languages } from '../../languages/registry.ts';
import { allRules } from '../../rules-catalogue.ts';
import type { Arguments } from '../arguments.ts';
import { splitAssignment, UsageError, unknownName } from '../usage-error.ts';
import { isObject, type JsonObject, readConfigFile } from './config-file.ts';
import { checkSetting, readSetting } from './setting-value.ts';

/**
 * The settings of one call: the file's, and before them those of `--rule`, `--set` and `--include-root`. Everything is
 * checked here, since a misspelled setting that nobody notices would let faults through.
 * @throws UsageError
 */
export async function loadSettings(args: Arguments, cwd: string): Promise<Settings> {
  const config = args.value('config');
  const section = config === undefined ? {} : await readConfigFile(resolve(cwd, config));
  const rules: JsonObject = isObject(section.rules) ? { ...section.rules } : {};
  for (const text of args.values('rule')) {
    const { name, value } = splitAssignment('rule', text);
    if (!isRuleLevel(value)) {
      throw new UsageError(`--rule ${text}: the level must be one of ${[...severities, 'off'].join(', ')}`);
    }
    rules[name] = value;
  }
  checkRuleNames(Object.keys(rules));
  const bySection = new Map<string, JsonObject>();
  for (const id of settingSections(storeOf(languages).entries))
    if (isObject(section[id])) bySection.set(id, { ...section[id] });
  for (const text of args.values('set')) {
    const { name, value } = splitAssignment('set', text);
    const { section, definition } = findSetting(name);
    bySection.set(section, { ...bySection.get(section), [definition.name]: readSetting(definition, value) });
  }
  checkSections(bySection);
  const { settings, problems } = readSettings(
    {
      ...section,
      ...(section.rules === undefined || isObject(section.rules) ? { rules } : {}),
      ...Object.fromEntries(bySection),
    },
    languages.map(({ id }) => id),
    settingSections(storeOf(languages).entries),
  );
  if (problems.length > 0) throw new UsageError(`${config}: ${problems.join('; ')}`);
  const roots = args.values('include-root').map((root) => resolve(cwd, root));
  for (const root of roots) await requireFolder(root);
  return { ...settings, includeRoots: [...settings.includeRoots, ...roots] };
}

function checkRuleNames(names: readonly string[]): void {
  const known = allRules().map(({ id }) => id);
  for (const name of names) if (!known.includes(name)) throw unknownName('rule', name, known);
}

function findSetting(name: string): { section: string; definition: SettingDefinition } {
  for (const language of languages) {
    const definition = language.settings.find((item) => `${sectionOf(language, item)}.${item.name}` === name);
    if (definition !== undefined) return { section: sectionOf(language, definition), definition };
  }
  throw unknownName('setting', name, [
    ...new Set(
      languages.flatMap((item) => item.settings.map((setting) => `${sectionOf(item, setting)}.${setting.name}`)),
    ),
  ]);
}

function checkSections(bySection: ReadonlyMap<string, JsonObject>): void {
  for (const [section, values] of bySection) {
    for (const [name, value] of Object.entries(values)) {
      const { definition } = findSetting(`${section}.${name}`);
      const fault = checkSetting(definition, value);
      if (fault !== undefined) throw new UsageError(`${section}.${name} ${fault}`);
    }
  }
}

async function requireFolder(path: string): Promise<void> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts?.isDirectory()) throw new UsageError(`--include-root ${path}: is not a folder`);
}
