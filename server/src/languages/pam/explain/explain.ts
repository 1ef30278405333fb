import type { PamAnalysis, Stack } from '../analysis/analyse.ts';
import type { StackEntry } from '../analysis/expand.ts';
import { dispatch } from '../dispatch/dispatch.ts';
import { actionName } from '../schema/actions.ts';
import { returnNames, returns } from '../schema/returns.ts';
import { scenarios } from './scenarios.ts';

/** One line of an expanded stack, as it is shown. */
function showLine({ entry, kind, depth, path }: StackEntry, index: number, own: string): string {
  const { control, module, args } = entry;
  const indent = '  '.repeat(depth);
  const how = control === undefined ? '(no control)' : control.bracketed ? `[${control.value}]` : control.value;
  const what = [how, module?.value ?? '(no module)', ...args.map(({ value }) => value)].join(' ');
  const broken = kind === 'failing' ? '  (broken: always fails)' : '';
  const from = path === own ? '' : `  (${path})`;
  return `${String(index + 1).padStart(4)}  ${indent}${what}${broken}${from}`;
}

/** What a scenario does in a stack: the result, and each module that was called with what its result did. */
function showScenarios(stack: Stack): string[] {
  const told = scenarios.filter(({ facilities }) => facilities.includes(stack.facility));
  return told.flatMap(({ title, returned }) => {
    const run = dispatch(stack.handlers, { returned: (index) => returned(stack.handlers[index]!) });
    const verdict = run.status === returns.success ? 'success' : `failure (${returnNames[run.status]})`;
    const calls = run.calls.map(({ index, returned: code, step }) => {
      const name = stack.handlers[index]!.entry.module?.value ?? 'broken line';
      const action = step.action ?? 0;
      const effect = step.jumpedTooFar ? 'jumps past the end' : action > 0 ? `skips ${action}` : actionName(action);
      return `${String(index + 1).padStart(8)}  ${name} returns ${returnNames[code]}: ${effect}${step.decided ? ', leaves the stack' : ''}`;
    });
    return [`  ${title}: ${verdict}`, ...calls];
  });
}

/**
 * A service in words: for each of its stacks the lines with includes in place, then what happens in common cases. No module
 * is called; what a module returns in a case follows from what it is for.
 */
export function explainStacks(analysis: PamAnalysis): string {
  const parts = analysis.stacks().map((stack) => {
    const head = `${stack.service}: ${stack.facility}`;
    if (stack.aborted)
      return [head, '  libpam gives up on this service: an @include fails, or the last line is unfinished.'];
    if (stack.handlers.length === 0 && stack.unseen.length === 0)
      return [head, '  No lines; the service "other" decides.'];
    const lines = stack.handlers.flatMap((handler, index) =>
      handler.kind === 'substack'
        ? [`      ${'  '.repeat(handler.depth)}substack ${handler.entry.module?.value ?? ''}`]
        : [showLine(handler, index, analysis.document.path)],
    );
    const unseen = stack.unseen.map(
      ({ module }) => `      ${module?.value ?? ''} cannot be read: what follows holds only without it`,
    );
    return [head, ...lines, ...unseen, ...showScenarios(stack)];
  });
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
