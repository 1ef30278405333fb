/** Who asks, as far as a case says. */
export interface Asker {
  /** The service by which libpam was started. */
  readonly service: string;
  /** Root, or somebody of whom no more is known than that they are a person. */
  readonly root: boolean;
}

/** An account of a person: above the ids of the system on every distribution. */
const personalId = 1000;

const comparisons: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  lt: (left, right) => left < right,
  '<=': (left, right) => left <= right,
  le: (left, right) => left <= right,
  eq: (left, right) => left === right,
  '>=': (left, right) => left >= right,
  ge: (left, right) => left >= right,
  '>': (left, right) => left > right,
  gt: (left, right) => left > right,
  ne: (left, right) => left !== right,
};

const negations: Readonly<Record<string, string>> = { '!=': '=', notin: 'in', '!~': '=~' };

/**
 * Whether the conditions of a pam_succeed_if hold, as its main() goes through them (pam_succeed_if.c, Linux-PAM 1.5.2):
 * all of them must.
 * @param args the arguments of the line
 * @returns undefined where a condition asks for what a case doesn't say, and none is known to fail
 */
export function conditionsHold(args: readonly string[], asker: Asker): boolean | undefined {
  const words = args.filter((word) => !/^(debug|use_uid|audit|quiet(_fail|_success)?)$/.test(word));
  let holds: boolean | undefined = true;
  for (let at = 0; at + 2 < words.length; at += 3) {
    const answer = conditionHolds(words[at]!, words[at + 1]!, words[at + 2]!, asker);
    if (answer === false) return false;
    if (answer === undefined) holds = undefined;
  }
  return holds;
}

/** Whether the service's name is among what the conditions look at. */
export function asksForService(args: readonly string[]): boolean {
  return args.includes('service');
}

function conditionHolds(field: string, operator: string, wanted: string, asker: Asker): boolean | undefined {
  const compare = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  if (field === 'uid' && compare !== undefined) return compare(asker.root ? 0 : personalId, Number(wanted));
  const plain = Object.hasOwn(negations, operator) ? negations[operator]! : operator;
  const matches = field === 'service' ? matchService(plain, wanted, asker) : matchUser(field, plain, wanted, asker);
  return matches === undefined || plain === operator ? matches : !matches;
}

function matchService(operator: string, wanted: string, { service }: Asker): boolean | undefined {
  if (operator === '=') return wanted === service;
  return operator === 'in' ? wanted.split(':').includes(service) : undefined;
}

function matchUser(field: string, operator: string, wanted: string, { root }: Asker): boolean | undefined {
  if (field !== 'user') return undefined;
  const names = operator === '=' ? [wanted] : operator === 'in' ? wanted.split(':') : undefined;
  if (names === undefined) return undefined;
  if (root) return names.includes('root');
  return names.every((name) => name === 'root') ? false : undefined;
}
