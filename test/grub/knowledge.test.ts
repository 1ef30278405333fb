import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { keys as entryKeys } from '../../server/src/languages/boot-entry/schema/keys.ts';
import { commandModules, signedModules } from '../../server/src/languages/grub/schema/command-modules.generated.ts';
import { commands, findCommand } from '../../server/src/languages/grub/schema/commands.ts';
import { variables } from '../../server/src/languages/grub/schema/variables.ts';
import { computedKeys, keys } from '../../server/src/languages/grub-default/schema/keys.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { grubPackages } from '../programs/grub.ts';

let reason: string | undefined;
beforeAll(async () => {
  reason = skipOrThrow(await ensurePackages(grubPackages), 'What Debian’s grub-mkconfig reads');
}, 300_000);

describe('Debian’s own files', () => {
  const scripts = () => readdirSync('/etc/grub.d').map((name) => `/etc/grub.d/${name}`);

  test('read no setting that we do not know', ({ skip }) => {
    if (reason !== undefined) skip(reason);
    const files = ['/usr/sbin/grub-mkconfig', '/usr/share/grub/grub-mkconfig_lib', ...scripts()];
    const read = new Set(files.flatMap((file) => readFileSync(file, 'utf8').match(/\bGRUB_[A-Z0-9_]+/g) ?? []));
    expect(read.size).toBeGreaterThan(40);
    const known = new Set([...keys.map(({ name }) => name), ...computedKeys]);
    expect([...read].filter((name) => !known.has(name))).toEqual([]);
  });

  test('get no finding worth a warning', async ({ skip }) => {
    if (reason !== undefined) skip(reason);
    for (const path of scripts().filter((name) => !name.endsWith('README'))) {
      const { diagnostics } = await check({ language: 'grub', text: readFileSync(path, 'utf8'), path });
      const loud = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning');
      expect(loud, path).toEqual([]);
    }
  });
});

describe('what is known of GRUB', () => {
  test('every command of upstream’s lists is there', () => {
    const missing = [...commandModules.keys()].filter((name) => findCommand(name) === undefined);
    expect(missing).toEqual([]);
    expect(commands.length).toBeGreaterThanOrEqual(264);
  });

  test('the signed image holds what every start needs', () => {
    for (const name of ['normal', 'linux', 'search', 'ext2', 'part_gpt', 'chain'])
      expect(signedModules).toContain(name);
  });

  test.each([
    ['commands', commands],
    ['variables', variables],
    ['keys of /etc/default/grub', keys],
    ['keys of boot entries', entryKeys],
  ])('%s have a sentence each, of their own', (_, entries) => {
    for (const { name, summary } of entries) expect(summary, name).toMatch(/^[A-Z`].{10,}[.`]$/);
    const summaries = entries.map(({ summary }) => summary);
    const twice = entries.filter(({ summary }, index) => summaries.indexOf(summary) !== index);
    expect(twice.map(({ name }) => name)).toEqual([]);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
  });
});
