import { existsSync, readdirSync } from 'node:fs';
import type { GeneratedText } from './output.ts';

const languagesFolder = 'server/src/languages';

/** For each language, the list of the rules in its folder `rules/`: one rule a file, in the order of names. */
export function generateRegistries(): GeneratedText[] {
  return readdirSync(languagesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${languagesFolder}/${entry.name}/rules`))
    .map(({ name }) => ({
      path: `${languagesFolder}/${name}/rules/registry.generated.ts`,
      text: registry(readdirSync(`${languagesFolder}/${name}/rules`)),
    }));
}

function registry(files: readonly string[]): string {
  const names = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
  const variable = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const imports = names.map((name) => `import ${variable(name)} from './${name}.ts';`);
  const list = names.map((name) => `  ${variable(name)},`);
  return [
    '// Written by `npm run generate` from the files of this folder.',
    ...imports,
    '',
    '/** Every rule of the language, in the order of names. */',
    'export const rules = [',
    ...list,
    '] as const;',
    '',
  ].join('\n');
}
