import { describe, expect, it } from 'vitest';
import { check } from '../harness/check.ts';
import { accept, atCursor, completionsAt, hoverAt } from '../harness/cursor.ts';

const labels = async (language: string, text: string, path?: string) =>
  (await completionsAt({ language, text, ...(path === undefined ? {} : { path }) })).map((item) => item.label);

describe('exports', () => {
  const language = 'nfs-exports';

  it('offers options that do not contradict those that stand there', async () => {
    const offered = await labels(language, '/srv 192.0.2.1(rw,<|>)\n');
    expect(offered).toContain('no_subtree_check');
    expect(offered).not.toContain('ro');
    expect(offered).not.toContain('rw');
  });

  it('offers flavours that are not in the list yet, strongest first', async () => {
    expect(await labels(language, '/srv 192.0.2.1(sec=krb5p:<|>)\n')).toEqual(['krb5i', 'krb5', 'sys', 'none']);
    expect(await accept({ language, text: '/srv 192.0.2.1(sec=krb5p:<|>)\n' }, 'sys')).toBe(
      '/srv 192.0.2.1(sec=krb5p:sys)\n',
    );
  });

  it('offers no option that the chosen nfs-utils does not know', async () => {
    const at = { language, text: '/srv 192.0.2.1(<|>)\n' };
    const names = async (version: string) =>
      (await completionsAt({ ...at, settings: { 'nfs.version': version } })).map((item) => item.label);
    expect(await names('2.6.2')).not.toContain('xprtsec');
    expect(await names('2.6.3')).toContain('xprtsec');
  });

  it('offers clients that the file names elsewhere', async () => {
    expect(await accept({ language, text: '/srv 192.0.2.1(ro)\n/home <|>\n' }, '192.0.2.1')).toBe(
      '/srv 192.0.2.1(ro)\n/home 192.0.2.1(ro)\n',
    );
  });

  it('shows what a client gets', async () => {
    const text = await hoverAt({ language, text: '/srv -sync 192.0.<|>2.1(rw,all_squash,anonuid=7)\n' });
    expect(text).toContain('may read and write');
    expect(text).toContain('uid 7');
    expect(text).toContain('`sys` (by default)');
    expect(text).toContain('no_subtree_check');
  });

  it('says what an option costs', async () => {
    expect(await hoverAt({ language, text: '/srv a(as<|>ync)\n' })).toContain('Cost: A crash');
  });

  it('knows from nfs.conf whether groups are looked up', async () => {
    const found = async (conf: string) => {
      const files = { '/etc/nfs.conf': conf };
      const { diagnostics } = await check({ language, text: '/srv 192.0.2.1(rw)\n', path: '/etc/exports', files });
      return diagnostics.find(({ rule }) => rule === 'nfs-exports/group-limit')?.severity;
    };
    expect(await found('[mountd]\nmanage-gids=y\n')).toBeUndefined();
    expect(await found('[mountd]\nmanage-gids=n\n')).toBe('info');
    expect(await found('[nfsd]\n')).toBe('info');
  });

  it('knows from fstab what lies on a file system without an identity', async () => {
    const files = { '/etc/fstab': 'tmpfs /srv/fast tmpfs size=1G 0 0\n' };
    const { diagnostics } = await check({ language, text: '/srv/fast 192.0.2.1(ro)\n', path: '/etc/exports', files });
    expect(diagnostics.map(({ rule }) => rule)).toContain('nfs-exports/missing-fsid');
  });
});

describe('fstab', () => {
  const language = 'fstab';

  it('offers what belongs in each column', async () => {
    expect(await labels(language, 'a /b <|>\n')).toContain('nfs');
    expect(await labels(language, 'a:/b /b nfs vers=<|>\n')).toContain('4.2');
    const options = await labels(language, 'a:/b /b nfs soft,<|>\n');
    expect(options).not.toContain('hard');
    expect(options).toContain('nosuid');
  });

  it('says what an option means', async () => {
    expect(await hoverAt({ language, text: 'a:/b /b nfs sec=kr<|>b5p 0 0\n' })).toContain(
      'everything is signed and encrypted',
    );
    expect(await hoverAt({ language, text: 'a:/b /b nfs rw 0 <|>0\n' })).toContain('fsck');
  });
});

