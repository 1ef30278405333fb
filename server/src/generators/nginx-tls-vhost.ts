import type { Answers } from '../core/questions/question.ts';
import { compareVersions } from '../core/schema/version.ts';
import { mozillaProfile } from '../languages/nginx/tls/mozilla.ts';
import { ignoreComment, profileDirectives } from '../languages/nginx/tls-config/profile-directives.ts';
import type { GeneratedFile, Generator } from './generator.ts';
import { renewalFiles } from './letsencrypt-renewal-files.ts';
import { renewalTime } from './letsencrypt-renewal-time.ts';
import { hstsChoices, type VhostTarget, vhostQuestions, vhostTargets } from './nginx-tls-vhost-questions.ts';
import { vhostFault } from './nginx-tls-vhost-validate.ts';

const textOf = (answers: Answers, id: string) => String(answers[id] ?? '');

/** Paragraphs of lines, apart by empty lines and indented; empty ones are left out. */
function paragraphs(...groups: readonly (readonly string[])[]): string[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => [...(index === 0 ? [] : ['']), ...group])
    .map((line) => (line === '' ? '' : `    ${line}`));
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines, '}'];
}

/** The server on port 80; undefined where nothing asks for one. */
function plainServer(answers: Answers, names: string): string[] | undefined {
  const { redirect, acme } = answers;
  if (redirect !== true && acme !== true) return undefined;
  const challenges = [
    '# The ACME client (certbot, for one) puts its answers below this folder.',
    ...block(
      'location ^~ /.well-known/acme-challenge/',
      paragraphs([`root ${textOf(answers, 'acmeRoot')};`, 'default_type text/plain;']),
    ),
  ];
  const rest = redirect === true ? 'return 301 https://$host$request_uri;' : 'return 404;';
  const title =
    acme !== true
      ? '# Plain http: everything goes to https.'
      : `# Plain http: ACME's challenges are answered here, everything else ${redirect === true ? 'goes to https' : 'is not'}.`;
  return [
    title,
    ...block(
      'server',
      paragraphs(
        ['listen 80;', 'listen [::]:80;', `server_name ${names};`],
        acme === true ? challenges : [],
        block('location /', paragraphs([rest])),
      ),
    ),
  ];
}

function certificateLines(answers: Answers, name: string): string[] {
  const folder = `/etc/letsencrypt/live/${name.replace(/^\*\./, '')}`;
  const own = answers.certificate === 'own';
  return [
    `ssl_certificate ${own ? textOf(answers, 'certificateFile') : `${folder}/fullchain.pem`};`,
    `ssl_certificate_key ${own ? textOf(answers, 'keyFile') : `${folder}/privkey.pem`};`,
  ];
}

function tlsLines(answers: Answers, target: VhostTarget): string[] {
  const profile = mozillaProfile(textOf(answers, 'profile'))!;
  const lines = profileDirectives(profile, target).flatMap(({ name, value, defies }) => [
    ...(defies === undefined ? [] : [ignoreComment(defies)]),
    `${name} ${value};`,
  ]);
  return [
    `# Mozilla's TLS profile "${profile.name}", version ${profile.guidelinesVersion} of the guidelines.`,
    ...lines,
  ];
}

function hstsLines(answers: Answers): string[] {
  const { header } = hstsChoices.find(({ value }) => value === answers.hsts)!;
  if (header === undefined) {
    const line = '# add_header Strict-Transport-Security "max-age=63072000" always;';
    return ['# Once everything works with TLS, have browsers insist on it (HSTS):', line];
  }
  return [
    '# Browsers that were here once come back with TLS only (HSTS).',
    `add_header Strict-Transport-Security "${header}" always;`,
  ];
}

function contentLines(answers: Answers): string[][] {
  if (answers.serves === 'files') {
    const root = [`root ${textOf(answers, 'root')};`, 'index index.html;'];
    return [root, block('location /', paragraphs(['try_files $uri $uri/ =404;']))];
  }
  const url = textOf(answers, 'upstream');
  const lines = [
    `proxy_pass ${url};`,
    ...(url.toLowerCase().startsWith('https:') ? ['proxy_ssl_server_name on;'] : []),
    'proxy_http_version 1.1;',
    'proxy_set_header Host $host;',
    'proxy_set_header X-Real-IP $remote_addr;',
    'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
    'proxy_set_header X-Forwarded-Proto $scheme;',
  ];
  return [block('location /', paragraphs(lines))];
}

function tlsServer(answers: Answers, names: readonly string[], target: VhostTarget): string[] {
  // The directive came with 1.25.1, which deprecated the parameter.
  const directive = compareVersions(target.nginx, '1.25.1') >= 0;
  const parameter = answers.http2 === true && !directive ? ' http2' : '';
  const listen = [`listen 443 ssl${parameter};`, `listen [::]:443 ssl${parameter};`];
  const http2 = answers.http2 === true && directive ? ['http2 on;'] : [];
  return block(
    'server',
    paragraphs(
      [...listen, ...http2, `server_name ${names.join(' ')};`],
      certificateLines(answers, names[0]!),
      tlsLines(answers, target),
      hstsLines(answers),
      ...contentLines(answers),
    ),
  );
}

/** What renews the certificate and has nginx take the new one. */
function renewalOf(answers: Answers, name: string): readonly GeneratedFile[] {
  return renewalFiles(textOf(answers, 'renewal'), {
    name,
    time: renewalTime(name),
    webroot: answers.acme === true ? textOf(answers, 'acmeRoot') : undefined,
    standalone: false,
    service: 'nginx',
  });
}

/** Makes a virtual host that speaks TLS, as a file for sites-available or conf.d. */
export const nginxTlsVhost: Generator = {
  id: 'nginx-tls-vhost',
  title: 'nginx Site with TLS',
  detail:
    "A server with a certificate, Mozilla's TLS settings, HSTS, a redirect from http and what renews the certificate",
  language: 'nginx',
  questions: vhostQuestions,
  validate: (question, value) => vhostFault(question, value),
  generate(answers) {
    const names = answers.names as readonly string[];
    const target = vhostTargets.find(({ value }) => value === answers.target)!;
    const plain = plainServer(answers, names.join(' '));
    const title = `# ${names[0]} over TLS, for nginx ${target.nginx} with OpenSSL ${target.openssl} and newer ones.`;
    const lines = [title, '', ...(plain === undefined ? [] : [...plain, '']), ...tlsServer(answers, names, target)];
    const name = `${names[0]!.replace(/^\*\./, '')}.conf`;
    const site = { name, language: 'nginx', text: `${lines.join('\n')}\n` };
    const { renewal } = answers;
    return renewal === undefined || renewal === 'none' ? [site] : [site, ...renewalOf(answers, names[0]!)];
  },
};
