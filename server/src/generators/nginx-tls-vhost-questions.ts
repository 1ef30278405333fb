import type { Choice, Question } from '../core/questions/question.ts';

/** The nginx that reads the file; versions are dotted, as in the settings `etcetera.nginx.version` and `.openssl`. */
export interface VhostTarget extends Choice {
  readonly nginx: string;
  readonly openssl: string;
}

/** Sources: the packages of each distribution; for nginx.org's own the oldest OpenSSL that it is built with. */
export const vhostTargets: readonly VhostTarget[] = [
  {
    value: 'newest',
    label: 'A recent nginx',
    detail: 'nginx 1.28 or newer, OpenSSL 3.0 or newer',
    nginx: '1.28.0',
    openssl: '3.0',
  },
  { value: 'debian-13', label: 'Debian 13', detail: 'nginx 1.26, OpenSSL 3.5', nginx: '1.26.3', openssl: '3.5' },
  { value: 'debian-12', label: 'Debian 12', detail: 'nginx 1.22, OpenSSL 3.0', nginx: '1.22.1', openssl: '3.0' },
  { value: 'ubuntu-24.04', label: 'Ubuntu 24.04', detail: 'nginx 1.24, OpenSSL 3.0', nginx: '1.24.0', openssl: '3.0' },
  { value: 'ubuntu-22.04', label: 'Ubuntu 22.04', detail: 'nginx 1.18, OpenSSL 3.0', nginx: '1.18.0', openssl: '3.0' },
];

/** A time for Strict-Transport-Security; `header` is the header's value. */
export interface HstsChoice extends Choice {
  readonly header: string | undefined;
}

export const hstsChoices: readonly HstsChoice[] = [
  { value: 'two-years', label: 'Two years', detail: 'What Mozilla recommends', header: 'max-age=63072000' },
  {
    value: 'subdomains',
    label: 'Two years, with subdomains',
    detail: 'Every host below these names must speak TLS',
    header: 'max-age=63072000; includeSubDomains',
  },
  {
    value: 'preload',
    label: 'Two years, with subdomains, for the preload list',
    detail: 'Built into browsers once the name is on the list; hard to take back',
    header: 'max-age=63072000; includeSubDomains; preload',
  },
  { value: 'one-year', label: 'One year', header: 'max-age=31536000' },
  { value: 'off', label: 'Not yet', detail: 'A comment says how', header: undefined },
];

/** The questions of the TLS virtual host, most important first. */
export const vhostQuestions: readonly Question[] = [
  {
    id: 'names',
    kind: 'list',
    title: 'Which names does the server have?',
    placeholder: 'example.org www.example.org',
    help: 'The first one names the file and the certificate.',
  },
  {
    id: 'serves',
    kind: 'choice',
    title: 'What does it serve?',
    default: 'files',
    choices: [
      { value: 'files', label: 'Files of a folder' },
      { value: 'upstream', label: 'Another program', detail: 'Requests are handed on with http' },
    ],
  },
  {
    id: 'root',
    kind: 'text',
    title: 'In which folder are the files?',
    default: '/var/www/html',
    when: { question: 'serves', equals: 'files' },
  },
  {
    id: 'upstream',
    kind: 'text',
    title: 'Where does the program listen?',
    default: 'http://127.0.0.1:3000',
    help: 'A URL such as http://127.0.0.1:3000 or http://unix:/run/app.sock',
    when: { question: 'serves', equals: 'upstream' },
  },
  {
    id: 'certificate',
    kind: 'choice',
    title: 'Where does the certificate come from?',
    default: 'letsencrypt',
    choices: [
      { value: 'letsencrypt', label: "Let's Encrypt, by certbot", detail: '/etc/letsencrypt/live/<first name>/' },
      { value: 'own', label: 'Files that you name' },
    ],
  },
  {
    id: 'renewal',
    kind: 'choice',
    title: 'What shall renew the certificate?',
    default: 'package',
    choices: [
      {
        value: 'package',
        label: 'The timer of the package certbot',
        detail: 'A hook is made that reloads nginx with the new certificate',
      },
      { value: 'timer', label: 'A systemd timer of its own', detail: 'certbot-renew.service and certbot-renew.timer' },
      { value: 'cron', label: 'cron', detail: 'A file for /etc/cron.d, for machines without a timer' },
      { value: 'none', label: 'Something that is there already' },
    ],
    when: { question: 'certificate', equals: 'letsencrypt' },
  },
  {
    id: 'certificateFile',
    kind: 'text',
    title: 'Which file holds the certificate with its chain?',
    default: '/etc/ssl/certs/example.org.pem',
    when: { question: 'certificate', equals: 'own' },
  },
  {
    id: 'keyFile',
    kind: 'text',
    title: 'Which file holds the private key?',
    default: '/etc/ssl/private/example.org.key',
    when: { question: 'certificate', equals: 'own' },
  },
  {
    id: 'target',
    kind: 'choice',
    title: 'Which nginx is it for?',
    default: 'newest',
    choices: vhostTargets.map(({ value, label, detail }) => ({
      value,
      label,
      ...(detail === undefined ? {} : { detail }),
    })),
  },
  {
    id: 'profile',
    kind: 'choice',
    title: "Which of Mozilla's TLS profiles?",
    default: 'intermediate',
    choices: [
      { value: 'intermediate', label: 'Intermediate', detail: 'For nearly every server: TLS 1.2 and 1.3' },
      { value: 'modern', label: 'Modern', detail: 'TLS 1.3 only, where every client is recent' },
      { value: 'old', label: 'Old', detail: 'A last resort for clients that know nothing newer; no longer safe' },
    ],
  },
  { id: 'http2', kind: 'boolean', title: 'Speak HTTP/2?', default: true },
  {
    id: 'hsts',
    kind: 'choice',
    title: 'How long shall browsers insist on TLS (HSTS)?',
    default: 'two-years',
    choices: hstsChoices.map(({ value, label, detail }) => ({
      value,
      label,
      ...(detail === undefined ? {} : { detail }),
    })),
  },
  { id: 'redirect', kind: 'boolean', title: 'Redirect http to https?', default: true },
  {
    id: 'acme',
    kind: 'boolean',
    title: 'Answer ACME challenges (certbot --webroot) on port 80?',
    default: true,
  },
  {
    id: 'acmeRoot',
    kind: 'text',
    title: 'Into which folder does the ACME client write?',
    default: '/var/www/letsencrypt',
    when: { question: 'acme', equals: true },
  },
];
