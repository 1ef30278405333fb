import type { BenchLanguage } from './bench-language.ts';
import { ffserver } from './ffserver.ts';
import { nginx } from './nginx.ts';

/** The languages that the bench measures. */
export const benchLanguages: readonly BenchLanguage[] = [nginx, ffserver];
