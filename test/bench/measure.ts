import { readFileSync } from 'node:fs';
import { type ProcessClient, startClient } from '../lsp/client.ts';
import { createEditor, type Editor } from './edits.ts';
import type { Subject } from './subjects.ts';

/** Half of the samples were at most `p50` milliseconds, 95 in 100 at most `p95`. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

/** What one server took on one document; times in milliseconds. */
export interface Measured {
  readonly lines: number;
  readonly findings: number;
  readonly pull: Quantiles;
  readonly push: Quantiles;
  readonly completion: Quantiles;
  readonly hover: Quantiles;
  /** Resident memory of the process after all edits, in megabytes; undefined where the system has no /proc. */
  readonly resident: number | undefined;
}

/** From the start of the process, in milliseconds. */
export interface Started {
  readonly initialized: Quantiles;
  readonly firstDiagnostics: Quantiles;
}

/** How thorough to be. */
export interface Effort {
  readonly warmUp: number;
  readonly edits: number;
  /** Pushed diagnostics come late from servers that wait for a pause, so fewer of them are awaited. */
  readonly pushes: number;
  readonly questions: number;
  readonly starts: number;
}

/** The quantiles of some samples, by the nearest rank. */
export function quantiles(samples: readonly number[]): Quantiles {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { p50: rank(0.5), p95: rank(0.95) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Measures edits and questions on a document of so many lines. */
export async function measure(subject: Subject, lines: number, effort: Effort): Promise<Measured> {
  const text = subject.document(lines);
  const { pasted, uri, languageId } = subject;
  const client = await startClient({ ...subject.options, pull: true });
  const editor = createEditor(uri, languageId, text, pasted);
  await client.open(uri, text, languageId);
  const pull = subject.createPull(client);
  const findings = await pull();
  const edits: number[] = [];
  for (let round = 0; round < effort.warmUp + effort.edits; round++) {
    const { version, change } = editor.edit();
    const took = await timed(async () => {
      await client.change(uri, version, [change]);
      await pull();
    });
    if (round >= effort.warmUp) edits.push(took);
  }
  const completion = await ask(client, subject, editor, 'textDocument/completion', effort);
  const hover = await ask(client, subject, editor, 'textDocument/hover', effort);
  const resident = residentMegabytes(client.process.pid);
  await client.stop();
  return {
    lines,
    findings,
    resident,
    pull: quantiles(edits),
    push: quantiles(await measurePushes(subject, text, effort)),
    completion: quantiles(completion),
    hover: quantiles(hover),
  };
}

async function measurePushes(subject: Subject, text: string, effort: Effort): Promise<number[]> {
  const { pasted, uri, languageId } = subject;
  const client = await startClient(subject.options);
  const editor = createEditor(uri, languageId, text, pasted, 2);
  await client.open(uri, text, languageId);
  await client.pushed(uri);
  const samples: number[] = [];
  // A server that waits for a pause before it pushes is warm after a few edits or never.
  const warmUp = Math.min(effort.warmUp, effort.pushes);
  for (let round = 0; round < warmUp + effort.pushes; round++) {
    const { version, change } = editor.edit();
    client.forgetPushed();
    const took = await timed(async () => {
      await client.change(uri, version, [change]);
      await client.pushed(uri, (params) => params.version === undefined || params.version >= version);
    });
    if (round >= warmUp) samples.push(took);
  }
  await client.stop();
  return samples;
}

async function ask(
  client: ProcessClient,
  subject: Subject,
  editor: Editor,
  method: 'textDocument/completion' | 'textDocument/hover',
  effort: Effort,
): Promise<number[]> {
  const pattern = method === 'textDocument/hover' ? subject.places.hover : subject.places.completion;
  const places = [...editor.document.getText().matchAll(pattern)].map((match) => match.index + match[0].length - 1);
  const samples: number[] = [];
  const warmUp = Math.ceil(effort.questions / 3);
  for (let round = 0; round < warmUp + effort.questions; round++) {
    const position = editor.document.positionAt(places[editor.random(places.length)]!);
    const took = await timed(() => client.request(method, { textDocument: { uri: subject.uri }, position }));
    if (round >= warmUp) samples.push(took);
  }
  return samples;
}

/** Measures how long a new process takes until it answers, and until it has diagnostics of 1,000 lines. */
export async function measureStarts(subject: Subject, effort: Effort): Promise<Started> {
  const text = subject.document(1000);
  const initialized: number[] = [];
  const firstDiagnostics: number[] = [];
  for (let round = 0; round < effort.starts; round++) {
    const start = performance.now();
    const client = await startClient({ ...subject.options, pull: true });
    initialized.push(performance.now() - start);
    await client.open(subject.uri, text, subject.languageId);
    await subject.createPull(client)();
    firstDiagnostics.push(performance.now() - start);
    await client.stop();
  }
  return { initialized: quantiles(initialized), firstDiagnostics: quantiles(firstDiagnostics) };
}

function residentMegabytes(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
