import { describe, expect, test } from 'vitest';
import { keys as entryKeys } from '../../server/src/languages/boot-entry/schema/keys.ts';
import { commandModules, signedModules } from '../../server/src/languages/grub/schema/command-modules.generated.ts';
import { commands, findCommand } from '../../server/src/languages/grub/schema/commands.ts';
import { variables } from '../../server/src/languages/grub/schema/variables.ts';
import { keys } from '../../server/src/languages/grub-default/schema/keys.ts';

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
