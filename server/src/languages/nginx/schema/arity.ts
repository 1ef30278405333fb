import type { NginxDirective } from './directive.ts';

/** Whether a directive takes so many arguments. */
export function acceptsCount(directive: NginxDirective, count: number): boolean {
  const { arity } = directive;
  if (arity === undefined) return true;
  if (arity.counts !== undefined) return arity.counts.includes(count);
  return count >= arity.min && (arity.max === null || count <= arity.max);
}

/** How many arguments a directive takes, in words. */
export function describeCount(directive: NginxDirective): string {
  const { arity } = directive;
  if (arity === undefined) return 'any number of arguments';
  if (arity.counts !== undefined) return `${arity.counts.join(' or ')} arguments`;
  const { min, max } = arity;
  if (max === null)
    return min === 0 ? 'any number of arguments' : `at least ${min === 1 ? 'one argument' : `${min} arguments`}`;
  if (max === 0) return 'no arguments';
  if (min === max) return min === 1 ? 'one argument' : `${min} arguments`;
  return `${min} to ${max} arguments`;
}
