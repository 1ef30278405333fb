import { describe, expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { Language } from '../../server/src/core/language.ts';
import { fixAll } from '../../server/src/core/rules/fix-all.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { nginx } from '../../server/src/languages/nginx/language.ts';
import { check } from '../harness/check.ts';

/** A site as it was set up years ago. */
const vhost = `server {
    listen 443;
    server_name www.example.org;

    ssl on;
    ssl_certificate /etc/letsencrypt/live/www.example.org/fullchain.pem;
    ssl_certificate_key /etc/letsencrypt/live/www.example.org/privkey.pem;
    ssl_protocols TLSv1 TLSv1.1 TLSv1.2;
    ssl_prefer_server_ciphers on;
    ssl_dhparam /etc/ssl/certs/dhparam.pem;
    ssl_session_cache shared:SSL:10m;
    ssl_session_timeout 5m;
    # a year
    add_header Strict-Transport-Security "max-age=31536000; includeSubDomains";

    root /var/www/letsencrypt/;
    location ~ /.well-known {
        allow all;
    }
}
`;

const path = '/etc/nginx/sites-available/www.example.org.conf';

async function found(text: string, settings?: Readonly<Record<string, unknown>>): Promise<string[]> {
  const { diagnostics } = await check({
    language: 'nginx',
    text,
    path,
    ...(settings === undefined ? {} : { settings }),
  });
  return diagnostics.map(({ severity, rule, span }) => `${severity} ${rule}: ${text.slice(span.start, span.end)}`);
}

describe('an old site', () => {
  const rest = [
    'warning nginx/obsolete-tls-protocol: TLSv1 TLSv1.1',
    'warning nginx/hsts-not-always: Strict-Transport-Security "max-age=31536000; includeSubDomains"',
    'warning nginx/acme-location-regex: ~ /.well-known',
  ];

  it('is underlined at the exact words', async () => {
    expect(await found(vhost)).toEqual(['warning nginx/ssl-directive: ssl on', ...rest]);
    expect(await found(vhost, { version: '1.26.0' })).toEqual(['error nginx/ssl-directive: ssl on', ...rest]);
    expect(await found(vhost, { version: '1.22.1' })).toEqual(['warning nginx/ssl-directive: ssl on', ...rest]);
  });

  it('says what is wrong, with the versions', async () => {
    const { diagnostics } = await check({ language: 'nginx', text: vhost, path });
    const messages = diagnostics.map(({ message }) => message).join('\n');
    expect(messages).toContain('gone since nginx 1.25.1');
    expect(messages).toContain('TLSv1 and TLSv1.1 are retired (RFC 8996)');
    expect(messages).toContain('Error pages go without this header');
    expect(messages).toContain('the dot stands for any character');
    const { diagnostics: older } = await check({
      language: 'nginx',
      text: vhost,
      path,
      settings: { version: '1.22.1' },
    });
    expect(older[0]?.message).toContain('obsolete since nginx 1.15.0 and gone in 1.25.1');
  });

  it('is mended by the safe fixes but for the location, and loses no comment', async () => {
    const checkNow = createChecker(nginx as Language);
    const { text, applied } = fixAll(vhost, (current) => {
      const document = createDocument(path, current);
      const analysis = nginx.analyse({ document, files: noFiles, settings: {} });
      return checkNow(analysis, {}, (rule, cause) => {
        throw new Error(rule, { cause });
      });
    });
    expect(applied).toBe(3);
    expect(text).toContain('    listen 443 ssl;\n    server_name www.example.org;\n\n    ssl_certificate /');
    expect(text).toContain('    ssl_protocols TLSv1.2;\n');
    expect(text).toContain('    # a year\n');
    expect(text).toContain('"max-age=31536000; includeSubDomains" always;');
    expect(await found(text)).toEqual(['warning nginx/acme-location-regex: ~ /.well-known']);
    const location = (await check({ language: 'nginx', text, path })).diagnostics[0]!.fixes[0]!;
    expect(location.edits.map(({ newText }) => newText)).toEqual(['^~ /.well-known/acme-challenge/']);
  });
});
