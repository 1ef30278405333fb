import type { BenchLanguage } from './bench-language.ts';
import { icecc } from './icecc.ts';
import { launchd } from './launchd.ts';
import { nginx } from './nginx.ts';

/** The languages that the bench measures. */
export const benchLanguages: readonly BenchLanguage[] = [nginx, icecc, launchd];
