import type { Results } from './report.ts';

/** What we want of ourselves (docs/performance.md), in milliseconds and megabytes. */
export const targets = { thousandLines: 8, tenThousandLines: 20, firstDiagnostics: 200, resident: 90 } as const;

/** Machines differ and have other things to do: only what is off by more than this is a fault. */
const tolerance = 2.5;

/** How much slower than the other server we may come out without being slower: the noise between two runs. */
const noise = 1.5;

/**
 * What is too slow, in sentences.
 * @param results of our server first and the one it is compared with second, for each number of lines
 */
export function findFaults({ starts, documents }: Results): string[] {
  const faults: string[] = [];
  // Where the other server needs more than its usual time, so does everything: the targets are scaled by it.
  const limit = (what: string, value: number | undefined, target: number, other: number | undefined) => {
    if (value === undefined) return;
    const allowed = Math.max(target * tolerance, (other ?? 0) * noise);
    if (value > allowed) faults.push(`${what}: ${value.toFixed(1)}, allowed ${allowed.toFixed(1)}`);
  };
  for (const lines of new Set(documents.map((row) => row.lines))) {
    const [ours, other] = documents.filter((row) => row.lines === lines);
    const target = lines > 1000 ? targets.tenThousandLines : targets.thousandLines;
    limit(`${lines} lines, edit to diagnostics, p95 ms`, ours?.pull.p95, target, other?.pull.p95);
    limit(`${lines} lines, completion, p95 ms`, ours?.completion.p95, target, other?.completion.p95);
    limit(`${lines} lines, hover, p95 ms`, ours?.hover.p95, target, other?.hover.p95);
    limit(`${lines} lines, memory, MB`, ours?.resident, targets.resident, other?.resident);
  }
  const [ours, other] = starts;
  limit(
    'start to first diagnostics, p50 ms',
    ours?.firstDiagnostics.p50,
    targets.firstDiagnostics,
    other?.firstDiagnostics.p50,
  );
  return faults;
}
