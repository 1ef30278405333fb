import type { SyntaxNode, Visit } from '../syntax/node.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { Diagnostic, RuleLevel } from './diagnostic.ts';
import type { NodeKey, NodeMemory } from './node-memory.ts';
import type { Rule, RuleContext } from './rule.ts';
import { detachFindings, moveFindings, type SectionMemory, type Sections, stayWithin } from './sections.ts';

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
  readonly any: Handlers;
  readonly named: Map<string, Handlers>;
}
/** Those of rules that look at a node by itself, at a section by itself, and those that look further. */
interface Handlers {
  readonly own: Handler[];
  readonly near: Handler[];
  readonly far: Handler[];
}

/** Indexes rules by the nodes that they visit. */
export function createRuleSet(rules: readonly Rule[]): RuleSet {
  const byKind = new Map<string, KindHandlers>();
  const atEnd: Handler[] = [];
  const none = (): Handlers => ({ own: [], near: [], far: [] });
  for (const [rule, { visit, reach }] of rules.entries()) {
    const range = reach === 'node' ? 'own' : reach === 'section' ? 'near' : 'far';
    for (const [key, callback] of Object.entries(visit) as [string, NodeCallback][]) {
      if (key === 'end') {
        const end = callback as unknown as (context: RuleContext<unknown>) => void;
        atEnd.push({ rule, call: (_node, context) => end(context) });
        continue;
      }
      const colon = key.indexOf(':');
      const kind = colon < 0 ? key : key.slice(0, colon);
      const handlers = byKind.get(kind) ?? { any: none(), named: new Map<string, Handlers>() };
      byKind.set(kind, handlers);
      if (colon < 0) handlers.any[range].push({ rule, call: callback });
      else {
        const name = key.slice(colon + 1);
        const named = handlers.named.get(name) ?? none();
        named[range].push({ rule, call: callback });
        handlers.named.set(name, named);
      }
    }
  }
  return { rules, byKind, atEnd };
}

const nobody: Handlers = { own: [], near: [], far: [] };

/** More findings of one rule in one file help nobody and choke an editor. */
const mostFindings = 1000;

/** What {@link runRules} works on. */
export interface RuleRun {
  readonly ruleSet: RuleSet;
  readonly analysis: unknown;
  readonly root: SyntaxNode;
  /** Visits the nodes that rules may ask for, outer ones first. */
  walk(visit: Visit<SyntaxNode>): void;
  /** The name under which rules ask for a node, if it has one. */
  nameOf(node: SyntaxNode): string | undefined;
  /** The sections of the file, and what was found in them the last time. */
  readonly sections?: { readonly now: Sections; readonly memory: SectionMemory } | undefined;
  /** What is remembered of single nodes, and what it is remembered by. */
  readonly nodes?: { keyOf(node: SyntaxNode): NodeKey | undefined; readonly memory: NodeMemory } | undefined;
  /** The level that a person set for a rule, or undefined. */
  level(rule: string): RuleLevel | undefined;
  /** Called when a rule throws; the other rules go on. */
  onCrash(rule: string, error: unknown): void;
}

