import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';

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

/**
 * The server as a Node process. What it imports when it is needed, each language above all, is a file of its own, since Node reads
 * and keeps all of a file that it loads. What such files share is in each of them; nothing in it has a state.
 */
export function serverBundle(mode: BundleMode): BuildOptions {
  const languages = catalogueImports().map((path) => `server/src/languages/${path}`);
  return {
    ...nodeBundle(mode),
    entryPoints: ['server/src/node.ts', 'server/src/generators/registry.ts', ...languages],
    outdir: 'dist/server',
    outbase: 'server/src',
    outExtension: { '.js': '.cjs' },
    plugins: [apart],
    // esbuild then writes the imports that are left as calls of `require`, which answer at once.
    supported: { 'dynamic-import': false },
  };
}

const apart: Plugin = {
  name: 'files-apart',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const target = relative(resolve('server/src'), resolve(resolveDir, path)).replace(/\.ts$/, '.cjs');
      return { path: `./${target}`, external: true };
    });
  },
};

function catalogueImports(): string[] {
  const catalogue = readFileSync('server/src/languages/catalogue.generated.ts', 'utf8');
  return [...catalogue.matchAll(/import\('\.\/(.+)'\)/g)].map(([, path]) => path!);
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
