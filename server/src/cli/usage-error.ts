import { nearest } from '../core/text/nearest.ts';

/** What a person asked can't be done; the message is one sentence for them, and the command ends with status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `no rule is called "x"; did you mean "y"?` */
export function unknownName(kind: string, name: string, known: readonly string[]): UsageError {
  const meant = nearest(name, known);
  return new UsageError(`no ${kind} is called "${name}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`);
}

/** Splits `name=value`; the value may hold further equals signs. */
export function splitAssignment(option: string, text: string): { name: string; value: string } {
  const equals = text.indexOf('=');
  if (equals < 1) throw new UsageError(`--${option} takes name=value, not "${text}"`);
  return { name: text.slice(0, equals), value: text.slice(equals + 1) };
}
