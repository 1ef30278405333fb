import type { BenchLanguage } from './bench-language.ts';
import { bootEntry } from './boot-entry.ts';
import { grub } from './grub.ts';
import { grubDefault } from './grub-default.ts';
import { nginx } from './nginx.ts';

/** The languages that the bench measures. */
export const benchLanguages: readonly BenchLanguage[] = [nginx, grub, grubDefault, bootEntry];
