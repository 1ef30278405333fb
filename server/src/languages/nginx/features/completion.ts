import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import { compareVersions } from '../../../core/schema/version.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import type { NginxDirective } from '../schema/directive.ts';
import type { NginxContext } from '../schema/imported/types.ts';
import { directivesIn } from '../schema/schema.ts';
import { parametersAt, typeOfArgument } from './argument-values.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { completeNames, completeVariables } from './name-completion.ts';

/** What may be written at an offset. */
export function complete(analysis: NginxAnalysis, offset: number): CompletionList | undefined {
  if (analysis.root.comments.some((comment) => comment.start < offset && offset <= comment.end)) return undefined;
  const cursor = cursorAt(analysis, offset);
  if (cursor.place.kind === 'unknown') return undefined;
  const { word } = cursor;
  const variable = /\$\{?\w*$/.exec(analysis.document.text.slice(word?.start ?? offset, offset));
  if (variable !== null) {
    const start = offset - variable[0].length;
    return { span: { start, end: endOfName(analysis.document.text, offset) }, items: completeVariables(analysis) };
  }
  if (cursor.index === 0) {
    if (cursor.place.kind !== 'config') return undefined;
    const span = { start: word?.start ?? offset, end: word?.end ?? offset };
    return { span, items: directives(analysis.target.nginx, cursor.place.contexts) };
  }
  return completeArgument(analysis, cursor, offset);
}

function endOfName(text: string, offset: number): number {
  let end = offset;
  while (/\w/.test(text[end] ?? '')) end++;
  return end;
}

/** The directives of contexts in a version; they are asked for with every key that is pressed. */
const offered = new Map<string, readonly Completion[]>();

function directives(nginx: string, contexts: readonly NginxContext[]): readonly Completion[] {
  const key = `${nginx} ${contexts.join()}`;
  const known = offered.get(key) ?? makeDirectives(nginx, contexts);
  offered.set(key, known);
  return known;
}

function makeDirectives(nginx: string, contexts: readonly NginxContext[]): readonly Completion[] {
  const seen = new Set<string>();
  return directivesIn(contexts).flatMap((entry) => {
    if (seen.has(entry.name) || (entry.removed !== undefined && compareVersions(entry.removed, nginx) <= 0)) return [];
    seen.add(entry.name);
    return [directiveItem(entry, nginx)];
  });
}

function directiveItem(entry: NginxDirective, nginx: string): Completion {
  const tooNew = !entry.separate && entry.since !== undefined && compareVersions(entry.since, nginx) > 0;
  const deprecated = entry.deprecated !== undefined;
  const rank = deprecated
    ? 4
    : entry.commercial || tooNew
      ? 3
      : entry.thirdParty
        ? 2
        : entry.block === undefined
          ? 1
          : 0;
  const detail = entry.commercial ? 'commercial subscription' : tooNew ? `since ${entry.since}` : entry.origin;
  return {
    label: entry.name,
    kind: entry.block === undefined ? 'directive' : 'block',
    entry,
    rank,
    deprecated,
    insert: { text: insertText(entry), snippet: true },
    ...(detail === undefined ? {} : { detail }),
    ...(entry.block === undefined && entry.arity?.max !== 0 ? { continues: true } : {}),
  };
}

/** The name with what must follow: a `;`, or a block with the cursor where the arguments go. */
function insertText(entry: NginxDirective): string {
  const none = entry.arity?.max === 0;
  if (entry.block === undefined) return none ? `${entry.name};` : `${entry.name} $0;`;
  return none ? `${entry.name} {\n\t$0\n}` : `${entry.name} $1 {\n\t$0\n}`;
}

function completeArgument(analysis: NginxAnalysis, cursor: Cursor, offset: number): CompletionList | undefined {
  const { directive, word, index } = cursor;
  if (directive === undefined) return undefined;
  const items: Completion[] = [];
  let start = word?.start ?? offset;
  for (const entry of analysis.entriesOf(directive).slice(0, 1)) {
    const used = new Set(directive.args.map((arg) => arg.value.split('=')[0]));
    const written = analysis.document.text.slice(start, offset);
    const equals = written.indexOf('=');
    const parameters = parametersAt(entry, index - 1);
    const chosen = equals < 0 ? undefined : parameters.find((parameter) => parameter.name === written.slice(0, equals));
    if (chosen !== undefined) {
      start += equals + 1;
      items.push(
        ...(chosen.value?.values ?? []).map(
          (value): Completion => ({ label: value.name, kind: 'value', entry: value }),
        ),
      );
      break;
    }
    items.push(
      ...(typeOfArgument(entry, index - 1)?.values ?? []).map(
        (value): Completion => ({
          label: value.name,
          kind: 'value',
          entry: value,
          deprecated: value.deprecated !== undefined,
          rank: value.deprecated === undefined ? 0 : 2,
        }),
      ),
      ...parameters
        .filter((parameter) => !used.has(parameter.name) || written.startsWith(parameter.name))
        .map(
          (parameter): Completion => ({
            label: parameter.value === undefined ? parameter.name : `${parameter.name}=`,
            kind: 'flag',
            entry: parameter,
            rank: 1,
            deprecated: parameter.deprecated !== undefined,
            ...(parameter.value?.values === undefined ? {} : { continues: true }),
          }),
        ),
    );
  }
  items.push(...completeNames(analysis, directive.name, index));
  return { span: { start, end: word?.end ?? offset }, items };
}
