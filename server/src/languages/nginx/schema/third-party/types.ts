import type { Arity, NginxContext } from '../imported/types.ts';

/** A directive of a module that is not nginx's own. */
export interface ThirdPartyDirective {
  readonly name: string;
  readonly summary: string;
  /** Left out where versions or forks of the module differ. */
  readonly contexts?: readonly NginxContext[];
  /** Left out where versions or forks of the module differ. */
  readonly arguments?: Arity;
  /** What stands between the braces: directives, pairs of words, or Lua code. */
  readonly block?: 'config' | 'values' | 'lua';
}

/** A variable, or with `prefix` a family of variables, of such a module. */
export interface ThirdPartyVariable {
  readonly name: string;
  readonly summary: string;
  readonly prefix?: true;
}

/** What one third-party module adds to nginx. */
export interface ThirdPartyModule {
  readonly module: string;
  /** Debian's package, where there is one. */
  readonly package?: string;
  readonly docs: string;
  readonly directives: readonly ThirdPartyDirective[];
  readonly variables: readonly ThirdPartyVariable[];
}
