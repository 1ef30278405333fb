import type { LanguageSettings } from './language.ts';
import type { RuleLevel } from './rules/diagnostic.ts';
import { severities } from './rules/diagnostic.ts';

/** What a person set, checked. */
export interface Settings {
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** Globs with language ids, for files that are called otherwise. */
  readonly associations: Readonly<Record<string, string>>;
  /** Folders outside the workspace whose files may be read for includes. */
  readonly includeRoots: readonly string[];
  /** By section. */
  readonly languages: Readonly<Record<string, LanguageSettings>>;
}

export const defaultSettings: Settings = { rules: {}, associations: {}, includeRoots: [], languages: {} };

/** Whether a word is a level for a rule. */
export function isRuleLevel(value: unknown): value is RuleLevel {
  return value === 'off' || (severities as readonly unknown[]).includes(value);
}

/**
 * Reads the `etcetera` section of an editor's settings. What is malformed counts as not set and is named in `problems`.
 * @param value anything at all
 * @param languageIds the languages that an association may name
 * @param sections the sections that belong to languages, see `settingSections`
 */
export function readSettings(
  value: unknown,
  languageIds: readonly string[],
  sections: readonly string[] = languageIds,
): { settings: Settings; problems: string[] } {
  const problems: string[] = [];
  if (value === undefined || value === null) return { settings: defaultSettings, problems };
  if (!isRecord(value)) return { settings: defaultSettings, problems: ['"etcetera" must be an object of settings'] };
  const rules: Record<string, RuleLevel> = {};
  for (const [rule, level] of recordEntries(value.rules, 'etcetera.rules', problems)) {
    if (isRuleLevel(level)) rules[rule] = level;
    else problems.push(`etcetera.rules: the level of "${rule}" must be one of ${[...severities, 'off'].join(', ')}`);
  }
  const associations: Record<string, string> = {};
  for (const [glob, id] of recordEntries(value.associations, 'etcetera.associations', problems)) {
    if (typeof id === 'string' && languageIds.includes(id)) associations[glob] = id;
    else problems.push(`etcetera.associations: "${glob}" must name one of ${languageIds.join(', ')}`);
  }
  const includeRoots: string[] = [];
  if (Array.isArray(value.includeRoots)) {
    for (const root of value.includeRoots) {
      if (typeof root === 'string' && root.startsWith('/')) includeRoots.push(root);
      else problems.push('etcetera.includeRoots: every root must be an absolute path');
    }
  } else if (value.includeRoots !== undefined) problems.push('etcetera.includeRoots must be a list of paths');
  const languages: Record<string, LanguageSettings> = {};
  for (const id of sections) {
    const section = value[id];
    if (isRecord(section)) languages[id] = section;
    else if (section !== undefined) problems.push(`etcetera.${id} must be an object of settings`);
  }
  return { settings: { rules, associations, includeRoots, languages }, problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordEntries(value: unknown, name: string, problems: string[]): [string, unknown][] {
  if (value === undefined || value === null) return [];
  if (isRecord(value)) return Object.entries(value);
  problems.push(`${name} must be an object`);
  return [];
}
