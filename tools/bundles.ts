import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
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

/** Where the server lies, relative to dist/; its parts lie below the same folder. */
const serverFolder = 'dist/server';

/** The server as a Node process. Its parts are files beside it, see {@link partsBundle}. */
export function serverBundle(mode: BundleMode): BuildOptions {
  return {
    ...nodeBundle(mode),
    entryPoints: ['server/src/node.ts'],
    outfile: `${serverFolder}/node.js`,
    plugins: [loadParts((part) => `module.exports = require('./${part}');`)],
  };
}

/** The server in a web worker; the client tells it where its parts are. */
export function workerBundle(mode: BundleMode): BuildOptions {
  return {
    ...browserBundle(mode),
    format: 'iife',
    entryPoints: ['server/src/browser.ts'],
    outfile: `${serverFolder}/browser.js`,
    plugins: [loadParts((part) => `module.exports = globalThis.loadPart('${part}');`)],
  };
}

/**
 * What the server loads when it is needed: each language, and the generators. They are files of their own, since Node and browsers
 * read and keep all of a file that they load. What they share is in each of them; nothing in it has a state.
 */
export function partsBundle(mode: BundleMode): BuildOptions {
  const catalogue = readFileSync('server/src/languages/catalogue.generated.ts', 'utf8');
  const paths = [...catalogue.matchAll(/import\('\.\/(.+)'\)/g)].map(([, path]) => `server/src/languages/${path}`);
  return {
    ...browserBundle(mode),
    format: 'cjs',
    entryPoints: ['server/src/generators/registry.ts', ...new Set(paths)],
    outdir: serverFolder,
    outbase: 'server/src',
    plugins: [tablesAsJson],
  };
}

/** Imported tables go into a bundle as JSON, which V8 reads in a fraction of the time that it takes for code. */
const tablesAsJson: Plugin = {
  name: 'tables-as-json',
  setup(build) {
    build.onLoad({ filter: /[/\\]schema[/\\]imported[/\\].*\.ts$/ }, async ({ path }) => {
      const tables = Object.entries((await import(pathToFileURL(path).href)) as Record<string, unknown>);
      const isJson = (table: unknown) => isDeepStrictEqual(JSON.parse(JSON.stringify(table)), table);
      if (!tables.every(([, table]) => isJson(table))) return undefined;
      const parsed = tables.map(
        ([name, table]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(table))});`,
      );
      return { contents: parsed.join('\n'), loader: 'js' };
    });
  },
};

/** @param load the module that loads a part, given its path below the server's folder */
function loadParts(load: (part: string) => string): Plugin {
  return {
    name: 'parts',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const part = relative(resolve('server/src'), resolve(resolveDir, path)).replace(/\.ts$/, '.js');
        return { path: part, namespace: 'part' };
      });
      build.onResolve({ filter: /^\./, namespace: 'part' }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /./, namespace: 'part' }, ({ path }) => ({ contents: load(path), loader: 'js' }));
    },
  };
}

/** The command line. */
export function cliBundle(mode: BundleMode): BuildOptions {
  return { ...nodeBundle(mode), entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.cjs' };
}
