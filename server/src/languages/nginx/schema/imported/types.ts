/**
 * A place in a configuration where a directive may stand: the path of blocks around it. `http.server.if` and
 * `http.location.if` are apart because nginx tells them apart (NGX_HTTP_SIF_CONF and NGX_HTTP_LIF_CONF).
 */
export type NginxContext =
  | 'main'
  | 'events'
  | 'http'
  | 'http.server'
  | 'http.location'
  | 'http.server.if'
  | 'http.location.if'
  | 'http.limit_except'
  | 'http.upstream'
  | 'http.acme_issuer'
  | 'http.oidc_provider'
  | 'mail'
  | 'mail.server'
  | 'stream'
  | 'stream.server'
  | 'stream.upstream'
  | 'mgmt'
  | 'rtmp'
  | 'rtmp.server'
  | 'rtmp.application'
  | 'rtmp.recorder';

/**
 * How many arguments a directive takes, the block not counted. `max: null` is unbounded; `counts` lists the accepted
 * numbers where they are no plain range (NGX_CONF_TAKE13); `flag` means one argument that is `on` or `off`.
 */
export interface Arity {
  readonly min: number;
  readonly max: number | null;
  readonly flag?: true;
  readonly counts?: readonly number[];
}

/** One directive as one module declares it. The same name in http, stream and mail are separate facts. */
export interface DirectiveFact {
  readonly name: string;
  /** The module under the name its documentation has, e.g. `ngx_http_ssl_module`; `core` for nginx's own. */
  readonly module: string;
  readonly contexts: readonly NginxContext[];
  readonly arguments: Arity;
  readonly block: boolean;
  /** Upstream's handler, e.g. `ngx_conf_set_size_slot`; empty where only the documentation knows the directive. */
  readonly setter: string;
  /** Plain text, a line for each form, placeholders in angle brackets; empty where there are no arguments. */
  readonly syntax: readonly string[];
  /** Upstream accepts it and documents it nowhere. */
  readonly undocumented?: true;
  readonly default?: string;
  /** The words an enumeration or bit mask accepts (compared without case), where the handler is one of these two. */
  readonly values?: readonly string[];
  /** nginx's version that brought it. */
  readonly since?: string;
  /** The first nginx version that no longer has it. */
  readonly removed?: string;
  /** The version that began to warn about it, or that the documentation calls it obsolete since. */
  readonly deprecated?: string;
  /** What upstream's deprecation warning says to use instead. */
  readonly replacement?: string;
  /** Only in the commercial subscription, or a parameter-less relic of it. */
  readonly commercial?: true;
  /** Built and versioned apart from nginx (njs, otel, acme); versions of nginx say nothing about it. */
  readonly separate?: true;
  /** What 1.22 had otherwise; `contexts` and `arguments` above are the union. */
  readonly differs122?: { readonly contexts?: readonly NginxContext[]; readonly arguments?: Arity };
}

/** A variable that a module of nginx defines, its name without the dollar sign. */
export interface VariableFact {
  readonly name: string;
  readonly module: string;
  /** `name` is the beginning of a family: `http_` stands for `$http_user_agent` and every other request header. */
  readonly prefix?: true;
  /** Meant for the module's own use; nginx accepts it all the same. */
  readonly internal?: true;
  /** `set`, `map` and their like may give it a value. */
  readonly changeable?: true;
  readonly since?: string;
  readonly commercial?: true;
  readonly separate?: true;
}

/** A directive that left nginx before 1.22: a name that only an old configuration still has. */
export interface BygoneDirective {
  readonly name: string;
  readonly module: string;
  readonly removed: string;
  readonly replacement?: string;
}
