import { expect, it } from 'vitest';
import { parseConf } from '../../server/src/core/nfs/conf/parse.ts';
import { mountConfOptions } from '../../server/src/core/nfs/mounts/mount-conf.ts';
import { check } from '../harness/check.ts';

const conf = parseConf(`[NFSMount_Global_Options]
Sec=krb5
Hard=False
Background=True
Defaultvers=4
rsize=32k
[Server "files.example.org"]
Sec=krb5i
[MountPoint "/srv"]
Sec=krb5p
`).assignments;

const options = (target: string, own: readonly string[], source = 'files.example.org:/srv') =>
  mountConfOptions(conf, { source, target, options: own.map((name) => ({ name })) }).map(({ text }) => text);

it('takes the mount point before the server, and that before what holds for all', () => {
  expect(options('/srv', [])).toEqual(['sec=krb5p', 'nohard', 'bg', 'rsize=32k']);
  expect(options('/mnt', [])).toEqual(['sec=krb5i', 'nohard', 'bg', 'rsize=32k']);
  expect(options('/mnt', [], 'other.example.org:/srv')[0]).toBe('sec=krb5');
});

it('overrides nothing that the line says itself', () => {
  expect(options('/srv', ['sec', 'hard', 'fg', 'rsize'])).toEqual([]);
});

it('has fstab judged with what nfsmount.conf and its folder add', async () => {
  const rules = async (files: Record<string, string>) => {
    const text = 'files.example.org:/srv /srv nfs vers=4.2,nofail 0 0\n';
    const { diagnostics } = await check({ language: 'fstab', text, path: '/etc/fstab', files });
    return diagnostics.map(({ rule }) => rule);
  };
  expect(await rules({})).toEqual(['fstab/auth-sys', 'fstab/nosuid-nodev']);
  const global = '[NFSMount_Global_Options]\nSec=krb5p\n';
  expect(await rules({ '/etc/nfsmount.conf': `${global}nosuid=True\nnodev=True\n` })).toEqual([]);
  expect(await rules({ '/etc/nfsmount.conf.d/a.conf': global })).toEqual(['fstab/nosuid-nodev']);
});

it('has maps judged with what their mount points get', async () => {
  const rules = async (text: string, path: string, files: Record<string, string>) => {
    const { diagnostics } = await check({ language: 'autofs', text, path, files });
    return diagnostics.map(({ rule }) => rule);
  };
  const conf = (target: string) => ({
    '/etc/nfsmount.conf': `[MountPoint "${target}"]\nSec=krb5p\nnosuid=True\nnodev=True\n`,
    '/etc/auto.master': '/net /etc/auto.net\n/- /etc/auto.direct\n',
  });
  const [indirect, direct] = ['a files.example.org:/a\n', '/srv/a files.example.org:/a\n'];
  expect(await rules(indirect, '/etc/auto.net', conf('/net/a'))).toEqual([]);
  expect(await rules(indirect, '/etc/auto.net', conf('/net/b'))).toEqual(['autofs/auth-sys', 'autofs/nosuid-nodev']);
  expect(await rules(direct, '/etc/auto.direct', conf('/srv/a'))).toEqual([]);
  expect(await rules('a / h:/a /b h:/b\n', '/etc/auto.net', conf('/net/a/b'))).toEqual([
    'autofs/auth-sys',
    'autofs/nosuid-nodev',
  ]);
});
