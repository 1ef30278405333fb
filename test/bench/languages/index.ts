import { aptSources } from './apt-sources.ts';
import { autofs } from './autofs.ts';
import type { BenchLanguage } from './bench-language.ts';
import { bootEntry } from './boot-entry.ts';
import { crontab } from './crontab.ts';
import { debianChangelog } from './debian-changelog.ts';
import { debianControl } from './debian-control.ts';
import { debianCopyright } from './debian-copyright.ts';
import { debianPatch } from './debian-patch.ts';
import { debianSeries } from './debian-series.ts';
import { debianSourceOptions } from './debian-source-options.ts';
import { debianTestsControl } from './debian-tests-control.ts';
import { debianWatch } from './debian-watch.ts';
import { ffserver } from './ffserver.ts';
import { fstab } from './fstab.ts';
import { grub } from './grub.ts';
import { grubDefault } from './grub-default.ts';
import { icecc } from './icecc.ts';
import { launchd } from './launchd.ts';
import { nfsConf } from './nfs-conf.ts';
import { nfsDefault } from './nfs-default.ts';
import { nfsExports } from './nfs-exports.ts';
import { nginx } from './nginx.ts';
import { pam } from './pam.ts';
import { pamConfig } from './pam-config.ts';

/** The languages that the bench measures. */
export const benchLanguages: readonly BenchLanguage[] = [
  nginx,
  aptSources,
  autofs,
  bootEntry,
  crontab,
  debianChangelog,
  debianControl,
  debianCopyright,
  debianPatch,
  debianSeries,
  debianSourceOptions,
  debianTestsControl,
  debianWatch,
  ffserver,
  fstab,
  grub,
  grubDefault,
  icecc,
  launchd,
  nfsConf,
  nfsDefault,
  nfsExports,
  pam,
  pamConfig,
];
