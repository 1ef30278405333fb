import type { Language } from '../../../server/src/core/language.ts';
import { sample } from './language.ts';

/** A second language, without rules, for what is only seen beside another one. */
const quiet: Language = {
  ...(sample as unknown as Language),
  id: 'quiet',
  title: 'Quiet',
  recognition: { paths: ['quiet/*.conf'] },
  rules: [],
  settings: [{ name: 'version', type: 'string', default: '1', pattern: '^\\d+$', description: 'Nothing.' }],
};

/** Stands in for server/src/languages/registry.ts. */
export const languages: readonly Language[] = [sample as unknown as Language, quiet];
