import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { hostFolder, nodeForVscode, vscodeFolder } from './paths.ts';

/** Written last, so that an install which was broken off is done again. */
const stamp = join(hostFolder, 'node_modules/.etcetera-installed');

/**
 * Installs VS Code with npm; returns at once when what the lock file pins is there already. Takes about half a minute.
 * Nothing is compiled: VS Code does without its native parts. Throws with npm's own words when npm fails.
 */
export function installHost(say: (line: string) => void): void {
  const wanted = readFileSync(join(hostFolder, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing VS Code from npm into test/editor/host (once, about half a minute) …');
  npm(hostFolder, ['ci', '--ignore-scripts']);
  // Without --legacy-peer-deps newer versions of npm find the shrinkwrap of VS Code incomplete.
  npm(vscodeFolder, ['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'], dirname(nodeForVscode()));
  writeFileSync(stamp, wanted);
}

function npm(folder: string, args: readonly string[], firstOnPath?: string): void {
  const path = [firstOnPath, process.env.PATH].filter((part) => part !== undefined).join(delimiter);
  const windows = process.platform === 'win32';
  const { status, error, stdout, stderr } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
    shell: windows,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${folder}:\n${stdout}${stderr}`);
}
