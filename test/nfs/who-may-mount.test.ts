import { expect, test } from 'vitest';
import { writeText } from '../../server/src/core/features/view-text.ts';
import { nfsExports } from '../../server/src/languages/nfs-exports/language.ts';
import { check } from '../harness/check.ts';

const [view] = nfsExports.views!;

async function show(text: string, answers: Record<string, string>, files: Record<string, string> = {}) {
  const path = '/etc/exports';
  const { analysis } = await check({ language: 'nfs-exports', text, path, files: { [path]: text, ...files } });
  const picture = view!.draw(analysis as never, 0, answers);
  return { picture, lines: writeText(picture, () => undefined).split('\n') };
}

test('the narrower entry holds, and the wider one is named', async () => {
  const { lines } = await show('/srv 192.0.2.0/24(rw) 192.0.2.7(ro,sec=krb5p)\n', { address: '192.0.2.7' });
  expect(lines).toContain('  192.0.2.7: may read by sec=krb5p, users as they prove to be, root as uid 65534.');
  expect(lines).toContain('  192.0.2.0/24 matches too, but is never asked; options are not put together.');
});

test('netgroups and names that only the network knows are told as conditions', async () => {
  const { lines } = await show('/srv *(ro) @admins(rw,no_root_squash) files.example.org(rw)\n', {
    address: '192.0.2.7',
  });
  expect(lines.slice(2, 6)).toEqual([
    '/srv',
    expect.stringMatching(
      /^ {2}files.example.org is looked at first, and holds if the name is its own: may read and write/,
    ),
    expect.stringMatching(/^ {2}@admins is looked at first, and holds if the netgroup contains it: .*root as root\.$/),
    '  Else *: may read by sec=sys (the default), users as they claim to be, root as uid 65534.',
  ]);
});

test('a name decides about wildcards', async () => {
  const text = '/srv *.example.org(rw)\n';
  const named = await show(text, { address: '192.0.2.7', name: 'a.b.example.org' });
  expect(named.lines[3]).toMatch(/^ {2}\*\.example\.org: may read and write/);
  const other = await show(text, { address: '192.0.2.7', name: 'example.net' });
  expect(other.lines).toContain('  /srv: no entry matches.');
});

test('Kerberos names hold where the address says no flavour', async () => {
  const { lines } = await show('/srv 192.0.2.0/24(ro) gss/krb5i(rw)\n', { address: '192.0.2.7' });
  expect(lines).toContain(
    '  gss/krb5i holds for requests by this flavour of Kerberos: may read and write by sec=krb5i, users as they prove to be, root as uid 65534.',
  );
});

test('files of exports.d count too, behind exports', async () => {
  const files = { '/etc/exports.d/b.exports': '/srv 192.0.2.0/25(rw)\n/more 192.0.2.7(ro)\n' };
  const { lines } = await show('/srv 192.0.2.0/24(ro)\n', { address: '192.0.2.7' }, files);
  expect(lines).toContain(
    '  192.0.2.0/24: may read by sec=sys (the default), users as they claim to be, root as uid 65534.',
  );
  expect(lines).toContain('/more');
});

test('the picture asks about an address of the entry at the cursor, and says what is no address', async () => {
  const { picture } = await show('/srv 198.51.100.0/24(ro)\n', {});
  expect(picture.questions[0]).toMatchObject({ id: 'address', default: '198.51.100.0' });
  const { lines } = await show('', { address: '192.0.2.7' });
  expect(lines).toContain('Nothing is exported.');
});
