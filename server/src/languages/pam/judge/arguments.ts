import { nearest } from '../../../core/text/nearest.ts';
import type { Span } from '../../../core/text/span.ts';
import type { PamModule } from '../schema/module.ts';
import { commonOptions, findOption } from '../schema/modules.ts';
import { type Finding, findingAt } from './finding.ts';

/** An argument as it was read, and where it stands. */
export interface ArgumentWord extends Span {
  readonly value: string;
  readonly bracketed?: boolean;
}

/** Arguments that are no option of a module; a warning where one was likely meant. Nothing for modules that take any words. */
export function unknownOptions(module: PamModule, args: readonly ArgumentWord[]): Finding[] {
  if (!module.closed) return [];
  const names = module.options.map((option) => option.name);
  return args.flatMap(({ start, value, bracketed }) => {
    const name = value.split('=')[0]!;
    if (bracketed === true || value.endsWith('\r') || name === '') return [];
    if (commonOptions.has(value) || findOption(module, value) !== undefined) return [];
    const meant = nearest(name, names);
    const message = `${module.name} has no option "${name}".`;
    return [
      findingAt({ start, end: start + name.length }, message, meant, meant === undefined ? undefined : 'warning'),
    ];
  });
}

/** Values that an option cannot take, and options that lack theirs. */
export function invalidValues(module: PamModule, args: readonly ArgumentWord[]): Finding[] {
  return args.flatMap((argument): Finding[] => {
    const found = argument.bracketed === true ? undefined : findOption(module, argument.value);
    if (found?.option.value === undefined || argument.value.endsWith('\r')) return [];
    const { option, value } = found;
    if (value === undefined) {
      if (option.optionalValue === true) return [];
      return [findingAt(argument, `${option.name} needs a value: ${option.syntax![0]}.`, undefined)];
    }
    const problem = found.option.value.check(value);
    if (problem === undefined) return [];
    const start = argument.start + option.name.length + 1;
    const span = argument.end > start ? { start, end: argument.end } : argument;
    return [findingAt(span, `${problem.message}.`, problem.suggestion)];
  });
}
