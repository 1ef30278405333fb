import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { type CheckInput, check } from '../harness/check.ts';
import { atCursor } from '../harness/cursor.ts';

type Input = Omit<CheckInput, 'language'>;

/** The text after the command ran at the mark. */
async function apply(input: Input, profile: string): Promise<string> {
  const { language, analysis, offset } = await atCursor({ language: 'nginx', ...input });
  return applyEdits(analysis.document.text, language.operations!.applyProfile!(analysis, offset, { profile }));
}

const again = (text: string) => text.replace(/(listen 443 ssl)/, '<|>$1');

const seed = `http {
    server {
        listen 443 ssl; # the visitors' port
        server_name example.org;
        ssl_certificate /etc/letsencrypt/live/example.org/fullchain.pem;
        ssl_certificate_key /etc/letsencrypt/live/example.org/privkey.pem;

        # old <|>friends
        ssl_protocols TLSv1 TLSv1.1 TLSv1.2; # browsers of then
        ssl_prefer_server_ciphers on;
        ssl_dhparam /etc/ssl/certs/dhparam.pem;
        ssl_session_cache shared:SSL:10m;
        ssl_session_timeout 5m;
        add_header Strict-Transport-Security "max-age=31536000; includeSubDomains";
        root /srv;
    }
}
`;

describe('applying a profile', () => {
  it('rewrites in place, adds what is missing, takes away what is dead and keeps comments', async () => {
    expect(await apply({ text: seed }, 'intermediate')).toBe(`http {
    server {
        listen 443 ssl; # the visitors' port
        server_name example.org;
        ssl_certificate /etc/letsencrypt/live/example.org/fullchain.pem;
        ssl_certificate_key /etc/letsencrypt/live/example.org/privkey.pem;

        # old friends
        ssl_protocols TLSv1.2 TLSv1.3; # browsers of then
        ssl_prefer_server_ciphers off;
        ssl_session_cache shared:SSL:10m;
        ssl_session_timeout 1d;
        ssl_ecdh_curve X25519:prime256v1:secp384r1;
        ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;
        ssl_session_tickets off;
        add_header Strict-Transport-Security "max-age=63072000; includeSubDomains" always;
        root /srv;
    }
}
`);
  });

  const profiles = ['modern', 'intermediate', 'old'] as const;

  it.each(profiles)('%s: nothing is left to say, and applying it again changes nothing', async (profile) => {
    const applied = await apply({ text: seed }, profile);
    expect((await check({ language: 'nginx', text: applied })).diagnostics).toEqual([]);
    expect(await apply({ text: again(applied) }, profile)).toBe(applied);
  });

  it('forgets one profile when another one is applied', async () => {
    for (const first of profiles) {
      for (const second of profiles) {
        const there = await apply({ text: again(await apply({ text: seed }, first)) }, second);
        const { diagnostics } = await check({ language: 'nginx', text: there });
        expect(diagnostics, `${first}, ${second}:\n${there}`).toEqual([]);
        expect(there).toContain("# the visitors' port");
      }
    }
  });

  it('works in servers of one line and with CRLF', async () => {
    const inline =
      'http { server { listen 443 ssl;<|> ssl_certificate a.pem; ssl_certificate_key a.key; root /srv; } }\n';
    for (const profile of profiles) {
      const applied = await apply({ text: inline }, profile);
      expect((await check({ language: 'nginx', text: applied })).diagnostics, applied).toEqual([]);
      expect(await apply({ text: again(applied) }, profile)).toBe(applied);
      const windows = await apply({ text: seed.replaceAll('\n', '\r\n') }, profile);
      expect(windows.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(windows.replaceAll('\r\n', '\n')).toBe(await apply({ text: seed }, profile));
    }
  });

  it('names a curve only where OpenSSL knows it', async () => {
    const settings = { openssl: '3.5' };
    expect(await apply({ text: seed, settings }, 'modern')).toContain(
      'ssl_ecdh_curve X25519MLKEM768:X25519:prime256v1:secp384r1;',
    );
    const old = apply({ text: seed, settings: { openssl: '1.0.2', version: '1.10.0' } }, 'modern');
    await expect(old).rejects.toThrow('needs TLS 1.3');
  });

  it('takes the http block where the cursor is in no server, and a fragment as a whole', async () => {
    const http = await apply({ text: 'http {\n    <|>ssl_protocols TLSv1;\n    server { listen 80; }\n}\n' }, 'modern');
    expect(http).toContain('    ssl_protocols TLSv1.3;\n    ssl_ecdh_curve');
    expect(http).not.toContain('Strict-Transport-Security');
    const fragment = await apply(
      { text: '# TLS\nssl_protocols <|>TLSv1;\n', path: '/etc/nginx/snippets/tls.conf' },
      'modern',
    );
    expect(fragment).toMatch(/^# TLS\nssl_protocols TLSv1\.3;\nssl_ecdh_curve/);
  });

  it('keeps what other headers would lose', async () => {
    const text = 'http {\n    add_header X-A b;\n    server {\n        <|>listen 443 ssl;\n    }\n}\n';
    expect(await apply({ text }, 'modern')).not.toContain('Strict-Transport-Security');
    const own = text.replace('listen 443 ssl;', 'listen 443 ssl;\n        add_header X-C d;');
    expect(await apply({ text: own }, 'modern')).toContain(
      'X-C d;\n        add_header Strict-Transport-Security "max-age=63072000" always;',
    );
  });

  it('says why it can do nothing', async () => {
    const server = (body: string) => ({ text: `http {\n    server {\n        <|>${body}\n    }\n}\n` });
    await expect(apply(server('listen 80;'), 'modern')).rejects.toThrow('does not speak TLS');
    await expect(apply(server('listen 443 ssl;'), 'newest')).rejects.toThrow('modern, intermediate, old');
    await expect(apply({ text: 'events {\n    <|>\n}\n' }, 'modern')).rejects.toThrow('server block');
    const including = server('listen 443 ssl;\n        include /etc/letsencrypt/options-ssl-nginx.conf;');
    await expect(apply(including, 'modern')).rejects.toThrow('/etc/letsencrypt/options-ssl-nginx.conf');
    const path = '/etc/nginx/nginx.conf';
    const files = { '/etc/nginx/tls.conf': 'ssl_ciphers HIGH;\n' };
    const elsewhere = { ...server('listen 443 ssl;\n        include tls.conf;'), path, files };
    await expect(apply(elsewhere, 'intermediate')).rejects.toThrow('/etc/nginx/tls.conf');
  });

  it('is offered in servers that speak TLS and would change', async () => {
    const titles = async (text: string) => {
      const { language, analysis, offset } = await atCursor({ language: 'nginx', text });
      return language.refactorings!(analysis, { start: offset, end: offset }).map(({ title }) => title);
    };
    const all = ['modern (6.0)', 'intermediate (6.0)', 'old (5.8)'].map((name) => `Apply Mozilla profile: ${name}`);
    expect(await titles(seed)).toEqual(all);
    expect(await titles(again(await apply({ text: seed }, 'modern')))).toEqual(all.slice(1));
    expect(await titles('http {\n    server {\n        <|>listen 80;\n    }\n}\n')).toEqual([]);
    expect(await titles('http {\n    <|>ssl_protocols TLSv1;\n}\n')).toEqual([]);
  });
});
