import type { Language } from '../../../server/src/core/language.ts';
import { languages as real } from '../../../server/src/languages/registry.ts';
import { sample } from './language.ts';

/** Stands in for server/src/languages/registry.ts. */
export const languages: readonly Language[] = [...real, sample as unknown as Language];
