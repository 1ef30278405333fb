import { readFileSync } from 'node:fs';
import { sharedSections } from '../../server/src/core/setting-sections.ts';
import { languages } from '../../server/src/languages/registry.ts';
import type { GeneratedText } from './output.ts';

const registry = 'server/src/languages/registry.ts';

/** What the server knows of each language before it loads it, and how to load it. */
export async function generateCatalogue(): Promise<GeneratedText[]> {
  const lines = readFileSync(registry, 'utf8').matchAll(/^import \{ ([\w, ]+) \} from '(.+\/language\.ts)';$/gm);
  const imports = [...lines].flatMap(([, names = '', path = '']) => names.split(', ').map((name) => ({ name, path })));
  const entries: string[] = [];
  for (const { id, recognition, triggers = [], operations = {}, settings } of languages) {
    const { looksLike: _, ...byPath } = recognition;
    const { name, path } = await findExport(imports, id);
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

/** A language as the list of languages imports it. */
interface Import {
  readonly name: string;
  readonly path: string;
}

async function findExport(imports: readonly Import[], id: string): Promise<Import> {
  for (const found of imports) {
    const module = (await import(`../../server/src/languages/${found.path.slice(2)}`)) as Record<
      string,
      { id: string }
    >;
    if (module[found.name]!.id === id) return found;
  }
  throw new Error(`${registry} imports no language "${id}" in a line of its own`);
}
