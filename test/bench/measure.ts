import { type ProcessClient, startClient } from '../lsp/client.ts';
import { createEditor, type Editor } from './edits.ts';
import { type Quantiles, quantiles, residentMegabytes, timed } from './samples.ts';
import type { Subject } from './subjects.ts';

/** What one server took on one document; times in milliseconds. */
export interface Measured {
  readonly title: string;
  readonly languageId: string;
  readonly lines: number;
  readonly findings: number;
  readonly pull: Quantiles;
  /** Undefined where pushes were left out. */
  readonly push: Quantiles | undefined;
  readonly completion: Quantiles;
  readonly hover: Quantiles;
  /** Resident memory of the process after all edits, in megabytes; undefined where the system has no /proc. */
  readonly resident: number | undefined;
}

/** Milliseconds from the start of a process. */
export interface Started {
  readonly title: string;
  readonly initialized: Quantiles;
  readonly firstDiagnostics: Quantiles;
}

/** How thorough to be. */
export interface Effort {
  readonly warmUp: number;
  readonly edits: number;
  /** Pushed diagnostics come late from servers that wait for a pause, so fewer of them are awaited; 0 leaves them out. */
  readonly pushes: number;
  readonly questions: number;
  readonly starts: number;
}

interface Running {
  readonly subject: Subject;
  readonly client: ProcessClient;
  readonly editor: Editor;
}

type Method = 'textDocument/completion' | 'textDocument/hover';

/**
 * Measures edits and questions on documents of so many lines. The servers take turns, edit by edit, so that whatever else
 * the machine does slows all of them alike.
 */
export async function measure(subjects: readonly Subject[], lines: number, effort: Effort): Promise<Measured[]> {
  const pulling = await Promise.all(subjects.map((subject) => start(subject, lines, true)));
  const pulls = pulling.map(({ subject, client }) => subject.createPull(client));
  const findings: number[] = [];
  for (const pull of pulls) findings.push(await pull());
  const pull = await inTurns(pulling, effort.warmUp, effort.edits, async ({ subject, client, editor }, index) => {
    const { version, change } = editor.edit();
    await client.change(subject.uri, version, [change]);
    await pulls[index]!();
  });
  const completion = await ask(pulling, 'textDocument/completion', effort);
  const hover = await ask(pulling, 'textDocument/hover', effort);
  const resident = pulling.map(({ client }) => residentMegabytes(client.process.pid));
  await Promise.all(pulling.map(({ client }) => client.stop()));
  const push = effort.pushes === 0 ? undefined : await measurePushes(subjects, lines, effort);
  return subjects.map(({ title, languageId }, index) => ({
    title,
    languageId,
    lines,
    findings: findings[index]!,
    pull: quantiles(pull[index]!),
    push: push === undefined ? undefined : quantiles(push[index]!),
    completion: quantiles(completion[index]!),
    hover: quantiles(hover[index]!),
    resident: resident[index],
  }));
}

async function start(subject: Subject, lines: number, pull: boolean): Promise<Running> {
  const text = subject.document(lines);
  const client = await startClient({ ...subject.options, pull });
  await client.open(subject.uri, text, subject.languageId);
  return { subject, client, editor: createEditor(subject.uri, subject.languageId, text, subject.pasted) };
}

async function inTurns(
  running: readonly Running[],
  warmUp: number,
  count: number,
  work: (server: Running, index: number) => Promise<unknown>,
): Promise<number[][]> {
  const samples = running.map((): number[] => []);
  for (let round = 0; round < warmUp + count; round++) {
    for (const [index, server] of running.entries()) {
      const took = await timed(() => work(server, index));
      if (round >= warmUp) samples[index]!.push(took);
    }
  }
  return samples;
}

async function measurePushes(subjects: readonly Subject[], lines: number, effort: Effort): Promise<number[][]> {
  const pushing = await Promise.all(subjects.map((subject) => start(subject, lines, false)));
  for (const { subject, client } of pushing) await client.pushed(subject.uri);
  const samples = await inTurns(pushing, effort.pushes, effort.pushes, async ({ subject, client, editor }) => {
    const { version, change } = editor.edit();
    client.forgetPushed();
    await client.change(subject.uri, version, [change]);
    await client.pushed(subject.uri, (params) => params.version === undefined || params.version >= version);
  });
  await Promise.all(pushing.map(({ client }) => client.stop()));
  return samples;
}

function ask(running: readonly Running[], method: Method, effort: Effort): Promise<number[][]> {
  const places = running.map(({ subject, editor }) => {
    const pattern = method === 'textDocument/hover' ? subject.places.hover : subject.places.completion;
    return [...editor.document.getText().matchAll(pattern)].map((match) => match.index + match[0].length - 1);
  });
  const warmUp = Math.ceil(effort.questions / 3);
  return inTurns(running, warmUp, effort.questions, ({ subject, client, editor }, index) => {
    const offset = places[index]![editor.random(places[index]!.length)]!;
    const position = editor.document.positionAt(offset);
    return client.request(method, { textDocument: { uri: subject.uri }, position });
  });
}

/** Measures how long new processes take until they answer, and until they have diagnostics of 1,000 lines. */
export async function measureStarts(subjects: readonly Subject[], effort: Effort): Promise<Started[]> {
  const initialized = subjects.map((): number[] => []);
  const firstDiagnostics = subjects.map((): number[] => []);
  for (let round = 0; round < effort.starts; round++) {
    for (const [index, subject] of subjects.entries()) {
      const text = subject.document(1000);
      const begun = performance.now();
      const client = await startClient({ ...subject.options, pull: true });
      initialized[index]!.push(performance.now() - begun);
      await client.open(subject.uri, text, subject.languageId);
      await subject.createPull(client)();
      firstDiagnostics[index]!.push(performance.now() - begun);
      await client.stop();
    }
  }
  return subjects.map(({ title }, index) => ({
    title,
    initialized: quantiles(initialized[index]!),
    firstDiagnostics: quantiles(firstDiagnostics[index]!),
  }));
}
