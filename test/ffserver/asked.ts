import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What FFmpeg 3.4.13 makes of a configuration: its parser refuses it (or crashes), an encoder or a container of a stream refuses
 * what the parser takes, or all is well.
 */
export type Verdict = 'refused' | 'unusable' | 'ok';

const file = new URL('asked.tsv', import.meta.url);

/** The answers so far, by the first half of the texts' SHA-256. */
function readAnswers(): Map<string, Verdict> {
  const rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .filter((row) => row !== '');
  return new Map(rows.map((row) => row.split('\t') as [string, Verdict]));
}

const keyOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/**
 * The verdicts on texts. FFmpeg 3.4 is in no distribution any more, so that they stand in asked.tsv; with FFSERVER_JUDGE, the path
 * of what tools/data/ffserver-judge.c compiles to, those that are missing are asked for and written there.
 * @throws Error when a text is new and there is nobody to ask
 */
export function verdictsOn(texts: readonly string[]): readonly Verdict[] {
  const answers = readAnswers();
  const judge = process.env.FFSERVER_JUDGE;
  const missing = texts.filter((text) => !answers.has(keyOf(text)));
  if (missing.length > 0 && judge === undefined) {
    throw new Error(
      `FFmpeg was never asked about this text; set FFSERVER_JUDGE (tools/data/ffserver-judge.c):\n${missing[0]}`,
    );
  }
  if (missing.length > 0) {
    for (const text of missing) answers.set(keyOf(text), ask(judge!, text));
    const rows = [...answers].map((row) => row.join('\t')).sort();
    writeFileSync(file, `${rows.join('\n')}\n`);
  }
  return texts.map((text) => answers.get(keyOf(text))!);
}

function ask(judge: string, text: string): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'etcetera-ffserver-'));
  try {
    const path = join(folder, 'ffserver.conf');
    writeFileSync(path, text);
    const { stdout, signal } = spawnSync(judge, [path], { encoding: 'utf8', env: {} });
    const word = stdout.trimEnd().split('\n').at(-1);
    if (word === 'refused' || word === 'unusable' || word === 'ok') return word;
    if (signal !== null) return stdout.includes('\nunusable\n') ? 'unusable' : 'refused';
    throw new Error(`no verdict: ${stdout}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
