import type { DirectiveNode } from './parse/tree.ts';

/** How a location is matched. */
export type LocationKind = 'exact' | 'prefix' | 'priority-prefix' | 'regex' | 'named';

/** A location directive's head, as ngx_http_core_location reads it. */
export interface LocationHead {
  readonly kind: LocationKind;
  readonly modifier: string;
  /** The path, pattern or name, without the modifier. */
  readonly pattern: string;
}

const modifiers: Readonly<Record<string, LocationKind>> = {
  '=': 'exact',
  '^~': 'priority-prefix',
  '~': 'regex',
  '~*': 'regex',
};

/** Reads a location's arguments; a modifier may cling to the pattern (`~\.php$`). Undefined for what nginx refuses. */
export function readLocation(directive: DirectiveNode): LocationHead | undefined {
  const [first, second] = directive.args.map((arg) => arg.value);
  if (first === undefined) return undefined;
  if (second !== undefined) {
    const kind = modifiers[first];
    return kind === undefined ? undefined : { kind, modifier: first, pattern: second };
  }
  const clinging = /^(=|\^~|~\*|~)(.+)$/s.exec(first);
  if (clinging !== null) return { kind: modifiers[clinging[1]!]!, modifier: clinging[1]!, pattern: clinging[2]! };
  return { kind: first.startsWith('@') ? 'named' : 'prefix', modifier: '', pattern: first };
}
