import { expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { Diagnostic } from '../../server/src/core/rules/diagnostic.ts';
import { createNodeMemory } from '../../server/src/core/rules/node-memory.ts';
import { createSectionMemory } from '../../server/src/core/rules/sections.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { nginx } from '../../server/src/languages/nginx/language.ts';

const crash = (rule: string, error: unknown): never => {
  throw new Error(`${rule} crashed`, { cause: error });
};

const inOrder = (found: readonly Diagnostic[]) => found.map((finding) => JSON.stringify(finding)).sort();

const texts = nginx.rules
  .flatMap(({ examples: { invalid, valid } }) => [...invalid, ...valid])
  .map((example) => (typeof example === 'string' ? example : example.code));

/** The same text as itself, in other surroundings, and for other programs. */
const variants = texts.flatMap((text) => [
  { text, settings: {} },
  { text: `http {\n${text}\n}\n`, settings: {} },
  { text: `load_module modules/any.so;\n${text}\n`, settings: {} },
  { text, settings: { version: '1.18.0' } },
  { text, settings: { version: '1.27.0', openssl: '1.1.1' } },
  { text: `{{ head }}\n${text}\n`, settings: {} },
]);

it('finds in nodes that were seen in other files what it finds in them alone', { timeout: 120_000 }, () => {
  const checker = createChecker(nginx);
  const nodes = createNodeMemory();
  let known = 0;
  const counting = {
    ...nodes,
    get: (key: string) => {
      const kept = nodes.get(key);
      if (kept !== undefined) known++;
      return kept;
    },
  };
  for (const { text, settings } of variants) {
    const analyse = () =>
      nginx.analyse({ document: createDocument('/etc/nginx/conf.d/a.conf', text), files: noFiles, settings });
    const memory = { ...createSectionMemory(), nodes: counting };
    expect(inOrder(checker(analyse(), {}, crash, memory)), text).toEqual(inOrder(checker(analyse(), {}, crash)));
  }
  expect(known).toBeGreaterThan(1000);
});
