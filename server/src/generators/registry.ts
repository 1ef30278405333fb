import { aptSource } from './apt-source.ts';
import { ffserverServer } from './ffserver-server.ts';
import type { Generator } from './generator.ts';
import { letsencryptRenewal } from './letsencrypt-renewal.ts';
import { nfsExport } from './nfs-export.ts';
import { nfsMount } from './nfs-mount.ts';
import { nginxTlsVhost } from './nginx-tls-vhost.ts';

/** Every generator. */
export const generators: readonly Generator[] = [
  nginxTlsVhost,
  letsencryptRenewal,
  nfsExport,
  nfsMount,
  ffserverServer,
  aptSource,
];

/** @throws Error when none is called so */
export function findGenerator(id: string): Generator {
  const found = generators.find((generator) => generator.id === id);
  if (found === undefined) throw new Error(`no generator is called "${id}"`);
  return found;
}
