import type { VariableFact } from './imported/types.ts';
import { variables as facts } from './imported/variables.ts';
import { variableSummaryOf } from './summaries/index.ts';
import { thirdPartyVariables } from './third-party/index.ts';
import type { NginxVariable } from './variable.ts';

function toVariable(fact: VariableFact): NginxVariable {
  const docs = /^ngx_(http|stream|mail)_/.test(fact.module)
    ? `https://nginx.org/en/docs/${/^ngx_(\w+?)_/.exec(fact.module)![1]}/${fact.module}.html#variables`
    : undefined;
  return {
    name: fact.name,
    summary: variableSummaryOf(fact.module, fact.name),
    origin: fact.module,
    prefix: fact.prefix ?? false,
    ...(fact.since === undefined ? {} : { since: fact.since }),
    ...(docs === undefined ? {} : { docs }),
  };
}

const all: readonly NginxVariable[] = [...facts.map(toVariable), ...thirdPartyVariables()];
const exact: ReadonlyMap<string, NginxVariable> = new Map(
  all.filter((entry) => !entry.prefix).map((entry) => [entry.name, entry]),
);
const families = all.filter((entry) => entry.prefix);

/** Every variable and family of variables, names without the dollar sign. */
export function knownVariables(): readonly NginxVariable[] {
  return all;
}

/** The variable, or the family that it belongs to; names are compared without case. */
export function findVariable(name: string): NginxVariable | undefined {
  const lower = name.toLowerCase();
  return exact.get(lower) ?? families.find((family) => lower.startsWith(family.name));
}
