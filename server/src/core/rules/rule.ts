import type { SyntaxNode } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';
import type { DiagnosticTag, Fix, FixSafety, RelatedPlace, Severity } from './diagnostic.ts';

/** What a rule may say beside the message. */
export interface ReportDetails {
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  readonly tags?: readonly DiagnosticTag[];
  /** A milder (or, rarely, worse) level than the rule's own, for this one finding. A setting still overrides it. */
  readonly severity?: Severity;
}

/** What a rule is given while the tree is walked. `A` is the language's analysis: tree, text, schema matches, names. */
export interface RuleContext<A> {
  readonly analysis: A;
  report(span: Span, message: string, details?: ReportDetails): void;
}

/**
 * The handlers of a rule. A key is a node kind (`directive`), or a kind and a name (`directive:ssl_protocols`) where the
 * language names its nodes. `end` is called once, behind the last node.
 */
export type Visitor<A, N> = {
  readonly [K in keyof N & string as K | `${K}:${string}`]?: (node: N[K], context: RuleContext<A>) => void;
} & { readonly end?: (context: RuleContext<A>) => void };

/** A text that the rule has something to say about, or must keep silent on; run as a test and shown in its page. */
export type RuleExample =
  | string
  | {
      readonly code: string;
      /** The file's path, where the rule or the language looks at it. */
      readonly path?: string;
      /** Milliseconds since 1970, where the rule looks at the clock. */
      readonly now?: number;
      /** Settings of the language, such as `{ version: '1.22.1' }`; a name with a dot says its section too. */
      readonly settings?: Readonly<Record<string, unknown>>;
      /** Other files of the workspace by path, where the rule compares files. */
      readonly files?: Readonly<Record<string, string>>;
      /** The text after all fixes of this rule (safe ones, or else the first suggested one). */
      readonly fixed?: string;
    };

/** Everything that is known about a rule but its code. */
export interface RuleMetadata {
  /** `<language>/<kebab-case name>`; the file's name is the second part. */
  readonly id: string;
  readonly severity: Severity;
  /** The version of Etcetera that brought the rule. */
  readonly since: string;
  /** The safest fix it offers. */
  readonly fix: FixSafety | 'none';
  /** What it finds, in one sentence; Markdown. */
  readonly what: string;
  /** Why that matters and what to do; Markdown, a paragraph or two. */
  readonly why: string;
  /** Man pages, RFCs, upstream files and versions that the rule rests on. */
  readonly references: readonly string[];
  readonly examples: { readonly invalid: readonly RuleExample[]; readonly valid: readonly RuleExample[] };
}

/** A rule for a language whose analysis is `A` and whose named nodes are `N`. */
export interface Rule<A = unknown, N = Record<string, SyntaxNode>> extends RuleMetadata {
  /**
   * How far the rule looks. `node`: at a node's own text and where it stands (its language's `nodeKeys`), so that it is asked once
   * for all that are alike. `section`: what it says about a section of the file follows from that section's text, the text outside of
   * all sections, and the settings, so that only the sections that have changed are looked at. Where absent: at the whole file.
   */
  readonly reach?: 'node' | 'section';
  readonly visit: Visitor<A, N>;
}

/**
 * Makes the `defineRule` of one language, which gives the language's types to each of its rules.
 * The types are forgotten again in the result, since the runner serves all languages; it hands a rule only the analyses
 * and nodes of the rule's own language.
 */
export function ruleDefiner<A, N>(): (rule: Rule<A, N>) => Rule {
  return (rule) => rule as unknown as Rule;
}
