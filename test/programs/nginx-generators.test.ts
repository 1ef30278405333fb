import { beforeAll, describe, expect, it } from 'vitest';
import { validateAnswer } from '../../server/src/core/questions/answer.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { nginxTlsVhost } from '../../server/src/generators/nginx-tls-vhost.ts';
import { hstsChoices, vhostTargets } from '../../server/src/generators/nginx-tls-vhost-questions.ts';
import { generate } from '../../server/src/generators/run.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, nginxPackages, skipOrThrow } from './debian.ts';
import { judgeNginx } from './nginx.ts';
import { combinations, pairwise } from './pairwise.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(nginxPackages), "nginx's word on generated files");
  if (leftOut) console.warn(leftOut);
}, 900_000);

const factors = {
  serves: ['files', 'upstream'],
  certificate: ['letsencrypt', 'own'],
  target: vhostTargets.map(({ value }) => value),
  profile: ['intermediate', 'modern', 'old'],
  http2: [true, false],
  hsts: hstsChoices.map(({ value }) => value),
  redirect: [true, false],
  acme: [true, false],
};

const names = ['example.org', '*.example.org'];

function make(answers: Answers): { name: string; text: string } {
  const [file] = generate(nginxTlsVhost, { names, ...answers });
  return file!;
}

const targetOf = (answers: Answers) => vhostTargets.find(({ value }) => value === answers.target)!;

/** The file for an older nginx and OpenSSL: what only the newer ones know, said in the words of the older ones. */
function forInstalled(text: string): string {
  const older = text.replace('X25519MLKEM768:', '');
  if (!older.includes('http2 on;')) return older;
  return older.replace(/^ *http2 on;\n/m, '').replace(/^( *listen \S*443 ssl);$/gm, '$1 http2;');
}

describe('nginx-tls-vhost', () => {
  it('makes files in which we find nothing, whatever the answers', { timeout: 120_000 }, async () => {
    const rows = combinations(factors) as Answers[];
    expect(rows.length).toBeGreaterThan(2000);
    for (const answers of rows) {
      const { nginx, openssl } = targetOf(answers);
      const { name, text } = make(answers);
      const path = `/etc/nginx/sites-available/${name}`;
      const { diagnostics } = await check({ language: 'nginx', text, path, settings: { version: nginx, openssl } });
      expect(diagnostics, `${JSON.stringify(answers)}\n${text}`).toEqual([]);
    }
  });

  it('makes files in which we find nothing as a part of a whole configuration', async () => {
    const main = 'events {\n}\nhttp {\n    include sites-available/*;\n}\n';
    for (const answers of pairwise(factors) as Answers[]) {
      const { nginx, openssl } = targetOf(answers);
      const { name, text } = make(answers);
      const path = `/etc/nginx/sites-available/${name}`;
      const files = { '/etc/nginx/nginx.conf': main, [path]: text };
      const settings = { version: nginx, openssl };
      const { diagnostics } = await check({ language: 'nginx', text, path, settings, files });
      expect(diagnostics, `${JSON.stringify(answers)}\n${text}`).toEqual([]);
    }
  });

  it('makes what nginx accepts', { timeout: 300_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    for (const answers of pairwise(factors) as Answers[]) {
      const { text } = make(answers);
      const judgement = await judgeNginx(forInstalled(text), { context: 'http' });
      expect(judgement, `${JSON.stringify(answers)}\n${text}`).toMatchObject({ verdict: 'ok' });
    }
  });

  it('makes what nginx accepts for every kind of upstream and name', { timeout: 60_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const upstreams = ['https://[2001:db8::1]:8443/app/', 'http://unix:/run/app.sock', 'http://app.example.org'];
    for (const upstream of upstreams) {
      const answers = { names: ['xn--bcher-kva.example'], serves: 'upstream', upstream, target: 'debian-12' };
      const { text } = make(answers);
      expect(await judgeNginx(text, { context: 'http' }), text).toMatchObject({ verdict: 'ok' });
      const path = '/etc/nginx/sites-available/a.conf';
      const settings = { version: '1.22.1' };
      expect((await check({ language: 'nginx', text, path, settings })).diagnostics).toEqual([]);
    }
  });

  it('makes what renews the certificate, in the same dialog', async () => {
    const filesFor = (answers: Answers) => generate(nginxTlsVhost, { names, ...answers }).slice(1);
    const byMethod = (renewal: string, more: Answers = {}) => filesFor({ renewal, ...more });
    expect(filesFor({}).map(({ name }) => name)).toEqual(['letsencrypt/renewal-hooks/deploy/reload-nginx']);
    expect(byMethod('none')).toEqual([]);
    expect(filesFor({ certificate: 'own' })).toEqual([]);
    expect(byMethod('timer').map(({ name }) => name)).toEqual(['certbot-renew.service', 'certbot-renew.timer']);
    for (const method of ['package', 'timer', 'cron']) {
      const texts = byMethod(method).map(({ text }) => text);
      expect(texts.join('')).toContain('systemctl reload nginx');
      expect(texts.join('')).not.toMatch(/certbot-auto|init\.d/);
    }
    for (const acme of [true, false]) {
      const [cron] = byMethod('cron', { acme });
      expect(cron!.text.includes('--webroot -w /var/www/letsencrypt')).toBe(acme);
      const found = await check({ language: 'crontab', text: cron!.text, path: '/etc/cron.d/certbot-renew' });
      expect(found.diagnostics).toEqual([]);
    }
  });

  it('needs nothing but names', () => {
    const { name, text } = make({});
    expect(name).toBe('example.org.conf');
    expect(text).toContain('server_name example.org *.example.org;');
    expect(text).toContain('/etc/letsencrypt/live/example.org/fullchain.pem');
    expect(text).toContain('return 301 https://$host$request_uri;');
    expect(make({ names: ['*.example.org'] }).name).toBe('example.org.conf');
    expect(() => generate(nginxTlsVhost, {})).toThrow('names');
  });

  it.each([
    ['names', []],
    ['names', ['exa mple.org']],
    ['names', ['example.org;']],
    ['names', ['bücher.example']],
    ['names', ['a.example', 'A.example']],
    ['names', [`${'a'.repeat(64)}.example`]],
    ['names', ['-a.example']],
    ['names', ['']],
    ['root', 'www'],
    ['root', '/var/www; deny all'],
    ['root', '/var/$host'],
    ['certificateFile', '/etc/ssl/'],
    ['keyFile', 'key.pem'],
    ['upstream', '127.0.0.1:3000'],
    ['upstream', 'http://127.0.0.1:70000'],
    ['upstream', 'http://$host'],
    ['upstream', 'http://a b'],
    ['upstream', 'ftp://example.org'],
  ])('refuses %s %j', (question, value) => {
    expect(validateAnswer(nginxTlsVhost, question, value, {})).toMatch(/\.$/);
  });
});
