import { compareVersions } from '../../../core/schema/version.ts';
import { lazy } from '../../../core/syntax/lazy.ts';
import { makeBuild, type OpenSslBuild } from './openssl-build.ts';

/** The series of OpenSSL that have a table of their own, newest first. */
const BUILDS = ['3.5', '3.4', '3.3', '3.2', '3.1', '3.0', '1.1.1'].map((version) => ({
  version,
  build: lazy(() => makeBuild(version)),
}));

/** The tables for an OpenSSL version (`3.0.17`), made when first asked for. Older than 1.1.1 is taken as 1.1.1. */
export function buildFor(openssl: string): OpenSslBuild {
  const found = BUILDS.find(({ version }) => compareVersions(openssl, version) >= 0) ?? BUILDS.at(-1)!;
  return found.build();
}
