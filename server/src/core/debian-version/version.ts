/** A version taken apart. `epoch` and `revision` are undefined where the version has none. */
export interface DebianVersion {
  readonly epoch: string | undefined;
  readonly upstream: string;
  readonly revision: string | undefined;
}

/** What is wrong with a version: a part of it and a sentence without its full stop. */
export interface VersionFault {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** Splits at the first colon and at the last hyphen behind it, as deb-version(7) says. Checks nothing. */
export function splitVersion(version: string): DebianVersion {
  const colon = version.indexOf(':');
  const epoch = colon < 0 ? undefined : version.slice(0, colon);
  const rest = version.slice(colon + 1);
  const hyphen = rest.lastIndexOf('-');
  return {
    epoch,
    upstream: hyphen < 0 ? rest : rest.slice(0, hyphen),
    revision: hyphen < 0 ? undefined : rest.slice(hyphen + 1),
  };
}

/** The largest epoch that dpkg takes, INT_MAX. */
const largestEpoch = 2_147_483_647n;

/**
 * The first reason for which `dpkg --validate-version` refuses a version, or undefined. By parseversion() in
 * lib/dpkg/parsehelp.c (dpkg 1.21.22).
 */
export function findVersionFault(version: string): VersionFault | undefined {
  const whole = (reason: string): VersionFault => ({ start: 0, end: version.length, reason });
  if (version === '') return whole('a version cannot be empty');
  const blank = /[ \t]/.exec(version);
  if (blank !== null) return { start: blank.index, end: blank.index + 1, reason: 'a version has no blanks' };
  const { epoch, upstream, revision } = splitVersion(version);
  let start = 0;
  if (epoch !== undefined) {
    const part = (reason: string): VersionFault => ({ start: 0, end: epoch.length + 1, reason });
    if (!/^[+-]?\d/.test(epoch)) return part(epoch === '' ? 'the epoch is empty' : 'the epoch is not a number');
    if (!/^[+-]?\d+$/.test(epoch)) return part('the epoch is not a number');
    if (epoch.startsWith('-') && /[1-9]/.test(epoch)) return part('the epoch is negative');
    if (BigInt(epoch.replace(/^[+-]/, '')) > largestEpoch) return part('the epoch is too big');
    start = epoch.length + 1;
    if (start === version.length) return whole('nothing follows the epoch');
  }
  if (revision === '') return { start: version.length - 1, end: version.length, reason: 'the revision is empty' };
  if (upstream === '') return whole('the upstream version is empty');
  if (!/^[0-9]/.test(upstream)) return { start, end: start + 1, reason: 'the upstream version begins with no digit' };
  const inUpstream = /[^0-9A-Za-z.+~:-]/.exec(upstream);
  if (inUpstream !== null) return illegal(start + inUpstream.index, inUpstream[0]);
  const inRevision = revision === undefined ? null : /[^0-9A-Za-z.+~]/.exec(revision);
  if (inRevision === null) return undefined;
  return illegal(start + upstream.length + 1 + inRevision.index, inRevision[0]);
}

function illegal(start: number, character: string): VersionFault {
  return { start, end: start + 1, reason: `"${character}" is not allowed there` };
}

/** The reason for which Dpkg::Version (libdpkg-perl 1.21.22) refuses a version, as changelogs are read; else undefined. */
export function findPerlVersionFault(version: string): VersionFault | undefined {
  const whole = (reason: string): VersionFault => ({ start: 0, end: version.length, reason });
  if (version === '') return whole('a version cannot be empty');
  const colon = version.indexOf(':');
  const hasEpoch = colon >= 0 && colon + 1 < version.length;
  const epoch = hasEpoch ? version.slice(0, colon) : '0';
  const rest = hasEpoch ? version.slice(colon + 1) : version;
  const hyphen = rest.lastIndexOf('-');
  const upstream = hyphen < 0 ? rest : rest.slice(0, hyphen);
  if (epoch === '') return { start: 0, end: 1, reason: 'the epoch is empty' };
  if (upstream === '') return whole('the upstream version is empty');
  if (hyphen === rest.length - 1)
    return { start: version.length - 1, end: version.length, reason: 'the revision is empty' };
  const start = version.length - rest.length;
  if (!/^[0-9]/.test(upstream)) return { start, end: start + 1, reason: 'the upstream version begins with no digit' };
  const bad = /[^-+:.0-9a-zA-Z~]/.exec(version);
  if (bad !== null) return illegal(bad.index, bad[0]);
  if (!/^\d*$/.test(epoch)) return { start: 0, end: colon, reason: 'the epoch is not a number' };
  return undefined;
}
