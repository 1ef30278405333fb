import type { ValueType } from '../../../core/schema/value-type.ts';
import type { NginxDirective } from '../schema/directive.ts';
import type { Parameter } from '../schema/shape.ts';

/** The type of an argument by its position (0 is the first), where the schema tells. */
export function typeOfArgument(entry: NginxDirective, index: number): ValueType | undefined {
  return entry.shape?.positional?.[index] ?? entry.shape?.rest;
}

/** The named arguments that may stand at a position. */
export function parametersAt(entry: NginxDirective, index: number): readonly Parameter[] {
  return index >= (entry.shape?.positional?.length ?? 0) ? (entry.shape?.parameters ?? []) : [];
}

/** The parameter that a word is: `ssl`, or `backlog=511`. */
export function parameterOf(entry: NginxDirective, word: string): Parameter | undefined {
  const parameters = entry.shape?.parameters;
  if (parameters === undefined) return undefined;
  const equals = word.indexOf('=');
  const name = word.slice(0, Math.max(0, equals));
  return parameters.find((parameter) => parameter.name === (parameter.value === undefined ? word : name));
}
