import type { Span } from '../../../core/text/span.ts';

/** A directive that something was read from. */
export interface Source {
  readonly path: string;
  readonly span: Span;
  /** The directive up to its `;` or `{`, as it stands in the text. */
  readonly text: string;
}

/** Something that can't be followed, and where it stands. */
export interface Reason {
  readonly text: string;
  readonly at?: Source;
}

/** A socket with the port that the request goes to. */
export interface ListenCandidate {
  /** As in `*:443`, `127.0.0.1:80` or `[::]:443`. */
  readonly address: string;
  readonly tls: boolean;
  readonly chosen: boolean;
  /** Why, or why not: the end of a sentence. */
  readonly why: string;
  readonly at: readonly Source[];
}

/** How nginx came to a server. */
export type ServerReason =
  | 'exact name'
  | 'leading wildcard'
  | 'trailing wildcard'
  | 'regex'
  | 'default_server'
  | 'first server';

/** A name that the host was compared with, in nginx's order. */
export interface NameTrial {
  readonly name: string;
  readonly kind: 'exact name' | 'leading wildcard' | 'trailing wildcard' | 'regex';
  readonly outcome: 'matches' | 'matches, but another is longer' | 'no match' | 'unsure';
  readonly at: Source;
}

export interface ServerChoice {
  readonly at: Source;
  readonly names: readonly string[];
  readonly reason: ServerReason;
  readonly tried: readonly NameTrial[];
}

/** What a location's turn in the search came to. */
export type LocationOutcome =
  | 'exact match'
  | 'longest prefix so far'
  | '^~ stops regex'
  | 'regex matched'
  | 'regex did not match'
  | 'unsure'
  | 'redirects to the slash'
  | 'named';

export interface LocationStep {
  readonly at: Source;
  readonly outcome: LocationOutcome;
  /** How deep the location is nested; 0 for one directly in the server. */
  readonly depth: number;
}

/** Something that a rewrite directive, `try_files`, `index` or `error_page` did. */
export interface RewriteStep {
  readonly at: Source;
  /** A sentence without its full stop. */
  readonly text: string;
}

/** Why a location was looked for. */
export type RoundCause = 'request' | 'rewrite' | 'index' | 'try_files' | 'error_page' | 'named location';

/** One search for a location, and what the location's directives did then. */
export interface Round {
  readonly cause: RoundCause;
  /** Decoded. */
  readonly uri: string;
  /** What the server's own rewrite directives did before the search. */
  readonly before: readonly RewriteStep[];
  readonly steps: readonly LocationStep[];
  /** The locations that the request stands in, outermost first; empty when none matched. */
  readonly chosen: readonly Source[];
  readonly after: readonly RewriteStep[];
}

/** What the client gets. */
export type Result =
  /** A text from `return`. */
  | { readonly kind: 'text'; readonly status: number; readonly body: string; readonly at: Source }
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string; readonly at?: Source }
  /** nginx's own page for a status. */
  | { readonly kind: 'status'; readonly status: number; readonly why: string; readonly at?: Source }
  | { readonly kind: 'file'; readonly status: number; readonly path: string; readonly at?: Source }
  | { readonly kind: 'listing'; readonly status: number; readonly path: string; readonly at: Source }
  /**
   * Passed on; `target` is the directive's argument, `uri` what the other side is asked for, where that is known. The
   * status is that of an error page that hides the other side's, or undefined.
   */
  | {
      readonly kind: 'proxy';
      readonly status: number | undefined;
      readonly target: string;
      readonly uri: string | undefined;
      readonly at: Source;
    }
  /** A module's handler, as `stub_status`. */
  | { readonly kind: 'handler'; readonly at: Source }
  /** No answer at all. */
  | { readonly kind: 'closed'; readonly why: string; readonly at?: Source }
  | { readonly kind: 'unknown' };

/** A TLS setting with the directive that it comes from; `at` is missing where nginx's default counts. */
export interface TlsSetting {
  readonly name: string;
  readonly value: string;
  readonly at?: Source;
  /** The end of a sentence: whose setting it is. */
  readonly from: string;
}

export interface Tls {
  /** Whose certificate: that of the server which the name chose, or of the socket's default server. */
  readonly server: Source;
  readonly settings: readonly TlsSetting[];
  readonly notes: readonly string[];
}

/** A header that `add_header` adds. */
export interface HeaderInForce {
  readonly name: string;
  /** With its variables resolved; undefined where they are not known. */
  readonly value: string | undefined;
  /** As it stands in the text. */
  readonly written: string;
  /** Whether it is sent with this answer's status; undefined where the status is not known. */
  readonly sent: boolean | undefined;
  readonly at: Source;
}

/** What would happen if a file were there, or not. */
export interface Alternative {
  /** A clause: `/srv/www/a.html is a file`. */
  readonly when: string;
  readonly result: Result;
  readonly location: Source | undefined;
}

/** Who answers a request, and why. Plain data. */
export interface Explanation {
  readonly url: string;
  /** `unknown` when something that decides can't be followed; `reasons` say what. What is said besides still holds. */
  readonly status: 'answered' | 'unknown';
  readonly reasons: readonly Reason[];
  readonly listen: readonly ListenCandidate[];
  readonly server?: ServerChoice;
  readonly rounds: readonly Round[];
  readonly result: Result;
  /** What follows from files that may be there or not; only where the result depends on them. */
  readonly alternatives: readonly Alternative[];
  readonly tls?: Tls;
  readonly headers: readonly HeaderInForce[];
}
