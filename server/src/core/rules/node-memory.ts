import type { Diagnostic } from './diagnostic.ts';

/** What rules of the reach `node` may look at of a node. */
export interface NodeKey {
  /** The node's own text, where it stands and what else counts: nodes with the same key give the same findings, moved. */
  readonly key: string;
  /** Where the node's own text ends. */
  readonly end: number;
}

/** What was found in a node. */
export interface KeptNode {
  /** Where it began. */
  readonly base: number;
  readonly findings: readonly Diagnostic[];
}

/** What was found in nodes, by their keys; in large files the same directives stand again and again. */
export interface NodeMemory {
  get(key: string): KeptNode | undefined;
  set(key: string, kept: KeptNode): void;
}

/** What has not been asked for while this many others were is forgotten. */
const generation = 2000;

/** Remembers nothing yet. */
export function createNodeMemory(): NodeMemory {
  let young = new Map<string, KeptNode>();
  let old = young;

  function set(key: string, kept: KeptNode): void {
    if (young.size >= generation) {
      old = young;
      young = new Map();
    }
    young.set(key, kept);
  }

  return {
    get(key) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const older = old.get(key);
      if (older !== undefined) set(key, older);
      return older;
    },
    set,
  };
}
