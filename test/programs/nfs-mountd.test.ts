import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseAddress } from '../../server/src/core/nfs/exports/address.ts';
import { effectiveExports } from '../../server/src/core/nfs/exports/effective.ts';
import { flags } from '../../server/src/core/nfs/exports/flags.ts';
import { chooseEntry } from '../../server/src/core/nfs/exports/matching.ts';
import { parseExports } from '../../server/src/core/nfs/exports/parse.ts';
import { dirname } from '../../server/src/core/text/path.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { canJudgeExports } from './exportfs.ts';
import { judgeMounts, type MountdVerdict, mountdPackages } from './mountd.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(mountdPackages), 'the comparison with rpc.mountd');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const hosts = {
  '192.0.2.7': ['build.example.org', 'b.dept.example.org'],
  '192.0.2.70': ['web.example.org'],
  '192.0.2.200': ['files.example.net'],
  '198.51.100.9': [],
};
const paths = ['/mnt/a', '/mnt/a/in', '/mnt/b'];

const clients = [
  ...[
    '192.0.2.7',
    '192.0.2.200',
    'build.example.org',
    'files.example.net',
    '192.0.2.0/24',
    '192.0.2.0/26',
    '0.0.0.0/0',
  ],
  ...[
    '192.0.2.64/255.255.255.192',
    '*.example.org',
    '*.dept.example.org',
    'w?b.*',
    '[^w]*.example.org',
    '*',
    '@nobody',
  ],
  ...['*.EXAMPLE.net', '[a-c]uild.example.org', '2001:db8::/32', 'gss/krb5'],
];

/** Clients of each path, told apart by `insecure` and `secure`. */
const exportsText = fc
  .array(
    fc.tuple(
      fc.constantFrom(...paths),
      fc.uniqueArray(fc.tuple(fc.constantFrom(...clients), fc.boolean()), {
        minLength: 1,
        maxLength: 5,
        selector: ([client]) => client,
      }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((entries) =>
    entries
      .map(([path, list]) => {
        const words = list.map(
          ([client, open]) => `${client}(no_subtree_check,fsid=7,${open ? 'insecure' : 'secure'})`,
        );
        return `${path} ${words.join(' ')}\n`;
      })
      .join(''),
  );

/** What we say of an address: the entry of the path, or of the nearest path above it that is exported to the address. */
function ours(text: string, address: keyof typeof hosts, path: string): MountdVerdict {
  const all = parseExports(text).entries.flatMap((entry) =>
    effectiveExports(entry).map((effective, at) => ({ ...effective, client: entry.clients[at]!.name })),
  );
  // exportfs keeps the first of two entries for the same client and path.
  const grants = all.filter(
    (grant, index) => all.findIndex((other) => other.path === grant.path && other.client === grant.client) === index,
  );
  const caller = { address: parseAddress(address), names: hosts[address] };
  for (let at = path; ; at = dirname(at)) {
    const here = grants.filter((grant) => grant.path === at);
    const { chosen, before } = chooseEntry(here, (grant) => grant.client, caller);
    // Here all names are known, so what only perhaps matches does not.
    expect(before.every(({ client }) => caller.names.length === 0 || /^@|^[\w.-]+$|\/0$/.test(client))).toBe(true);
    if (chosen !== undefined) return (chosen.flags & flags.insecurePort) !== 0 ? 'insecure' : 'secure';
    if (at === '/') return 'none';
  }
}

describe('rpc.mountd', () => {
  test('takes the entries that we choose', { timeout: 150_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    if (!canJudgeExports()) skip('namespaces take root');
    const texts = fc.sample(exportsText, { numRuns: Number(process.env.MOUNTD_RUNS ?? 40), seed: 11 });
    const verdicts = await judgeMounts(texts, paths, hosts);
    const seen = new Set<MountdVerdict>();
    for (const [index, text] of texts.entries()) {
      const expected = (Object.keys(hosts) as (keyof typeof hosts)[]).flatMap((address) =>
        paths.map((path) => `${address} ${path} ${ours(text, address, path)}`),
      );
      const asked = Object.keys(hosts).flatMap((address) => paths.map((path) => `${address} ${path}`));
      expect(
        asked.map((question, at) => `${question} ${verdicts[index]![at]}`),
        text,
      ).toEqual(expected);
      for (const verdict of verdicts[index]!) seen.add(verdict);
    }
    expect([...seen].sort()).toEqual(['insecure', 'none', 'secure']);
  });
});
