import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { byName, typesIn, type UpstreamModule, type UpstreamOption } from './module.ts';

/**
 * Reads the modules of Debian packages: types from the functions of each library; options from the words that a man page
 * prints bold and that stand in the library, and from the library's words that end with `=`.
 * @param folder .deb files
 */
export function readPackages(folder: string): UpstreamModule[] {
  const archives = readdirSync(folder)
    .filter((file) => file.endsWith('.deb'))
    .sort();
  return archives.flatMap((file) => readPackage(join(folder, file), file.slice(0, file.indexOf('_')))).sort(byName);
}

const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' });

function readPackage(archive: string, origin: string): UpstreamModule[] {
  const root = mkdtempSync(join(tmpdir(), 'import-pam-'));
  try {
    run('dpkg-deb', '-x', archive, root);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
    return files
      .filter((file) => /\/pam_\w+\.so$/.test(file))
      .map((file) => {
        const name = basename(file, '.so');
        const symbols = run('nm', '-D', '--defined-only', join(root, file));
        const pages = files.filter(
          (page) => page.includes(`/man/man`) && new RegExp(`^${name}\\.\\d`).test(basename(page)),
        );
        const manual = pages.map((page) => gunzipSync(readFileSync(join(root, page))).toString('utf8')).join('\n');
        const library = readFileSync(join(root, file)).toString('latin1');
        return { name, origin, types: typesIn(symbols), options: optionsOf(library, manual) };
      });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function optionsOf(library: string, manual: string): UpstreamOption[] {
  const terms = /^(?:\.(?:B|BI|BR|IP|It Cm|It Ar|It) +"?(?:\\f[BI])?|\\f[BI])\[?([a-z][\w-]{2,}=?)/gm;
  const bold = [...manual.replace(/\\-/g, '-').matchAll(terms)].filter(([, word = '']) => !word.startsWith('pam_'));
  const documented = new Set(bold.map(([, word = '']) => word.replace(/=$/, '')));
  const valued = new Set([...library.matchAll(/\0([a-z][\w-]{1,30})=(?=\0|%[sdu]\0)/g)].map(([, word = '']) => word));
  const words = [...documented].filter((word) => library.includes(`\0${word}\0`) || library.includes(`\0${word}=`));
  return [...new Set([...words, ...valued])]
    .map((name) => ({ name, valued: valued.has(name), documented: documented.has(name) }))
    .sort(byName);
}
