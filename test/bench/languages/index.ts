import type { BenchLanguage } from './bench-language.ts';
import { debianChangelog } from './debian-changelog.ts';
import { debianControl } from './debian-control.ts';
import { icecc } from './icecc.ts';
import { launchd } from './launchd.ts';
import { nginx } from './nginx.ts';
import { pam } from './pam.ts';
import { pamConfig } from './pam-config.ts';

/** The languages that the bench measures. */
export const benchLanguages: readonly BenchLanguage[] = [
  nginx,
  debianChangelog,
  debianControl,
  icecc,
  launchd,
  pam,
  pamConfig,
];
