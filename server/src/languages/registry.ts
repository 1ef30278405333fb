import type { Language } from '../core/language.ts';
import { aptSources } from './apt-sources/language.ts';
import { autofs } from './autofs/language.ts';
import { bootEntry } from './boot-entry/language.ts';
import { crontab } from './crontab/language.ts';
import { debianChangelog } from './debian-changelog/language.ts';
import { debianControl } from './debian-control/language.ts';
import { debianCopyright } from './debian-copyright/language.ts';
import { debianPatch } from './debian-patch/language.ts';
import { debianSeries } from './debian-series/language.ts';
import { debianSourceFormat } from './debian-source-format/language.ts';
import { debianSourceOptions } from './debian-source-options/language.ts';
import { debianTestsControl } from './debian-tests-control/language.ts';
import { debianWatch } from './debian-watch/language.ts';
import { ffserver } from './ffserver/language.ts';
import { fstab } from './fstab/language.ts';
import { grub } from './grub/language.ts';
import { grubDefault } from './grub-default/language.ts';
import { icecc } from './icecc/language.ts';
import { launchd } from './launchd/language.ts';
import { nfsConf } from './nfs-conf/language.ts';
import { nfsDefault } from './nfs-default/language.ts';
import { nfsExports } from './nfs-exports/language.ts';
import { nginx } from './nginx/language.ts';
import { pam, pamConfig } from './pam/language.ts';

/** Every language, in the order in which they are asked whether a file is theirs. */
export const languages: readonly Language[] = [
  nginx,
  crontab,
  debianChangelog,
  nfsExports,
  fstab,
  nfsConf,
  nfsDefault,
  autofs,
  debianTestsControl,
  debianControl,
  debianCopyright,
  debianWatch,
  debianSourceFormat,
  debianSourceOptions,
  debianSeries,
  debianPatch,
  aptSources,
  grub,
  pam,
  pamConfig,
  launchd,
  grubDefault,
  bootEntry,
  ffserver,
  icecc,
];
