import { importedDirectives } from './imported/directives.ts';

const most = new Map<string, number>();
for (const [, name, , count] of importedDirectives) {
  const key = name.toLowerCase();
  most.set(key, Math.max(most.get(key) ?? 0, count));
}
// ffserver reads no argument of it, but its own message is about the module that stands there.
most.set('loadmodule', 1);

/** How many words ffserver reads behind a directive, at most; for an unknown one, all of them count. */
export function mostArguments(name: string): number {
  return most.get(name.toLowerCase()) ?? Number.POSITIVE_INFINITY;
}
