import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../server/src/languages/registry.ts';

const root = new URL('../fixtures/', import.meta.url);

test.each(languages.map(({ id, rules }) => [id, rules] as const))(
  'every rule of %s finds something in a fixture',
  (id, rules) => {
    const folder = new URL(`${id}/`, root);
    const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const said = new Set(texts.flatMap((text) => text.match(/(?<=^#~.* )[a-z-]+\/[a-z0-9-]+(?=: )/gm) ?? []));
    expect(rules.map((rule) => rule.id).filter((rule) => !said.has(rule))).toEqual([]);
  },
);
