import { beforeAll, expect, it } from 'vitest';
import { withIncludes } from '../../server/src/core/nfs/conf/included.ts';
import { parseConf } from '../../server/src/core/nfs/conf/parse.ts';
import { type FileView, noFiles } from '../../server/src/core/workspace/file-source.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { judgeConf, nfsconfPackages } from './nfsconf.ts';

let leftOut: string | undefined;
beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(nfsconfPackages), 'included settings against nfsconf');
}, 600_000);

const view = (files: Readonly<Record<string, string>>): FileView => ({
  ...noFiles,
  get: (path) => {
    const text = files[path.slice('/etc/'.length)];
    return text === undefined ? { state: 'missing' } : { state: 'loaded', text };
  },
});

/** What holds in the end, as `[section "argument"] key = value`. */
function inForce(text: string, files: Readonly<Record<string, string>>): string[] {
  const last = new Map<string, string>();
  for (const { section, argument, item } of withIncludes(parseConf(text), '/etc/nfs.conf', view(files)))
    last.set(`[${section}${argument === undefined ? '' : ` "${argument}"`}] ${item.key.value}`, item.value.value);
  return [...last].map(([name, value]) => `${name} = ${value}`).sort();
}

function dumped(dump: string): string[] {
  let section = '';
  return dump
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('[')) section = line.trim();
      return line.startsWith('[') || line.trim() === '' ? [] : [`${section} ${line.trim()}`];
    })
    .sort();
}

it.each([
  ['[nfsd]\nthreads=8\ninclude=a.conf\nport=1\n', { 'a.conf': 'vers3=n\n[mountd]\nmanage-gids=y\n' }],
  ['[nfsd]\nthreads=8\ninclude=a.conf\n', { 'a.conf': 'threads=16\n' }],
  ['[nfsd]\ninclude=a.conf\nthreads=8\n', { 'a.conf': 'threads=16\n' }],
  ['[nfsd]\ninclude = "-a.conf"\nthreads=8\n', {}],
  ['[nfsd]\ninclude=a.conf\n', { 'a.conf': 'include=b.conf\n[gssd]\ninclude=b.conf\n', 'b.conf': 'verbosity=1\n' }],
  ['[server "x"]\ninclude=a.conf\n[mountd]\nport=2\n', { 'a.conf': 'vers=4\n[mountd]\nmanage-gids=y\n' }],
])('%j holds what nfsconf takes from it and from what it includes', async (text, files) => {
  if (leftOut) return;
  const beside: Readonly<Record<string, string>> = files;
  expect(inForce(text, beside)).toEqual(dumped((await judgeConf(text, beside)).dump));
});
