import type { PamAnalysis } from '../analysis/analyse.ts';
import type { StackEntry } from '../analysis/expand.ts';
import type { Stack } from '../analysis/stacks.ts';
import { libpamCalls } from './calls.ts';
import { scenariosOf } from './scenarios.ts';
import { controlOf, nameOfHandler, tellCall, tellGaps, tellResult } from './tell.ts';
import { walkStack } from './walk.ts';

/** Longer stacks are cut; nobody reads so far. */
export const mostLines = 200;

/** One line of an expanded stack, as it is shown. */
function showLine(handler: StackEntry, index: number, own: string): string {
  const { entry, kind, depth, path } = handler;
  const indent = '  '.repeat(depth);
  if (kind === 'substack') return `      ${indent}${nameOfHandler(handler)}`;
  const what = [controlOf(handler), nameOfHandler(handler), ...entry.args.map(({ value }) => value)].join(' ');
  const broken = kind === 'failing' ? '  (broken: always fails)' : '';
  const from = path === own ? '' : `  (${path})`;
  return `${String(index + 1).padStart(4)}  ${indent}${what}${broken}${from}`;
}

/** What happens in the cases of each call: the result, and each module that was called with what its result did. */
function showCases(stack: Stack): string[] {
  const calls = libpamCalls.filter(({ facility }) => facility === stack.facility);
  return calls.flatMap((call) => {
    const cases = scenariosOf(call, stack.handlers).flatMap((scenario) => {
      const walk = walkStack(stack, call, scenario);
      const told = walk.run.calls.slice(0, mostLines);
      const steps = told.map((one) => `${String(one.index + 1).padStart(8)}  ${tellCall(stack, one)}`);
      return [`    ${scenario.title} (${scenario.detail}): ${tellResult(walk)}`, ...steps];
    });
    return [`  ${call.name}`, ...cases];
  });
}

/**
 * A service in words: for each of its stacks the lines with includes in place, then what happens in common cases. No module
 * is called; what a module returns in a case follows from what it is for.
 */
export function explainStacks(analysis: PamAnalysis): string {
  const parts = analysis.stacks().map((stack) => {
    const { handlers, unseen, aborted, service, facility } = stack;
    const gaps = tellGaps(stack).map((sentence) => `  ${sentence}`);
    const head = `${service}: ${facility}`;
    if (aborted || (handlers.length === 0 && unseen.length === 0)) return [head, ...gaps];
    const shown = handlers.slice(0, mostLines);
    const lines = shown.map((handler, index) => showLine(handler, index, analysis.document.path));
    const more = handlers.length > mostLines ? [`      … and ${handlers.length - mostLines} more lines`] : [];
    return [head, ...lines, ...more, ...gaps, ...showCases(stack)];
  });
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
