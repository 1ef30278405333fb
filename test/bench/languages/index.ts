import type { BenchLanguage } from './bench-language.ts';
import { debianChangelog } from './debian-changelog.ts';
import { debianControl } from './debian-control.ts';
import { nginx } from './nginx.ts';
import { pam } from './pam.ts';
import { pamConfig } from './pam-config.ts';

/** The languages that the bench measures. */
export const benchLanguages: readonly BenchLanguage[] = [nginx, debianControl, debianChangelog];
export const benchLanguages: readonly BenchLanguage[] = [nginx, pam, pamConfig];
