/**
 * Compares what we say about files named debian/control with what lintian says:
 *
 *   npx tsx test/programs/lintian-agreement.ts FOLDER [MOST]
 *
 * Each file of the folder is put into a minimal native source package. For every tag of lintian that a rule of ours
 * answers to, it prints in how many files lintian and we find it, and in how many both. For development: it takes
 * seconds a file.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkText } from '../../server/src/check-text.ts';
import { withFolder } from './dpkg.ts';
import { lintianTags } from './lintian-tags.ts';
import { runProgram } from './run-program.ts';

const changelog = (source: string) =>
  `${source} (1.0) unstable; urgency=medium\n\n  * Initial release. (Closes: #1023456)\n\n -- A B <a@example.org>  Mon, 02 Jan 2023 00:00:00 +0000\n`;

/** The tags that lintian gives to a control file; undefined where dpkg-source refuses it. */
async function tagsOf(control: string): Promise<Set<string> | undefined> {
  return withFolder(async (folder) => {
    const debian = join(folder, 'tree', 'debian');
    await mkdir(join(debian, 'source'), { recursive: true });
    const source = /^Source:[ \t]*(\S+)/im.exec(control)?.[1] ?? 'unknown';
    await writeFile(join(debian, 'control'), control);
    await writeFile(join(debian, 'changelog'), changelog(source));
    await writeFile(join(debian, 'rules'), '#!/usr/bin/make -f\n%:\n\tdh $@\n', { mode: 0o755 });
    await writeFile(join(debian, 'source', 'format'), '3.0 (native)\n');
    if ((await runProgram('dpkg-source', ['-b', 'tree'], { cwd: folder })).code !== 0) return undefined;
    const [dsc] = (await readdir(folder)).filter((name) => name.endsWith('.dsc'));
    const args = ['--no-cfg', '--allow-root', '-I', '--pedantic', '--fail-on', 'none', dsc ?? ''];
    const { stdout } = await runProgram('lintian', args, { cwd: folder, timeoutSeconds: 120 });
    return new Set(Array.from(stdout.matchAll(/^[EWIPX]: [^:]*: ([a-z0-9_-]+)/gm), (match) => match[1]!));
  });
}

async function main(folder: string, most: number): Promise<void> {
  const counts = new Map<string, { lintian: number; ours: number; both: number }>();
  const names = (await readdir(folder)).filter((name) => !name.startsWith('INDEX')).slice(0, most);
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    const tags = await tagsOf(text);
    if (tags === undefined) continue;
    const found = await checkText({ path: `/srv/${name}/debian/control`, text, languageId: 'debian-control' });
    const rules = new Set(found.map(({ rule }) => rule));
    for (const [tag, rule] of lintianTags) {
      const count = counts.get(tag) ?? { lintian: 0, ours: 0, both: 0 };
      counts.set(tag, count);
      if (tags.has(tag)) count.lintian++;
      if (rules.has(rule)) count.ours++;
      if (tags.has(tag) && rules.has(rule)) count.both++;
    }
  }
  for (const [tag, { lintian, ours, both }] of [...counts].sort()) {
    if (lintian > 0)
      process.stdout.write(`${tag.padEnd(56)} lintian ${lintian} both ${both} (rule in ${ours} files)\n`);
  }
}

const [folder = '', most = '1000'] = process.argv.slice(2);
void main(folder, Number(most));
