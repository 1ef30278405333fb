import { beforeAll, describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, nginxPackages, skipOrThrow } from './debian.ts';
import { judgeNginx } from './nginx.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(nginxPackages), "nginx's word on TLS");
  if (leftOut) console.warn(leftOut);
}, 900_000);

const http = (body: string, outside = '') => `events { }\nhttp {\n${outside}\n${body}\n}\n`;
const server = (body: string, outside = '') => http(`server {\n${body}\n}`, outside);
const certified = 'ssl_certificate /etc/ssl/a.pem;\nssl_certificate_key /etc/ssl/a.key;';
const stream = (body: string) => `events { }\nstream {\nserver {\nproxy_pass 192.0.2.1:1;\n${body}\n}\n}\n`;

/** Configurations about which nginx and we must be of one mind: both refuse, or both accept. */
const cases: readonly (readonly [name: string, text: string])[] = [
  ['ciphers that find nothing', server(`${certified}\nssl_ciphers NOPE;`)],
  ['ciphers that find nothing, without a certificate', server('listen 80;\nssl_ciphers NOPE;')],
  ['ciphers that find nothing, inherited', server(certified, 'ssl_ciphers NOPE;')],
  ['ciphers that find nothing, inherited by a server without a certificate', server('listen 80;', 'ssl_ciphers NOPE;')],
  ['ciphers that find nothing, overridden', server(`${certified}\nssl_ciphers HIGH;`, 'ssl_ciphers NOPE;')],
  ['an empty cipher string', server(`${certified}\nssl_ciphers "";`)],
  ['a cipher string that cannot be read', server(`${certified}\nssl_ciphers "HIGH:$x";`)],
  ['a cipher string with a stranger', server(`${certified}\nssl_ciphers HIGH:NOPE;`)],
  ['a misspelt curve', server(`${certified}\nssl_ecdh_curve secp348r1;`)],
  ['a misspelt curve without a certificate', server('listen 80;\nssl_ecdh_curve secp348r1;')],
  ['another spelling of a curve', server(`${certified}\nssl_ecdh_curve x25519:P-256;`)],
  ['no certificate', server('listen 443 ssl;')],
  ['no certificate in a second server', http(`server { listen 443 ssl; ${certified} }\nserver { listen 443 ssl; }`)],
  ['no certificate in the first of two', http(`server { listen 443 ssl; }\nserver { listen 443 ssl; ${certified} }`)],
  [
    'no certificate in the first of two, of which the second is the default',
    http(`server { listen 443 ssl; }\nserver { listen 443 ssl default_server; ${certified} }`),
  ],
  [
    'no certificate in the first, which says no ssl',
    http(`server { listen 443; }\nserver { listen 443 ssl; ${certified} }`),
  ],
  [
    'no certificate, other address',
    http(`server { listen 443 ssl; ${certified} }\nserver { listen 127.0.0.1:443 ssl; }`),
  ],
  [
    'the same address in other words',
    http(`server { listen *:443 ssl; ${certified} }\nserver { listen 0.0.0.0:443 ssl; }`),
  ],
  ['a server that rejects handshakes', server('listen 443 ssl;\nssl_reject_handshake on;')],
  [
    'no certificate behind a server that rejects handshakes',
    http('server { listen 443 ssl; ssl_reject_handshake on; }\nserver { listen 443 ssl; }'),
  ],
  [
    'a certificate behind a server that rejects handshakes',
    http(`server { listen 443 ssl; ssl_reject_handshake on; }\nserver { listen 443 ssl; ${certified} }`),
  ],
  ['an inherited certificate', server('listen 443 ssl;', certified)],
  ['a certificate without a key', server('listen 80;\nssl_certificate /etc/ssl/a.pem;')],
  ['an inherited certificate without a key', server('listen 80;', 'ssl_certificate /etc/ssl/a.pem;')],
  ['a certificate without a key and without a server', http('ssl_certificate /etc/ssl/a.pem;')],
  ['a key that is inherited', server('ssl_certificate /etc/ssl/a.pem;', 'ssl_certificate_key /etc/ssl/a.key;')],
  ['two certificates and one key', server(`${certified}\nssl_certificate /etc/ssl/b.pem;`)],
  ['stream without a certificate', stream('listen 443 ssl;')],
  ['stream without a key', stream('listen 443 ssl;\nssl_certificate /etc/ssl/a.pem;')],
  ['stream without a key and without TLS', stream('listen 443;\nssl_certificate /etc/ssl/a.pem;')],
  ['stream as it should be', stream(`listen 443 ssl;\n${certified}`)],
  [
    'mail without a certificate',
    'events { }\nmail {\nauth_http localhost/x;\nserver {\nlisten 993 ssl;\nprotocol imap;\n}\n}\n',
  ],
  ['ssl on', server(`listen 443;\nssl on;\n${certified}`)],
  ['ssl on without a certificate', server('listen 443;\nssl on;')],
  ['ssl off', server('listen 443;\nssl off;')],
  ['old protocols', server(`listen 443 ssl;\n${certified}\nssl_protocols SSLv2 SSLv3 TLSv1;`)],
  ['a regular expression for ACME', server('location ~ /.well-known { allow all; }')],
];

describe('nginx and we agree', () => {
  it.for(cases)('about %s', { timeout: 30_000 }, async ([, text], { skip }) => {
    if (leftOut) skip(leftOut);
    const { diagnostics } = await check({ language: 'nginx', text, settings: { version: '1.22.1' } });
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    const judgement = await judgeNginx(text, { context: 'main' });
    expect(errors.length > 0, `nginx: ${judgement.message || 'accepts'}; we: ${errors.join(' ')}`).toBe(
      judgement.verdict !== 'ok',
    );
  });
});

describe('applying a profile', () => {
  const text = `events { }\nhttp {\n    server {\n        listen 443 ssl;\n        ${certified}\n        ssl_ciphers HIGH;\n        ssl_dhparam /etc/ssl/dh.pem;\n    }\n}\n`;

  it.for(['modern', 'intermediate', 'old'])(
    '%s gives what nginx accepts',
    { timeout: 30_000 },
    async (profile, { skip }) => {
      if (leftOut) skip(leftOut);
      const { language, analysis } = await check({ language: 'nginx', text });
      const edits = language.operations!.applyProfile!(analysis, text.indexOf('listen'), { profile });
      expect(await judgeNginx(applyEdits(text, edits), { context: 'main' })).toMatchObject({ verdict: 'ok' });
    },
  );
});
