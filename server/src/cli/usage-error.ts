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

/**
 * What a person called by its id.
 * @throws UsageError if nothing is called so
 */
export function findNamed<T extends { readonly id: string }>(kind: string, id: string, known: readonly T[]): T {
  const found = known.find((any) => any.id === id);
  if (found !== undefined) return found;
  throw unknownName(
    kind,
    id,
    known.map((any) => any.id),
  );
}

/** Splits `name=value`; the value may hold further equals signs. */
export function splitAssignment(option: string, text: string): { name: string; value: string } {
  const equals = text.indexOf('=');
  if (equals < 1) throw new UsageError(`--${option} takes name=value, not "${text}"`);
  return { name: text.slice(0, equals), value: text.slice(equals + 1) };
}
