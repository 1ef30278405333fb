import { aliases, findSuite, suites } from '../../../core/debian-suites/suites.ts';

/** Whose archive a suite at an address is, as far as their names say it. */
export function vendorOf(uri: string, suite: string): 'debian' | 'ubuntu' | undefined {
  const named = /\/(debian|ubuntu)(?:-security|-ports)?\/*$/.exec(uri)?.[1] as 'debian' | 'ubuntu' | undefined;
  const release = findSuite(suite);
  if (release !== undefined) return named === undefined || named === release.vendor ? release.vendor : undefined;
  const role = (aliases as readonly string[]).includes(suite.replace(/[-/].*$/, ''));
  return role && named === 'debian' ? 'debian' : undefined;
}

/** Which of Debian's two archives an address is, by its last part. */
export function debianArchive(uri: string): 'main' | 'security' | undefined {
  if (/\/debian-security\/*$/.test(uri) || /^https?:\/\/security\.debian\.org(?:\/|$)/.test(uri)) return 'security';
  return /\/debian\/*$/.test(uri) ? 'main' : undefined;
}

/** Whether a suite belongs to this release of Debian or a newer one; undefined where that is not known. */
export function isSince(suite: string, codename: string): boolean | undefined {
  const base = suite.replace(/[-/].*$/, '');
  if (/^(?:stable|testing|unstable)$/.test(base)) return true;
  const names = suites.filter(({ vendor }) => vendor === 'debian').map((release) => release.codename);
  const index = names.indexOf(base);
  return index < 0 ? undefined : index >= names.indexOf(codename);
}
