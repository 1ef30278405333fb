/** One environment tarball of ICECC_VERSION. */
export interface Environment {
  /** As before the colon; undefined: the platform of the machine that compiles. */
  readonly platform: string | undefined;
  readonly path: string;
  /** The prefix of a cross compiler, as behind the equals sign. */
  readonly target: string | undefined;
  /** Where it begins and ends in the value, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Names that iceccd gives platforms: uname’s word for the machine, with the system before it where that is not Linux. */
export const knownPlatforms = [
  'x86_64',
  'aarch64',
  'i386',
  'armv7l',
  'ppc64le',
  'riscv64',
  's390x',
  'Darwin20_x86_64',
  'Darwin23_arm64',
  'FreeBSD_amd64',
] as const;

/** Splits ICECC_VERSION as parse_icecc_version() of client/remote.cpp (icecream 1.4) does. */
export function readEnvironments(value: string): Environment[] {
  const found: Environment[] = [];
  for (const { 0: couple, index } of value.matchAll(/[^,]+/g)) {
    const colon = couple.indexOf(':');
    const version = couple.slice(colon + 1);
    const equals = version.indexOf('=');
    found.push({
      platform: colon < 0 ? undefined : couple.slice(0, colon),
      path: equals < 0 ? version : version.slice(0, equals),
      target: equals < 0 ? undefined : version.slice(equals + 1),
      start: index,
      end: index + couple.length,
    });
  }
  return found;
}

/** What is wrong with the environments of ICECC_VERSION, at the part that it is about. */
export function environmentFaults(value: string): { start: number; end: number; message: string }[] {
  const seen = new Set<string>();
  return readEnvironments(value).flatMap(({ platform, path, target, start, end }) => {
    const key = `${platform ?? ''} ${target ?? ''}`;
    if (seen.has(key))
      return [
        {
          start,
          end,
          message: `There are two tarballs for ${platform ?? 'this machine'}; icecc passes over the second.`,
        },
      ];
    seen.add(key);
    if (/^[~$]/.test(path)) return [];
    if (!path.startsWith('/'))
      return [
        {
          start,
          end,
          message: `"${path}" is no absolute path of a tarball, so it depends on the folder that one compiles in.`,
        },
      ];
    if (!/\.(?:tar(?:\.\w+)?|tgz)$/.test(path))
      return [{ start, end, message: `"${path}" is not called like a tarball (.tar.gz, .tar.xz, .tar.zst).` }];
    return [];
  });
}
