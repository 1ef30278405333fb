import type { Completion, CompletionKind, CompletionList } from '../../../core/features/completion.ts';
import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { dirname } from '../../../core/text/path.ts';
import type { Span } from '../../../core/text/span.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import { actionEntries, controlEntries } from '../schema/actions.ts';
import { facilityEntries, includeEntry } from '../schema/facilities.ts';
import { completeArgument, completeModules } from './complete-module.ts';
import { completeResults, isBehindEquals } from './complete-pairs.ts';
import { cursorAt } from './cursor.ts';
import { describeLanding, landingOf } from './landing.ts';

const item = (entry: SchemaEntry, kind: CompletionKind, rank: number): Completion => ({
  label: entry.name,
  kind,
  entry,
  rank,
  insert: { text: `${entry.name} `, snippet: false },
  continues: true,
});

/** Offers what may stand at the cursor: types, controls, return values, actions with jumps, modules, options, services. */
export function complete(analysis: PamAnalysis, offset: number): CompletionList | undefined {
  const { document, root } = analysis;
  const cursor = cursorAt(document.text, document.lines, offset, root.form);
  if (cursor === undefined) return undefined;
  const { column, span, current } = cursor;
  if (column === 'service') return { span, items: completeServiceColumn(analysis, span) };
  if (column === 'type') return completeType(analysis, span, current);
  if (column === 'control') return { span, items: completeControls() };
  if (column === 'pairs') {
    if (!isBehindEquals(cursor.inside)) return completeResults(cursor, moduleAt(analysis, offset));
    const actions = actionEntries.map((entry, rank): Completion => ({ label: entry.name, kind: 'value', entry, rank }));
    return { span, items: [...actions, ...jumps(analysis, offset)] };
  }
  if (column === 'include') return completeService(analysis, span);
  if (column === 'module') return { span, items: completeModules(cursor.facility, analysis.settings) };
  return completeArgument(cursor, analysis.settings);
}

function moduleAt(analysis: PamAnalysis, offset: number): string | undefined {
  return analysis.root.entries.find(({ start, end }) => start <= offset && offset <= end)?.module?.value;
}

/** The services of pam.conf that are there already. */
function completeServiceColumn({ root }: PamAnalysis, span: Span): Completion[] {
  const names = root.entries.flatMap(({ service }) =>
    service === undefined || service.end === span.end ? [] : [service.value],
  );
  return [...new Set([...names, 'other'])].map((label, rank) => ({
    label,
    kind: 'reference',
    rank,
    insert: { text: `${label} `, snippet: false },
    continues: true,
  }));
}

function completeType(analysis: PamAnalysis, span: Span, current: string): CompletionList {
  const dash = current.startsWith('-') ? 1 : 0;
  const items = facilityEntries.map((entry, index) => item(entry, 'directive', index));
  const include = dash === 1 ? [] : [item(includeEntry, 'directive', 10), ...commonIncludes(analysis)];
  return { span: { start: span.start + dash, end: span.end }, items: [...items, ...include] };
}

/** Whole `@include` lines for Debian's common files that lie next to this one. */
function commonIncludes(analysis: PamAnalysis): Completion[] {
  const included = new Set(analysis.root.entries.map(({ module }) => module?.value));
  return servicesBeside(analysis)
    .filter((name) => /^common-(auth|account|password|session(-noninteractive)?)$/.test(name) && !included.has(name))
    .map((name) => ({ label: `@include ${name}`, kind: 'snippet', rank: 11 }));
}

function completeControls(): Completion[] {
  const pairs: Completion = {
    label: '[success=1 default=ignore]',
    kind: 'snippet',
    detail: 'Skip a line on success',
    insert: { text: '[success=${1:1} default=${2|ignore,bad,die|}] ', snippet: true },
    rank: 20,
  };
  const condition: Completion = {
    label: '[default=1 success=ignore]',
    kind: 'snippet',
    detail: 'Skip a line unless a condition holds',
    insert: { text: '[default=${1:1} success=ignore] ', snippet: true },
    rank: 21,
  };
  return [...controlEntries.map((entry, index) => item(entry, 'value', index)), pairs, condition];
}

/** The services in the folder of this file, or in pam.d beside pam.conf. */
function servicesBeside({ document, root, servicesIn }: PamAnalysis): readonly string[] {
  const folder = dirname(document.path);
  return servicesIn(root.form === 'conf' ? `${folder === '/' ? '' : folder}/pam.d` : folder);
}

/** The services next to this file; where the folder cannot be seen, those that this file includes already. */
function completeService(analysis: PamAnalysis, span: Span): CompletionList {
  const used = analysis.root.entries.flatMap(({ includes, module }) =>
    includes === undefined || module === undefined || module.end === span.end ? [] : [module.value],
  );
  const labels = new Set([...used, ...servicesBeside(analysis)]);
  labels.delete(analysis.name);
  const shared = /^(common|system|password)-|^postlogin/;
  const items = [...labels].map((label): Completion => ({ label, kind: 'file', rank: shared.test(label) ? 0 : 1 }));
  return { span, items };
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
