import type { BuildOptions } from 'esbuild';

/** How a bundle is made: `production` minifies and leaves out source maps. */
export interface BundleMode {
  readonly production: boolean;
}

function common({ production }: BundleMode): BuildOptions {
  return {
    bundle: true,
    target: 'es2022',
    minify: production,
    sourcemap: production ? false : 'linked',
    logLevel: 'warning',
  };
}

/** A bundle for a Node process. */
export function nodeBundle(mode: BundleMode): BuildOptions {
  return { ...common(mode), platform: 'node', target: 'node20', format: 'cjs' };
}

/** A bundle for a page or a worker. */
export function browserBundle(mode: BundleMode): BuildOptions {
  return { ...common(mode), platform: 'browser', mainFields: ['browser', 'module', 'main'] };
}

/** The server as a Node process. */
export function serverBundle(mode: BundleMode): BuildOptions {
  return { ...nodeBundle(mode), entryPoints: ['server/src/node.ts'], outfile: 'dist/server.cjs' };
}

/** The server in a web worker. */
export function workerBundle(mode: BundleMode): BuildOptions {
  return {
    ...browserBundle(mode),
    format: 'iife',
    entryPoints: ['server/src/browser.ts'],
    outfile: 'dist/server-browser.js',
  };
}

/** The command line. */
export function cliBundle(mode: BundleMode): BuildOptions {
  return { ...nodeBundle(mode), entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.cjs' };
}
