import { aptSource } from './apt-source.ts';
import { bootEntryGenerator } from './boot-entry.ts';
import { cronJob } from './cron-job.ts';
import { debianPackage } from './debian-package.ts';
import { ffserverServer } from './ffserver-server.ts';
import type { Generator } from './generator.ts';
import { grubDefaultPreset } from './grub-default-preset.ts';
import { grubMenuEntry } from './grub-menu-entry.ts';
import { iceccCluster } from './icecc-cluster.ts';
import { launchdJob } from './launchd-job.ts';
import { letsencryptRenewal } from './letsencrypt-renewal.ts';
import { nfsExport } from './nfs-export.ts';
import { nfsMigration } from './nfs-migration.ts';
import { nfsMount } from './nfs-mount.ts';
import { nginxTlsVhost } from './nginx-tls-vhost.ts';
import { pamService } from './pam-service.ts';

/** Every generator. */
export const generators: readonly Generator[] = [
  nginxTlsVhost,
  letsencryptRenewal,
  cronJob,
  nfsExport,
  nfsMount,
  nfsMigration,
  ffserverServer,
  pamService,
  grubMenuEntry,
  grubDefaultPreset,
  bootEntryGenerator,
  iceccCluster,
  launchdJob,
  debianPackage,
  aptSource,
];

/** @throws Error when none is called so */
export function findGenerator(id: string): Generator {
  const found = generators.find((generator) => generator.id === id);
  if (found === undefined) throw new Error(`no generator is called "${id}"`);
  return found;
}
