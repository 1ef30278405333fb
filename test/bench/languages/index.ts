import { autofs } from './autofs.ts';
import type { BenchLanguage } from './bench-language.ts';
import { fstab } from './fstab.ts';
import { nfsConf } from './nfs-conf.ts';
import { nfsDefault } from './nfs-default.ts';
import { nfsExports } from './nfs-exports.ts';
import { nginx } from './nginx.ts';

/** The languages that the bench measures. */
export const benchLanguages: readonly BenchLanguage[] = [nginx, nfsExports, fstab, nfsConf, nfsDefault, autofs];
