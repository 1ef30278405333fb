import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingsOf, readFixture, renderFixture } from './harness/fixture.ts';

const root = new URL('./fixtures/', import.meta.url);

/** `UPDATE_FIXTURES=1` rewrites the expectations; review the difference as you would review code. */
const update = process.env.UPDATE_FIXTURES === '1';

for (const folder of readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  describe(folder.name, () => {
    it.each(readdirSync(new URL(`${folder.name}/`, root)))('%s', async (name) => {
      const url = new URL(`${folder.name}/${name}`, root);
      const source = readFileSync(url, 'utf8');
      const fixture = readFixture(folder.name, source);
      const actual = renderFixture(fixture, await findingsOf(fixture));
      if (update) writeFileSync(url, actual);
      else expect(actual).toBe(renderFixture(fixture, fixture.expected));
    });
  });
}
