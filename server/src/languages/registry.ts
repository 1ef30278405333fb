import type { Language } from '../core/language.ts';
import { nginx } from './nginx/language.ts';

/** Every language, in the order in which they are asked whether a file is theirs. */
export const languages: readonly Language[] = [nginx];
