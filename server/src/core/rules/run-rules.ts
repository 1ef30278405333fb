import type { SyntaxNode } from '../syntax/node.ts';
import type { Diagnostic, RuleLevel } from './diagnostic.ts';
import type { Rule, RuleContext } from './rule.ts';

/** The rules of a language, indexed so that one walk calls only those that asked for a node. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly byKind: ReadonlyMap<string, KindHandlers>;
  readonly atEnd: readonly Handler[];
}

type NodeCallback = (node: SyntaxNode, context: RuleContext<unknown>) => void;
interface Handler {
  /** The rule's place in {@link RuleSet.rules}. */
  readonly rule: number;
  readonly call: NodeCallback;
}
interface KindHandlers {
  readonly any: Handler[];
  readonly named: Map<string, Handler[]>;
}

/** Indexes rules by the nodes that they visit. */
export function createRuleSet(rules: readonly Rule[]): RuleSet {
  const byKind = new Map<string, KindHandlers>();
  const atEnd: Handler[] = [];
  for (const [rule, { visit }] of rules.entries()) {
    for (const [key, callback] of Object.entries(visit) as [string, NodeCallback][]) {
      if (key === 'end') {
        const end = callback as unknown as (context: RuleContext<unknown>) => void;
        atEnd.push({ rule, call: (_node, context) => end(context) });
        continue;
      }
      const colon = key.indexOf(':');
      const kind = colon < 0 ? key : key.slice(0, colon);
      const handlers = byKind.get(kind) ?? { any: [], named: new Map<string, Handler[]>() };
      byKind.set(kind, handlers);
      if (colon < 0) handlers.any.push({ rule, call: callback });
      else {
        const name = key.slice(colon + 1);
        handlers.named.set(name, [...(handlers.named.get(name) ?? []), { rule, call: callback }]);
      }
    }
  }
  return { rules, byKind, atEnd };
}

/** More findings of one rule in one file help nobody and choke an editor. */
const mostFindings = 1000;

/** What {@link runRules} works on. */
export interface RuleRun {
  readonly ruleSet: RuleSet;
  readonly analysis: unknown;
  readonly root: SyntaxNode;
  /** Visits the nodes that rules may ask for, outer ones first. */
  walk(visit: (node: SyntaxNode) => void): void;
  /** The name under which rules ask for a node, if it has one. */
  nameOf(node: SyntaxNode): string | undefined;
  /** The level that a person set for a rule, or undefined. */
  level(rule: string): RuleLevel | undefined;
  /** Called when a rule throws; the other rules go on. */
  onCrash(rule: string, error: unknown): void;
}

/** Runs every rule that is not switched off in one walk over the tree; the findings come in the order of the text. */
export function runRules(run: RuleRun): Diagnostic[] {
  const found: Diagnostic[] = [];
  const contexts: (RuleContext<unknown> | undefined)[] = run.ruleSet.rules.map((rule) => contextFor(rule, run, found));

  const call = (handler: Handler, node: SyntaxNode) => {
    const context = contexts[handler.rule];
    if (context === undefined) return;
    try {
      handler.call(node, context);
    } catch (error) {
      contexts[handler.rule] = undefined;
      run.onCrash(run.ruleSet.rules[handler.rule]!.id, error);
    }
  };
  run.walk((node) => {
    const handlers = run.ruleSet.byKind.get(node.kind);
    if (handlers === undefined) return;
    for (const handler of handlers.any) call(handler, node);
    if (handlers.named.size === 0) return;
    const name = run.nameOf(node);
    const named = name === undefined ? undefined : handlers.named.get(name);
    if (named !== undefined) for (const handler of named) call(handler, node);
  });
  for (const handler of run.ruleSet.atEnd) call(handler, run.root);
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function contextFor(rule: Rule, run: RuleRun, found: Diagnostic[]): RuleContext<unknown> | undefined {
  const level = run.level(rule.id);
  if (level === 'off') return undefined;
  let count = 0;
  return {
    analysis: run.analysis,
    report(span, message, details = {}) {
      if (++count > mostFindings) return;
      found.push({
        rule: rule.id,
        severity: level ?? details.severity ?? rule.severity,
        span: { start: span.start, end: span.end },
        message,
        fixes: details.fixes ?? [],
        related: details.related ?? [],
        tags: details.tags ?? [],
      });
    },
  };
}
