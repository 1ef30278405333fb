import { readFileSync } from 'node:fs';

/** Half of the samples were at most `p50`, 95 in 100 at most `p95`. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

/** The quantiles of some samples, by the nearest rank. */
export function quantiles(samples: readonly number[]): Quantiles {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { p50: rank(0.5), p95: rank(0.95) };
}

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The memory of a process that is in RAM, in megabytes; undefined where the system has no /proc. */
export function residentMegabytes(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
