import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import type { Span } from '../../../core/text/span.ts';
import { isOlderThan, type PamSettings } from '../analysis/settings.ts';
import { conditionFields, conditionOperators, conditionsOf } from '../schema/conditions.ts';
import type { Facility } from '../schema/facilities.ts';
import type { ModuleOption } from '../schema/module.ts';
import { findModule, findOption, modules } from '../schema/modules.ts';
import type { Cursor } from './cursor.ts';

const tooNew = (since: string | undefined, settings: PamSettings) =>
  since !== undefined && isOlderThan(settings, since);
const bygone = (entry: { readonly removed?: string; readonly deprecated?: string }) =>
  entry.removed === undefined && entry.deprecated === undefined ? {} : { deprecated: true };

/** The modules: those of Linux-PAM that have the type first, those without it last; none that the version lacks. */
export function completeModules(facility: Facility | undefined, settings: PamSettings): Completion[] {
  const known = modules
    .filter(({ since }) => !tooNew(since, settings))
    .map((entry): Completion => {
      const fits = facility === undefined || entry.facilities.includes(facility);
      const rank = entry.removed !== undefined ? 40 : !fits ? 30 : entry.origin === 'Linux-PAM' ? 0 : 10;
      const note = fits ? entry.origin : `not for ${facility}`;
      return {
        label: `${entry.name}.so`,
        kind: 'module',
        entry: { ...entry, name: `${entry.name}.so` },
        rank,
        ...(note === undefined ? {} : { detail: note }),
        ...bygone(entry),
      };
    });
  const own = [...settings.modules].map((name): Completion => ({ label: name, kind: 'module', rank: 5 }));
  return [...known, ...own];
}

/** The options of the line's module that are not given yet, the values of one, or the parts of a condition. */
export function completeArgument(cursor: Cursor, settings: PamSettings): CompletionList | undefined {
  const { module: path, args, current, span } = cursor;
  const module = findModule(path);
  if (module === undefined) return undefined;
  if (module.name === 'pam_succeed_if') {
    const parts = completeCondition(cursor);
    if (parts !== undefined) return { span, items: parts };
  }
  const equals = current.indexOf('=');
  if (equals >= 0)
    return completeValue(findOption(module, current)?.option, { start: span.start + equals + 1, end: span.end });
  const given = new Set(args.map((word) => word.split('=')[0]));
  const items = module.options
    .filter(({ name, since }) => !given.has(name) && !tooNew(since, settings))
    .map((option): Completion => {
      const valued = option.value !== undefined && option.optionalValue !== true;
      return {
        label: option.name,
        kind: option.value === undefined ? 'flag' : 'key',
        entry: option,
        rank: option.name === 'debug' ? 5 : option.removed !== undefined ? 9 : 0,
        ...(valued ? { insert: { text: `${option.name}=`, snippet: false }, continues: true } : {}),
        ...bygone(option),
      };
    });
  return { span, items: module.name === 'pam_succeed_if' ? [...fieldItems(), ...items] : items };
}

function completeValue(option: ModuleOption | undefined, span: Span): CompletionList {
  const values = option?.value?.values ?? [];
  const items = values.map(
    (entry, rank): Completion => ({
      label: entry.name,
      kind: 'value',
      rank,
      ...(entry.summary === '' ? {} : { entry }),
    }),
  );
  const { default: usual } = option ?? {};
  const offered = usual === undefined || /[ ,]/.test(usual) || values.some(({ name }) => name === usual);
  return {
    span,
    items: offered ? items : [...items, { label: usual, kind: 'value', detail: 'The default', rank: 50 }],
  };
}

const fieldItems = () =>
  conditionFields.map(
    (entry, index): Completion => ({
      label: entry.name,
      kind: 'variable',
      entry,
      rank: 1 + index,
      insert: { text: `${entry.name} `, snippet: false },
      continues: true,
    }),
  );

/** A comparison behind a field; nothing behind a comparison, where only a person knows the value. */
function completeCondition({ args }: Cursor): Completion[] | undefined {
  const last = conditionsOf(args.map((value) => ({ value }))).at(-1);
  if (last === undefined || last.right !== undefined) return undefined;
  if (last.operator !== undefined) return [];
  const numeric = /^[ug]id$/i.test(last.left.value);
  return conditionOperators.map((entry, index) => ({
    label: entry.name,
    kind: 'value',
    entry,
    rank: (entry.right === 'number') === numeric ? index : 30 + index,
    insert: { text: `${entry.name} `, snippet: false },
  }));
}
