import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli, type Cli } from './cli.ts';

const exported = '/srv 192.0.2.0/24(sec=krb5p,rw,no_subtree_check) 192.0.2.7(sec=krb5p,ro,no_subtree_check)\n';
const mounted = 'files.example.org:/srv /srv nfs sec=krb5p,nosuid,nodev,_netdev,nofail 0 0\n';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('real');
  await cli.write({ 'etc/exports': exported, 'etc/fstab': mounted });
});
afterAll(() => cli.remove());

test('show who-may-mount names the entry that holds for an address, and what is never asked', async () => {
  const ask = ['show', 'who-may-mount', 'etc/exports', '--answer', 'address=192.0.2.7'];
  const { code, stdout, stderr } = await cli.run(ask);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('What may 192.0.2.7 mount?\n');
  expect(stdout).toMatch(/192\.0\.2\.7 \(etc\/exports:1\): may read by sec=krb5p/);
  expect(stdout).toMatch(/192\.0\.2\.0\/24 \(etc\/exports:1\) matches too, but is never asked/);
});

test('show who-may-mount says what is refused', async () => {
  const ask = ['show', 'who-may-mount', 'etc/exports', '--answer', 'address=198.51.100.9'];
  const { code, stdout } = await cli.run(ask);
  expect(code).toBe(0);
  expect(stdout).toContain('/srv: no entry matches.');
});

test('add nfs-new-export writes an entry by Kerberos, and the file stays clean', async () => {
  const ask = ['add', 'nfs-new-export', 'etc/exports', '--answer', 'path=/srv/more', '--output', '-'];
  const { code, stdout } = await cli.run([...ask, '--answer', 'clients=198.51.100.0/24']);
  expect(code).toBe(0);
  expect(stdout).toBe(`${exported}/srv/more 198.51.100.0/24(sec=krb5p,rw,sync,no_subtree_check)\n`);
});

test('add nfs-new-mount writes a line into fstab, in which nothing is found', async () => {
  const ask = ['add', 'nfs-new-mount', 'etc/fstab', '--answer', 'path=/srv/more', '--answer', 'target=/more'];
  expect(await cli.run(ask)).toMatchObject({ code: 0 });
  const { code, stdout } = await cli.run(['check', 'etc/fstab']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.not.stringContaining('warning') });
});

test.each([
  [['add', 'nfs-new-export', 'etc/exports', '--answer', 'path=srv'], 'absolute path'],
  [['add', 'nfs-new-export', 'etc/exports', '--answer', 'clients=192.0.2.0/33'], 'no network'],
  [['add', 'nfs-new-mount', 'etc/fstab', '--answer', 'target=/srv'], 'mounted at /srv already'],
])('%j is declined', async (args, message) => {
  const { code, stderr } = await cli.run([...args, '--output', '-']);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
