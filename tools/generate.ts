import { type GeneratedText, staleFiles, writeFiles } from './generate/output.ts';
import { generateRegistries } from './generate/registries.ts';

/**
 * `npm run generate` writes every file that follows from the code: rule registries, the manifest's contributions, the
 * rules' pages. `npm run generate -- --check` writes nothing and fails when one of them is not what it would be.
 */
async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  // The registries come first: the languages that the rest is read from import them.
  const registries = generateRegistries();
  const stale = check ? staleFiles(registries) : writeFiles(registries);
  const { generateCatalogue } = await import('./generate/catalogue.ts');
  const { generateDocs } = await import('./generate/docs.ts');
  const { generateManifest } = await import('./generate/manifest.ts');
  const rest: GeneratedText[] = [
    ...(await generateCatalogue()),
    ...(await generateManifest()),
    ...(await generateDocs()),
  ];
  const more = check ? staleFiles(rest) : writeFiles(rest);
  for (const file of [...stale, ...more]) console.log(`${check ? 'not current' : 'written'}: ${file}`);
  if (check && stale.length + more.length > 0) {
    console.error('Run `npm run generate` and commit the result.');
    process.exitCode = 1;
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
