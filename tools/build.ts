import { existsSync } from 'node:fs';
import { type BuildOptions, build } from 'esbuild';
import { browserBundle, cliBundle, nodeBundle, partsBundle, serverBundle, workerBundle } from './bundles.ts';

/**
 * Bundles what the extension ships, and the suite that runs inside VS Code. `--production` minifies and leaves out source maps.
 */
const mode = { production: process.argv.includes('--production') };
const external = ['vscode'];

const bundles: BuildOptions[] = [
  { ...nodeBundle(mode), entryPoints: ['client/src/node.ts'], outfile: 'dist/client.cjs', external },
  {
    ...browserBundle(mode),
    format: 'cjs',
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client-browser.js',
    external,
  },
  { ...browserBundle(mode), format: 'iife', entryPoints: ['client/page/main.ts'], outfile: 'dist/page.js' },
  { ...browserBundle(mode), entryPoints: ['client/page/page.css'], outfile: 'dist/page.css' },
  serverBundle(mode),
  workerBundle(mode),
  partsBundle(mode),
  cliBundle(mode),
  { ...nodeBundle(mode), entryPoints: ['test/editor/suite/index.ts'], outfile: 'dist/test/editor-suite.cjs', external },
];

async function buildAll(): Promise<void> {
  await Promise.all(bundles.filter(({ entryPoints }) => existsSync((entryPoints as string[])[0]!)).map(build));
}

buildAll().catch(() => {
  // esbuild has already said what is wrong, and where.
  process.exitCode = 1;
});
