import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../server/src/languages/registry.ts';

const root = new URL('../fixtures/', import.meta.url);

/** Languages some of whose rules stand in their examples alone. */
const unfinished = new Set([
  'apt-sources',
  'autofs',
  'debian-changelog',
  'debian-control',
  'debian-copyright',
  'debian-watch',
  'fstab',
  'icecc',
  'nfs-conf',
  'nfs-default',
  'nfs-exports',
  'nginx',
  'pam',
  'pam-config',
]);

test.each(languages.filter(({ id }) => !unfinished.has(id)).map(({ id, rules }) => [id, rules] as const))(
  'every rule of %s finds something in a fixture',
  (id, rules) => {
    const folder = new URL(`${id}/`, root);
    const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const said = new Set(texts.flatMap((text) => text.match(/(?<=^#~.* )[a-z-]+\/[a-z0-9-]+(?=: )/gm) ?? []));
    expect(rules.map((rule) => rule.id).filter((rule) => !said.has(rule))).toEqual([]);
  },
);