describe('settings', () => {
  const language = 'nfs-conf';
  const path = '/etc/nfs.conf';

  it('offers sections, keys that are not set, and values', async () => {
    expect(await labels(language, '[<|>', path)).toContain('mountd');
    const keys = await labels(language, '[mountd]\nport=1\n<|>\n', path);
    expect(keys).toContain('manage-gids');
    expect(keys).not.toContain('port');
    expect(await labels(language, '[mountd]\nmanage-gids=<|>\n', path)).toEqual(['y', 'n']);
  });

  it('says what a key means', async () => {
    expect(await hoverAt({ language, text: '[mountd]\nmanage-<|>gids=y\n', path })).toContain('limit of 16');
  });
});

describe('what eyes cannot see', () => {
  const hintsOf = async (text: string) => {
    const { analysis, language } = await atCursor({
      language: 'nfs-exports',
      text: `${text}<|>`,
      path: '/etc/exports',
    });
    const { length } = analysis.document.text;
    return language.inlayHints!(analysis, { start: 0, end: length }).map(({ offset, label }) => [offset, label]);
  };

  it('is shown behind clients: flavours by default, and what a list before them says', async () => {
    expect(await hintsOf('/srv 192.0.2.1(rw) 192.0.2.2(sec=krb5p,ro)\n')).toEqual([[18, ' sec=sys']]);
    expect(await hintsOf('/srv -sec=krb5p,rw 192.0.2.1 192.0.2.2(ro)\n')).toEqual([
      [28, ' sec=krb5p,rw'],
      [42, ' sec=krb5p'],
    ]);
    expect(await hintsOf('/srv gss/krb5p(rw) 192.0.2.1 (rw)\n')).toEqual([]);
  });
});

describe('links', () => {
  const linksOf = async (language: string, path: string, text: string) => {
    const { analysis, language: found } = await atCursor({ language, text: `${text}<|>`, path });
    return found.links!(analysis).map(({ span, path: target }) => [text.slice(span.start, span.end), target]);
  };

  it('lead to files that settings include', async () => {
    const text = '[mountd]\ninclude=-/etc/nfs/a.conf\ninclude = "more.conf" # here\ninclude={{ x }}\nport=1\n';
    expect(await linksOf('nfs-conf', '/etc/nfs.conf', text)).toEqual([
      ['/etc/nfs/a.conf', '/etc/nfs/a.conf'],
      ['more.conf', '/etc/more.conf'],
    ]);
  });

  it('lead to the file with the password of a share', async () => {
    const text = '//s/a /a cifs credentials=/etc/samba/a.cred,ro 0 0\n//s/b /b cifs cred={{ x }},user=me 0 0\n';
    expect(await linksOf('fstab', '/etc/fstab', text)).toEqual([['/etc/samba/a.cred', '/etc/samba/a.cred']]);
  });

  it('lead to maps that are files', async () => {
    const text =
      '/a /etc/auto.a\n/b file,sun:/etc/auto.b\n/c auto.c rw\n/d -hosts\n/e ldap:ou=x\n+auto.more\n+dir:/etc/x.d\n';
    expect(await linksOf('autofs', '/etc/auto.master', text)).toEqual([
      ['/etc/auto.a', '/etc/auto.a'],
      ['/etc/auto.b', '/etc/auto.b'],
      ['auto.c', '/etc/auto.c'],
      ['auto.more', '/etc/auto.more'],
    ]);
    expect(await linksOf('autofs', '/etc/auto.a', 'x -rw a:/x\n+auto.b\n')).toEqual([['auto.b', '/etc/auto.b']]);
  });
});
