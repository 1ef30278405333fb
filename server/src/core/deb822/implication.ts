import { compareDebianVersions } from '../debian-version/compare.ts';
import type { Relation, RelationGroup } from './relation.ts';

/** A range of versions; a bound is undefined where there is none. */
interface Range {
  readonly low: string | undefined;
  readonly lowOpen: boolean;
  readonly high: string | undefined;
  readonly highOpen: boolean;
}

const everything: Range = { low: undefined, lowOpen: false, high: undefined, highOpen: false };

/** The versions that a relation takes; undefined where a variable stands in the version. */
function rangeOf({ operator, version }: Relation): Range | undefined {
  if (operator === undefined || version === undefined) return everything;
  const { text } = version;
  if (/[${}@]/.test(text)) return undefined;
  const low = { low: text, high: undefined, highOpen: false };
  const high = { high: text, low: undefined, lowOpen: false };
  switch (operator.text) {
    case '>>':
      return { ...low, lowOpen: true };
    case '>=':
    case '>':
      return { ...low, lowOpen: false };
    case '<<':
      return { ...high, highOpen: true };
    case '<=':
    case '<':
      return { ...high, highOpen: false };
    default:
      return { low: text, lowOpen: false, high: text, highOpen: false };
  }
}

function isInside(inner: Range, outer: Range): boolean {
  if (outer.low !== undefined) {
    if (inner.low === undefined) return false;
    const order = compareDebianVersions(inner.low, outer.low);
    if (order < 0 || (order === 0 && outer.lowOpen && !inner.lowOpen)) return false;
  }
  if (outer.high === undefined) return true;
  if (inner.high === undefined) return false;
  const order = compareDebianVersions(inner.high, outer.high);
  return order < 0 || (order === 0 && (inner.highOpen || !outer.highOpen));
}

function areApart(a: Range, b: Range): boolean {
  const before = (left: Range, right: Range) => {
    if (left.high === undefined || right.low === undefined) return false;
    const order = compareDebianVersions(left.high, right.low);
    return order < 0 || (order === 0 && (left.highOpen || right.lowOpen));
  };
  return before(a, b) || before(b, a);
}

const restrictions = ({ architectures, profiles }: Relation): string =>
  JSON.stringify([
    architectures === undefined ? null : architectures.map((part) => part.text).sort(),
    profiles.map((list) => list.map((part) => part.text).sort()),
  ]);

const isUnrestricted = ({ architectures, profiles }: Relation): boolean =>
  architectures === undefined && profiles.length === 0;

/** Whether two relations are in force on the same architectures and with the same build profiles. */
export function sameRestrictions(a: Relation, b: Relation): boolean {
  return restrictions(a) === restrictions(b);
}

const samePackage = (a: Relation, b: Relation): boolean =>
  a.fault === undefined &&
  b.fault === undefined &&
  a.name !== undefined &&
  a.name.text === b.name?.text &&
  !a.variable &&
  !b.variable &&
  (a.qualifier?.text ?? '') === (b.qualifier?.text ?? '');

/**
 * Whether whatever satisfies `a` satisfies `b` too, wherever `b` is in force: the same package in a version range that
 * lies inside. A version with a variable in it is alike to itself alone. After `implies` of Dpkg::Deps::Simple
 * (libdpkg-perl 1.21.22), which also looks at restrictions.
 */
export function implies(a: Relation, b: Relation): boolean {
  if (!samePackage(a, b) || !(isUnrestricted(a) || sameRestrictions(a, b))) return false;
  if (b.version === undefined) return true;
  const [inner, outer] = [rangeOf(a), rangeOf(b)];
  if (inner !== undefined && outer !== undefined) return isInside(inner, outer);
  return a.version?.text === b.version.text && a.operator?.text === b.operator?.text;
}

/** Whether whatever satisfies one of the alternatives of `a` satisfies one of `b`'s. */
export function groupImplies(a: RelationGroup, b: RelationGroup): boolean {
  return a.alternatives.every((one) => b.alternatives.some((other) => implies(one, other)));
}

/** Whether no version of the package can satisfy both. */
export function contradicts(a: Relation, b: Relation): boolean {
  if (!samePackage(a, b)) return false;
  const [one, other] = [rangeOf(a), rangeOf(b)];
  if (one === undefined || other === undefined || !areApart(one, other)) return false;
  return isUnrestricted(a) || isUnrestricted(b) || sameRestrictions(a, b);
}
