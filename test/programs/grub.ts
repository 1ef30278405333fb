import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DebianPackage } from './debian.ts';
import { runProgram } from './run-program.ts';

/** What the judge of GRUB scripts needs. */
export const grubPackages: readonly DebianPackage[] = ['grub-common'];

/** What the judge of shell texts needs. */
export const dashPackages: readonly DebianPackage[] = ['dash'];

/** What a program says about a text; `line` is where it gave up, which is often far below the fault. */
export interface ScriptVerdict {
  readonly accepted: boolean;
  readonly message: string;
  readonly line: number | undefined;
}

/**
 * Asks grub-script-check about scripts, one process each in one shell. A script without commands counts as accepted:
 * the program refuses it for being useless, not for its syntax.
 */
export function judgeGrubScripts(texts: readonly (string | Uint8Array)[]): Promise<ScriptVerdict[]> {
  return judge(texts, 'grub-script-check', (code, output) => code === 0 || output.includes('contains no commands'));
}

/** Asks `dash -n`, which reads a file as /bin/sh does before it runs the first line, about shell texts. */
export function judgeShellTexts(texts: readonly (string | Uint8Array)[]): Promise<ScriptVerdict[]> {
  return judge(texts, 'dash -n', (code) => code === 0);
}

async function judge(
  texts: readonly (string | Uint8Array)[],
  command: string,
  accepts: (code: number, output: string) => boolean,
): Promise<ScriptVerdict[]> {
  const directory = await mkdtemp(join(tmpdir(), 'etcetera-script-'));
  try {
    for (const [index, text] of texts.entries()) await writeFile(join(directory, `script${index}`), text);
    const script = `i=0; while [ $i -lt "$1" ]; do ${command} "$0/script$i" 2>&1 </dev/null | tr -d '\\000'; echo "@@exit \${PIPESTATUS[0]}"; i=$((i+1)); done`;
    const args = ['-c', script, directory, String(texts.length)];
    const { stdout } = await runProgram('bash', args, { timeoutSeconds: 300 });
    const answers = stdout.split(/@@exit (\d+)\n/);
    return texts.map((_, index) => {
      const output = answers[2 * index] ?? '';
      const code = Number(answers[2 * index + 1]);
      const line = /(?:at line|script\d+:) ?(\d+)/.exec(output)?.[1];
      return {
        accepted: accepts(code, output),
        message: output.trim(),
        line: line === undefined ? undefined : Number(line),
      };
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
