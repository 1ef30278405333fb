import { splitVersion } from './version.ts';

/** What the next upload is. */
export type NextKind = 'revision' | 'nmu' | 'stable-update' | 'backport' | 'upstream-rc';

/**
 * The version that comes after one, for an upload of a kind; the usual schemes of the Developer's Reference 5.11.2, 5.5.1
 * and of backports.debian.org.
 * @param release the number of the Debian release, for stable updates and backports
 */
export function nextVersion(version: string, kind: NextKind, release = '13'): string {
  const { epoch, upstream, revision } = splitVersion(version);
  const head = `${epoch === undefined ? '' : `${epoch}:`}${upstream}`;
  const raise = (text: string) => text.replace(/(\d+)(?!.*\d)/, (digits) => String(BigInt(digits) + 1n));
  const counted = (pattern: RegExp, first: string) => {
    const match = pattern.exec(version);
    return match === null ? `${version}${first}` : version.slice(0, match.index) + raise(match[0]);
  };
  switch (kind) {
    case 'revision': {
      const preview = revision === undefined ? null : /~(?:rc|exp|pre|alpha|beta)[\d.]*$/.exec(revision);
      if (preview !== null) return version.slice(0, -preview[0].length);
      const bare = revision?.replace(/[~+].*$/, '').replace(/\.\d+$/, '');
      if (bare === undefined) return /\d$/.test(head) ? raise(head) : `${head}1`;
      return `${head}-${/\d/.test(bare) ? raise(bare) : `${bare}1`}`;
    }
    case 'nmu':
      if (revision === undefined) return counted(/\+nmu\d+$/, '+nmu1');
      return /^\d+\.\d+$/.test(revision) ? `${head}-${raise(revision)}` : `${head}-${revision}.1`;
    case 'stable-update':
      return counted(new RegExp(`\\+deb${release}u\\d+$`), `+deb${release}u1`);
    case 'backport':
      return counted(new RegExp(`~bpo${release}\\+\\d+$`), `~bpo${release}+1`);
    case 'upstream-rc': {
      const rc = /~rc(\d+)$/.exec(upstream);
      if (rc !== null)
        return `${head.replace(/\d+$/, (digits) => String(Number(digits) + 1))}${revision === undefined ? '' : '-1'}`;
      return `${raise(head.replace(/[+~].*$/, ''))}~rc1${revision === undefined ? '' : '-1'}`;
    }
  }
}
