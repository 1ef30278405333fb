import type { Completion, CompletionKind, CompletionList } from '../../../core/features/completion.ts';
import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { dirname } from '../../../core/text/path.ts';
import type { Span } from '../../../core/text/span.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import { actionEntries, controlEntries } from '../schema/actions.ts';
import { type Facility, facilityEntries, findFacility, includeEntry } from '../schema/facilities.ts';
import { findModule, findOption, modules } from '../schema/modules.ts';
import { defaultReturn, returnValues } from '../schema/returns.ts';
import { describeLanding, landingOf } from './landing.ts';

const item = (entry: SchemaEntry, kind: CompletionKind, rank: number, continues = false): Completion => ({
  label: entry.name,
  kind,
  entry,
  rank,
  ...(continues ? { insert: { text: `${entry.name} `, snippet: false }, continues } : {}),
  ...(entry.removed === undefined && entry.deprecated === undefined ? {} : { deprecated: true }),
});

/** Offers what may stand at the cursor: types, controls, return values, actions with jumps, modules, options, services. */
export function complete(analysis: PamAnalysis, offset: number): CompletionList | undefined {
  const { text, lines } = analysis.document;
  const start = lines.lineStart(lines.lineOf(offset));
  const before = text.slice(start, offset);
  if (before.includes('#')) return undefined;
  const bracket = /\[([^\]]*)$/.exec(before);
  if (bracket !== null) return completePair(analysis, bracket[1]!, offset);
  const words = before.trimStart().split(/[ \t]+(?![^[]*\])/);
  const current = words.at(-1) ?? '';
  const column = words.length - 1 - (analysis.root.form === 'conf' ? 1 : 0);
  const first = words.at(analysis.root.form === 'conf' ? 1 : 0) ?? '';
  const span = { start: offset - current.length, end: offset };
  if (column < 0) return undefined;
  if (column === 0) return completeType(span, current);
  const facility = findFacility(first.replace(/^-/, ''));
  if (first.toLowerCase() === '@include') return column === 1 ? completeService(analysis, span) : undefined;
  if (column === 1) return { span, items: completeControls() };
  const control = words.at(analysis.root.form === 'conf' ? 2 : 1)?.toLowerCase();
  if (control === 'include' || control === 'substack')
    return column === 2 ? completeService(analysis, span) : undefined;
  if (column === 2) return { span, items: completeModules(facility) };
  return completeOption(words.at(analysis.root.form === 'conf' ? 3 : 2) ?? '', words.slice(0, -1), current, offset);
}

function completeType(span: Span, current: string): CompletionList {
  const dash = current.startsWith('-') ? 1 : 0;
  const items = facilityEntries.map((entry, index) => item(entry, 'directive', index, true));
  return {
    span: { start: span.start + dash, end: span.end },
    items: dash === 1 ? items : [...items, item(includeEntry, 'directive', 10, true)],
  };
}

function completeControls(): Completion[] {
  const simple = controlEntries.map((entry, index) => item(entry, 'value', index, true));
  const pairs: Completion = {
    label: '[success=1 default=ignore]',
    kind: 'snippet',
    detail: 'Skip a line on success',
    insert: { text: '[success=${1:1} default=${2|ignore,bad,die|}] ', snippet: true },
    rank: 20,
  };
  return [...simple, pairs];
}

function completeModules(facility: Facility | undefined): Completion[] {
  return modules.map((entry) => {
    const fits = facility === undefined || entry.facilities.includes(facility);
    const rank = entry.removed !== undefined ? 40 : !fits ? 30 : entry.origin === 'Linux-PAM' ? 0 : 10;
    const detail = entry.origin === undefined ? {} : { detail: entry.origin };
    return { ...item({ ...entry, name: `${entry.name}.so` }, 'module', rank), ...detail };
  });
}

function completeOption(
  path: string,
  words: readonly string[],
  current: string,
  offset: number,
): CompletionList | undefined {
  const module = findModule(path);
  if (module === undefined) return undefined;
  const equals = current.indexOf('=');
  if (equals >= 0) {
    const values = findOption(module, current)?.option.value?.values ?? [];
    const span = { start: offset - (current.length - equals - 1), end: offset };
    return { span, items: values.map((entry, index) => item(entry, 'value', index)) };
  }
  const given = new Set(words.map((word) => word.split('=')[0]));
  const items = module.options
    .filter(({ name }) => !given.has(name))
    .map((option): Completion => {
      const plain = item(option, option.value === undefined ? 'flag' : 'key', 0);
      return option.value === undefined || option.optionalValue === true
        ? plain
        : { ...plain, insert: { text: `${option.name}=`, snippet: false }, continues: true };
    });
  return { span: { start: offset - current.length, end: offset }, items };
}

/** The services next to this file; where the folder cannot be seen, those that this file includes already. */
function completeService(analysis: PamAnalysis, span: Span): CompletionList {
  const { path } = analysis.document;
  const listed = analysis.servicesIn(dirname(path));
  const used = analysis.root.entries.flatMap(({ includes, module }) =>
    includes === undefined || module === undefined || module.end === span.end ? [] : [module.value],
  );
  const labels = new Set([...used, ...listed]);
  labels.delete(analysis.name);
  const shared = /^(common|system|password)-|^postlogin/;
  const items = [...labels].map((label): Completion => ({ label, kind: 'file', rank: shared.test(label) ? 0 : 1 }));
  return { span, items };
}

function completePair(analysis: PamAnalysis, inside: string, offset: number): CompletionList {
  const current = /[^ \t=]*$/.exec(inside)![0];
  const span = { start: offset - current.length, end: offset };
  if (!/=[ \t]*[^ \t=]*$/.test(inside)) {
    const named = new Set([...inside.matchAll(/([a-z_]+)[ \t]*=/g)].map((match) => match[1]));
    const frequent = ['success', 'default', 'ignore', 'new_authtok_reqd', 'user_unknown'];
    const items = [...returnValues, defaultReturn]
      .filter(({ name }) => !named.has(name))
      .map((entry): Completion => {
        const at = frequent.indexOf(entry.name);
        const insert = { text: `${entry.name}=`, snippet: false };
        return { ...item(entry, 'value', at < 0 ? 9 : at), insert, continues: true };
      });
    return { span, items };
  }
  return {
    span,
    items: [...actionEntries.map((entry, index) => item(entry, 'value', index)), ...jumps(analysis, offset)],
  };
}

/** Jumps with where they land. */
function jumps(analysis: PamAnalysis, offset: number): Completion[] {
  const entry = analysis.root.entries.find(({ start, end }) => start <= offset && offset <= end);
  const stack = entry === undefined ? undefined : analysis.stackOf(entry);
  if (entry === undefined || stack === undefined) return [];
  const found: Completion[] = [];
  for (let count = 1; count <= 9; count++) {
    const landing = landingOf(stack, entry, count);
    if (landing === undefined || landing.kind === 'too far') break;
    const detail = `skips ${count}, ${describeLanding(landing)}`;
    found.push({ label: String(count), kind: 'value', detail, rank: 10 + count });
  }
  return found;
}
