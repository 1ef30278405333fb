import type { Generator } from './generator.ts';
import { nginxTlsVhost } from './nginx-tls-vhost.ts';

/** Every generator. */
export const generators: readonly Generator[] = [nginxTlsVhost];

/** @throws Error when none is called so */
export function findGenerator(id: string): Generator {
  const found = generators.find((generator) => generator.id === id);
  if (found === undefined) throw new Error(`no generator is called "${id}"`);
  return found;
}
