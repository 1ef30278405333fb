import type { RuleContext } from '../../../core/rules/rule.ts';
import type { ValueProblem } from '../../../core/schema/value-type.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { Span } from '../../../core/text/span.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { parameterOf, parametersAt, typeOfArgument } from '../features/argument-values.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { acceptsCount } from '../schema/arity.ts';
import type { NginxDirective } from '../schema/directive.ts';

interface Problem {
  readonly word: WordNode | undefined;
  readonly problem: Omit<ValueProblem, 'start' | 'end'> & Partial<Span>;
  readonly from: number;
}

function problemsOf(entry: NginxDirective, directive: DirectiveNode): Problem[] {
  const { shape } = entry;
  if (shape === undefined) return [];
  const problems: Problem[] = [];
  for (let index = 0; index < directive.args.length; index++) {
    const word = directive.args[index]!;
    const parameters = parametersAt(entry, index);
    const parameter = parameters.length === 0 ? undefined : parameterOf(entry, word.value);
    if (parameter?.value !== undefined) {
      const from = parameter.name.length + 1;
      const problem = parameter.value.check(word.value.slice(from));
      if (problem !== undefined) problems.push({ word, problem, from });
      continue;
    }
    if (parameter !== undefined) continue;
    const type = typeOfArgument(entry, index);
    if (type === undefined && parameters.length > 0)
      problems.push({ word, problem: unknownParameter(entry, word.value), from: 0 });
    const problem = type?.check(word.value);
    if (problem !== undefined) problems.push({ word, problem, from: 0 });
  }
  shape.check?.(
    directive.args.map((arg) => arg.value),
    (index, message, suggestion, part) => {
      const word = index < 0 ? directive.words[0] : directive.args[index];
      problems.push({
        word,
        problem: { message, ...part, ...(suggestion === undefined ? {} : { suggestion }) },
        from: 0,
      });
    },
  );
  return problems;
}

function unknownParameter(entry: NginxDirective, value: string): { message: string; suggestion?: string } {
  const name = value.split('=')[0]!;
  const meant = nearest(
    name,
    (entry.shape?.parameters ?? []).map((parameter) => parameter.name),
  );
  if (meant === undefined) return { message: `"${entry.name}" has no parameter "${name}"` };
  return {
    message: `"${entry.name}" has no parameter "${name}"; did you mean "${meant}"?`,
    suggestion: meant + value.slice(name.length),
  };
}

function report({ word, problem, from }: Problem, context: RuleContext<NginxAnalysis>): void {
  if (word === undefined) return;
  // Offsets in a value are offsets in the text only where no quote or escape stands between.
  const plain = word.quote === '' && word.value === word.source;
  const { start, end } = problem;
  const whole = !plain || start === undefined || end === undefined;
  const span = whole ? word : { start: word.start + from + start, end: word.start + from + end };
  const replaced = whole && from > 0 ? { start: word.start + from, end: word.end } : span;
  const { suggestion } = problem;
  const sentence = /[.?!]$/.test(problem.message) ? problem.message : `${problem.message}.`;
  context.report(span, sentence, {
    fixes:
      suggestion === undefined || !plain
        ? []
        : [
            {
              title: `Change to ${suggestion}`,
              safety: 'suggested',
              edits: [{ start: replaced.start, end: replaced.end, newText: suggestion }],
            },
          ],
  });
}

/** Finds values that nginx refuses: flags, sizes, times, numbers, words of a list, parameters, addresses, regexes. */
export default defineRule({
  id: 'nginx/invalid-argument',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A directive’s argument is not of the form that the directive takes.',
  why: 'nginx checks sizes, times, switches, parameters and patterns when it reads the file, and refuses it when one is malformed.',
  references: ['The setters of the command tables of nginx 1.22.1 and 1.31'],
  examples: {
    invalid: [
      { code: 'http {\n    gzip onn;\n}', fixed: 'http {\n    gzip on;\n}' },
      'http {\n    client_max_body_size 10q;\n}',
      'http {\n    keepalive_timeout 5ms5s;\n}',
    ],
    valid: ['http {\n    gzip on;\n    client_max_body_size 10m;\n    keepalive_timeout 75s;\n}'],
  },
  reach: 'node',
  visit: {
    directive(node, context) {
      if (node.args.length === 0 || context.analysis.root.template) return;
      let found: readonly Problem[] | undefined;
      for (const entry of context.analysis.entriesOf(node)) {
        if (!acceptsCount(entry, node.args.length)) continue;
        const problems = problemsOf(entry, node);
        if (problems.length === 0) return;
        found ??= problems;
      }
      for (const problem of found ?? []) report(problem, context);
    },
  },
});
