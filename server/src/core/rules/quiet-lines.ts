import type { Analysis } from '../language.ts';
import type { Rule, RuleContext } from './rule.ts';

/**
 * A rule that says nothing about some lines, such as those of a template that something else fills in before the file is read.
 * @param isQuiet whether nothing is known about a line, by its text and the analysis
 */
export function quietOn<A extends Analysis, N>(
  rule: Rule<A, N>,
  isQuiet: (line: string, analysis: A) => boolean,
): Rule<A, N> {
  const quiet = (context: RuleContext<A>): RuleContext<A> => ({
    analysis: context.analysis,
    report(span, message, details) {
      const { text, lines } = context.analysis.document;
      const line = lines.lineOf(span.start);
      if (!isQuiet(text.slice(lines.lineStart(line), lines.lineEnd(line)), context.analysis))
        context.report(span, message, details);
    },
  });
  type Handler = (...args: unknown[]) => void;
  const handlers = Object.entries(rule.visit as Record<string, Handler>).map(([key, handler]): [string, Handler] => [
    key,
    (...args) => handler(...args.slice(0, -1), quiet(args.at(-1) as RuleContext<A>)),
  ]);
  return { ...rule, visit: Object.fromEntries(handlers) as Rule<A, N>['visit'] };
}
