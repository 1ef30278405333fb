import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';

/** Remembers what was last reported of each document, so that the same need not be sent again. */
export interface Reports {
  /** Takes the diagnostics of a document now: their id, which stays as long as they are the same, and whether they are new. */
  take(uri: string, items: readonly LspDiagnostic[]): { readonly id: string; readonly changed: boolean };
  forget(uri: string): void;
}

/** @param run tells the ids of this run of the server from those of an earlier one */
export function createReports(run: string): Reports {
  const last = new Map<string, { readonly id: string; readonly items: readonly LspDiagnostic[] }>();
  let count = 0;
  return {
    take(uri, items) {
      const before = last.get(uri);
      if (before !== undefined && isSame(before.items, items)) return { id: before.id, changed: false };
      const id = `${run}.${++count}`;
      last.set(uri, { id, items });
      return { id, changed: true };
    },
    forget: (uri) => void last.delete(uri),
  };
}

/** Whether two values would be the same JSON, members in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  // As plain as this, since it looks at every finding after every edit.
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  let members = 0;
  for (const key in one) {
    if (!(key in other) || !isSame(one[key], other[key])) return false;
    members++;
  }
  for (const _ in other) members--;
  return members === 0;
}
