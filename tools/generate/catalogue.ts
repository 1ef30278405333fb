import { readFileSync } from 'node:fs';
import { sharedSections } from '../../server/src/core/setting-sections.ts';
import { languages } from '../../server/src/languages/registry.ts';
import type { GeneratedText } from './output.ts';

const registry = 'server/src/languages/registry.ts';

/** What the server knows of each language before it loads it, and how to load it. */
export async function generateCatalogue(): Promise<GeneratedText[]> {
  const imports = [...readFileSync(registry, 'utf8').matchAll(/^import \{ (\w+) \} from '(.+\/language\.ts)';$/gm)];
  const entries: string[] = [];
  for (const { id, recognition, triggers = [], operations = {}, settings } of languages) {
    const { looksLike: _, ...byPath } = recognition;
    const [, name, path] = await findExport(imports, id);
    const sections = sharedSections(settings);
    const facts = { id, recognition: byPath, triggers, operations: Object.keys(operations), sections };
    entries.push(
      `  {\n    ...${JSON.stringify(facts)},\n    load: async () => (await import('${path}')).${name},\n  },`,
    );
  }
  const text = `// Written by tools/generate from the languages; do not edit.
import type { LanguageEntry } from '../core/language-store.ts';

/** Every language, in the order in which they are asked whether a file is theirs. */
export const catalogue: readonly LanguageEntry[] = [
${entries.join('\n')}
];
`;
  return [{ path: 'server/src/languages/catalogue.generated.ts', text }];
}

async function findExport(imports: readonly RegExpExecArray[], id: string): Promise<RegExpExecArray> {
  for (const found of imports) {
    const module = (await import(`../../server/src/languages/${found[2]!.slice(2)}`)) as Record<string, { id: string }>;
    if (module[found[1]!]!.id === id) return found;
  }
  throw new Error(`${registry} imports no language "${id}" in a line of its own`);
}
