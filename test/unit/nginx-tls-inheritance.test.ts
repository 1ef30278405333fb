import { describe, expect, it } from 'vitest';
import { check } from '../harness/check.ts';
import { hoverAt } from '../harness/cursor.ts';

interface Site {
  readonly text: string;
  readonly path?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

async function rules(site: Site): Promise<string[]> {
  const { diagnostics } = await check({ language: 'nginx', ...site });
  const names = diagnostics.map(({ rule }) => rule.replace('nginx/', ''));
  return [...new Set(names)].filter((name) => !name.startsWith('include-'));
}

const path = '/etc/nginx/sites-enabled/a';
const site = 'server {\n    listen 443 ssl;\n    server_name a.example;\n    location / { }\n}\n';
const main = (body: string) => ({
  '/etc/nginx/nginx.conf': `events { }\nhttp {\n${body}\ninclude sites-enabled/*;\n}\n`,
  [path]: site,
});
const complaints = ['default-tls-protocols', 'missing-certificate', 'hsts-missing'];

describe('what is not in sight', () => {
  it('is not missed, but hinted at where nginx would miss it', async () => {
    expect(await rules({ text: site, path })).toEqual(['missing-certificate']);
    const include = site.replace('location', 'include snippets/tls.conf;\n    location');
    expect(await rules({ text: include, path })).toEqual([]);
    expect(await rules({ text: `events { }\nhttp {\ninclude conf.d/*.conf;\n${include}}\n` })).toEqual([]);
  });

  it('is missed once the whole configuration is in sight', async () => {
    expect((await rules({ text: site, path, files: main('') })).sort()).toEqual([...complaints].sort());
  });

  it('counts where an includer or an included file has it', async () => {
    const files = {
      ...main('include snippets/tls.conf;\nadd_header Strict-Transport-Security "max-age=63072000" always;'),
      '/etc/nginx/snippets/tls.conf':
        'ssl_protocols TLSv1.2 TLSv1.3;\nssl_certificate a.pem;\nssl_certificate_key a.key;\n',
    };
    expect(await rules({ text: site, path, files })).toEqual([]);
    const own = site.replace('location', 'include snippets/tls.conf;\n    location');
    expect(
      await rules({
        text: own,
        path,
        files: { ...main(''), [path]: own, '/etc/nginx/snippets/tls.conf': files['/etc/nginx/snippets/tls.conf'] },
      }),
    ).toEqual(['hsts-missing']);
  });

  it('is judged for a snippet by the servers that include it', async () => {
    const snippet = '/etc/nginx/snippets/tls.conf';
    const text = 'ssl_ciphers NOPE;\n';
    const certified = site.replace(
      'location',
      'ssl_certificate a.pem;\n    ssl_certificate_key a.key;\n    include snippets/tls.conf;\n    location',
    );
    const severities = async (files: Readonly<Record<string, string>>) =>
      (await check({ language: 'nginx', text, path: snippet, files: { ...files, [snippet]: text } })).diagnostics.map(
        ({ severity }) => severity,
      );
    expect(await severities({ ...main(''), [path]: certified })).toEqual(['error']);
    expect(await severities({})).toEqual(['warning']);
  });

  it('ends in a loop of includes', async () => {
    const files = { ...main(''), '/etc/nginx/loop.conf': 'include loop.conf;\n' };
    const text = site.replace('location', 'include loop.conf;\n    location');
    expect(await rules({ text, path, files: { ...files, [path]: text } })).toContain('missing-certificate');
  });
});

describe('templates', () => {
  it('are left alone', async () => {
    const text =
      'server {\n    listen 443 ssl;\n    ssl_protocols {{ protocols }} TLSv1;\n    ssl_ciphers {{ ciphers }};\n}\n';
    expect(await rules({ text })).toEqual([]);
  });
});

describe('addresses', () => {
  const two = (first: string, second: string) =>
    rules({
      text: `http {\n    server {\n        listen ${first};\n        ssl_certificate a;\n        ssl_certificate_key b;\n    }\n    server {\n        listen ${second};\n    }\n}\n`,
    });

  it('are the same in other words', async () => {
    expect(await two('443 ssl', '*:443')).not.toContain('https-port-without-ssl');
    expect(await two('80', 'localhost:443')).toContain('https-port-without-ssl');
    expect(await two('[::]:443 ssl', '443')).toContain('https-port-without-ssl');
    expect(await two('unix:/run/a.sock ssl', '443')).toContain('https-port-without-ssl');
    expect(await two('443-445 ssl', 'localhost:443')).not.toContain('https-port-without-ssl');
  });

  it('of any length are read in no time', async () => {
    const long = '1'.repeat(200_000);
    expect(await rules({ text: `http {\n    server {\n        listen ${long}a;\n    }\n}\n` })).toBeDefined();
  });
});

describe('hover', () => {
  const hover = (text: string, settings = {}) =>
    hoverAt({ language: 'nginx', text: `server {\n    ${text}\n}\n`, settings });

  it('lists the suites of a cipher string, and explains the word at the cursor', async () => {
    const markdown = await hover("ssl_ciphers 'HIGH:!aNU<|>LL:!MD5';");
    expect(markdown).toMatch(/^`aNULL`: /);
    expect(markdown).toContain('most preferred first');
    expect(await hover('ssl_ciphers ECDHE-RSA-AES128<|>-GCM-SHA256;')).toContain('strong');
    expect(await hover('ssl_ciphers NO<|>PE;')).toContain('rejects');
  });

  it('tells what became of a protocol', async () => {
    const markdown = await hover('ssl_protocols TLSv1.2 TLSv<|>1;');
    expect(markdown).toContain('| **TLSv1** | 1999 | RFC 2246 | must not be used (RFC 8996) |');
    expect(await hover('ssl_protocols nons<|>ense;')).toBeUndefined();
  });

  it('tells which groups OpenSSL has', async () => {
    expect(await hover('ssl_ecdh_curve X25519ML<|>KEM768:X25519;')).toContain('knows no group');
    expect(await hover('ssl_ecdh_curve X25519ML<|>KEM768:X25519;', { openssl: '3.5' })).toContain('quantum');
    expect(await hover('ssl_ecdh_curve au<|>to;')).toContain('built into OpenSSL 3.0');
  });

  it('reads the lists of ssl_conf_command', async () => {
    expect(await hover('ssl_conf_command Ciphersuites TLS_AES_128_GCM_<|>SHA256:NOPE;')).toContain(
      '- `NOPE`: no TLS 1.3 suite',
    );
    expect(await hover('ssl_conf_command Groups X255<|>19;')).toContain('Curve25519');
  });
});
