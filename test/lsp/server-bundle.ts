import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { partsBundle, serverBundle, workerBundle } from '../../tools/bundles.ts';

/** A bundle that a test made for itself, so that no test depends on what lies in dist/. */
export interface TestBundle {
  readonly file: string;
  remove(): Promise<void>;
}

/** Bundles the server as it ships: for a Node process, or for a web worker. */
export async function bundleServer(platform: 'node' | 'worker' = 'node'): Promise<TestBundle> {
  const folder = await mkdtemp(join(tmpdir(), 'etcetera-server-'));
  const mode = { production: true };
  const bundle = platform === 'node' ? serverBundle(mode) : workerBundle(mode);
  const file = join(folder, platform === 'node' ? 'node.js' : 'browser.js');
  await Promise.all([build({ ...bundle, outfile: file }), build({ ...partsBundle(mode), outdir: folder })]);
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}