/** Runs every rule that is not switched off in one walk over the tree; the findings come in the order of the text. */
export function runRules(run: RuleRun): Diagnostic[] {
  const { ruleSet, sections } = run;
  const progress = sections === undefined ? undefined : recall(sections.now, sections.memory);
  const far: Diagnostic[] = [];
  let section: SectionProgress | undefined;
  /** What is found in the node at hand by rules that look at it alone. */
  let own: Diagnostic[] = [];
  /** Whether everything was found so far. */
  let complete = true;
  const giveUp = () => {
    complete = false;
  };
  const near = () => (section?.known === false ? section.found : far);
  const contexts = ruleSet.rules.map((rule) => {
    const take = (finding: Diagnostic) => {
      if (rule.reach === 'node') own.push(finding);
      else if (rule.reach === 'section') near().push(finding);
      else far.push(finding);
    };
    return contextFor(rule, run, take, giveUp);
  });

  const call = (handlers: readonly Handler[], node: SyntaxNode) => {
    for (const handler of handlers) {
      const context = contexts[handler.rule];
      if (context === undefined) continue;
      try {
        handler.call(node, context);
      } catch (error) {
        contexts[handler.rule] = undefined;
        giveUp();
        run.onCrash(ruleSet.rules[handler.rule]!.id, error);
      }
    }
  };
  const visitAlone = (node: SyntaxNode, any: readonly Handler[], named: readonly Handler[]) => {
    if (any.length + named.length === 0) return;
    const key = run.nodes?.keyOf(node);
    const known = key && run.nodes?.memory.get(key.key);
    if (known !== undefined) {
      for (const finding of moveFindings(known, node.start)) near().push(finding);
      return;
    }
    own = [];
    call(any, node);
    call(named, node);
    for (const finding of own) near().push(finding);
    if (key === undefined || !complete || !stayWithin(own, { start: node.start, end: key.end })) return;
    run.nodes?.memory.set(ownCopy(key.key), { base: node.start, findings: detachFindings(own) });
  };
  /** Whether rules asked for the node that look further than a section. */
  const visit = (node: SyntaxNode, changed: boolean): boolean => {
    const handlers = ruleSet.byKind.get(node.kind);
    if (handlers === undefined) return false;
    const { any } = handlers;
    const name = handlers.named.size === 0 ? undefined : run.nameOf(node);
    const named = (name === undefined ? undefined : handlers.named.get(name)) ?? nobody;
    if (changed) {
      visitAlone(node, any.own, named.own);
      call(any.near, node);
      call(named.near, node);
    }
    call(any.far, node);
    call(named.far, node);
    return any.far.length + named.far.length > 0;
  };
  run.walk((node) => {
    section = progress?.at(node);
    if (section?.known === true) {
      for (const inside of section.far) visit(inside, false);
      return 'skip';
    }
    const isFar = visit(node, true);
    if (isFar) section?.far.push(node);
    return undefined;
  });
  section = undefined;
  call(ruleSet.atEnd, run.root);
  const found = progress === undefined ? far : [...far, ...progress.keep(complete)];
  return limit(found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end));
}

/** A section while its document is checked. */
type SectionProgress = {
  readonly node: SyntaxNode;
  readonly start: number;
  readonly end: number;
} & (
  | { readonly known: false; readonly found: Diagnostic[]; readonly far: SyntaxNode[] }
  /** Its findings are those of the last time. */
  | { readonly known: true; readonly found: readonly Diagnostic[]; readonly far: readonly SyntaxNode[] }
);

function recall({ nodes, surroundings }: Sections, memory: SectionMemory) {
  if (memory.surroundings !== surroundings) memory.time = {};
  memory.surroundings = surroundings;
  const sections = nodes.map((node): SectionProgress => {
    const { start, end } = node;
    const before = memory.sections.get(node);
    if (before?.time !== memory.time) return { node, start, end, known: false, found: [], far: [] };
    return { node, start, end, known: true, found: moveFindings(before, start), far: before.far };
  });
  let index = 0;

  return {
    /** The section that a node stands in; the walk goes through the text from its beginning to its end. */
    at({ start }: SyntaxNode): SectionProgress | undefined {
      while (index < sections.length && sections[index]!.end <= start) index++;
      const section = sections[index];
      return section !== undefined && section.start <= start ? section : undefined;
    },
    /**
     * Returns the findings, and remembers them for the next time.
     * @param complete whether everything was found this time; otherwise nothing is remembered
     */
    keep(complete: boolean): Diagnostic[] {
      if (!complete) memory.time = {};
      const { time } = memory;
      for (const section of complete ? sections : []) {
        const { node, start: base, found, far } = section;
        if (section.known) memory.sections.set(node, { time, base, findings: found, far });
        else if (stayWithin(found, section))
          memory.sections.set(node, { time, base, findings: detachFindings(found), far });
      }
      return sections.flatMap(({ found }) => found);
    },
  };
}

function limit(found: Diagnostic[]): Diagnostic[] {
  if (found.length <= mostFindings) return found;
  const counts = new Map<string, number>();
  return found.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= mostFindings;
  });
}

function contextFor(
  rule: Rule,
  run: RuleRun,
  take: (finding: Diagnostic) => void,
  onTooMany: () => void,
): RuleContext<unknown> | undefined {
  const level = run.level(rule.id);
  if (level === 'off') return undefined;
  let count = 0;
  return {
    analysis: run.analysis,
    report(span, message, details = {}) {
      if (++count > mostFindings) {
        onTooMany();
        return;
      }
      take({
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
