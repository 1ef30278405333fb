import type { Answer, Answers } from '../core/questions/question.ts';
import type { GeneratedFile, Generator } from './generator.ts';
import { renewalFiles } from './letsencrypt-renewal-files.ts';
import { type Renewal, renewalTime } from './letsencrypt-renewal-time.ts';

const noService = 'none';

function readAnswers(answers: Answers): Renewal {
  const text = (id: string, otherwise: string) => {
    const value = answers[id];
    return typeof value === 'string' ? value : otherwise;
  };
  const service = text('service', noService);
  const authenticator = text('authenticator', 'saved');
  const given = text('time', '');
  return {
    name: text('name', 'www.example.org'),
    time:
      given === ''
        ? renewalTime(text('name', ''))
        : { hour: Number(given.slice(0, 2)), minute: Number(given.slice(3)) },
    webroot: authenticator === 'webroot' ? text('webroot', '/var/www/letsencrypt') : undefined,
    standalone: authenticator === 'standalone',
    service: service === noService ? undefined : service,
  };
}

function validate(question: string, value: Answer): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (question === 'name' && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value))
    return 'Give a host name such as www.example.org.';
  if (question === 'webroot' && !/^(\/[\w.+-]+)+\/?$/.test(value))
    return 'Give an absolute path of letters, digits and . _ - + only.';
  if (question === 'time' && !/^(([01]\d|2[0-3]):[0-5]\d)?$/.test(value))
    return 'Give a time such as 03:17, or nothing.';
  return undefined;
}

/** Renews certificates of Let's Encrypt: a systemd timer or a file for /etc/cron.d, with a hook that reloads the server. */
export const letsencryptRenewal: Generator = {
  id: 'letsencrypt-renewal',
  title: 'Renewal of Let’s Encrypt Certificates',
  detail: 'certbot renew by systemd timer or cron, with a deploy hook',
  language: 'crontab',
  questions: [
    {
      id: 'method',
      kind: 'choice',
      title: 'What shall start the renewal?',
      help: 'Debian’s package certbot has a timer of its own, certbot.timer; make another only to have it your way.',
      default: 'timer',
      choices: [
        { value: 'timer', label: 'A systemd timer', detail: 'certbot-renew.service and certbot-renew.timer' },
        { value: 'cron', label: 'cron', detail: 'a file for /etc/cron.d, for machines without a timer' },
      ],
    },
    {
      id: 'authenticator',
      kind: 'choice',
      title: 'How does Certbot prove that the name is yours?',
      default: 'saved',
      choices: [
        {
          value: 'saved',
          label: 'As at the first time',
          detail: 'what /etc/letsencrypt/renewal says for each certificate',
        },
        {
          value: 'webroot',
          label: 'Through the running web server',
          detail: 'webroot: files below a folder that it serves',
        },
        {
          value: 'standalone',
          label: 'With a server of its own',
          detail: 'standalone: port 80 must be free meanwhile',
        },
      ],
    },
    {
      id: 'webroot',
      kind: 'text',
      title: 'Which folder is the web server’s root for the challenges?',
      default: '/var/www/letsencrypt',
      when: { question: 'authenticator', equals: 'webroot' },
    },
    {
      id: 'service',
      kind: 'choice',
      title: 'Which service uses the certificates?',
      default: 'nginx',
      choices: [
        ...['nginx', 'apache2', 'haproxy', 'postfix', 'dovecot'].map((value) => ({ value, label: value })),
        { value: noService, label: 'None, or hooks are set already', detail: '/etc/letsencrypt/renewal-hooks/deploy' },
      ],
    },
    {
      id: 'name',
      kind: 'text',
      title: 'The machine’s name, which decides the minute',
      help: 'Machines with different names ask at different minutes; the same name always gives the same file.',
      default: 'www.example.org',
    },
    {
      id: 'time',
      kind: 'text',
      title: 'The first of the two times a day (HH:MM); empty: from the name',
      placeholder: '03:17',
      default: '',
    },
  ],
  validate,
  generate(answers): readonly GeneratedFile[] {
    const renewal = readAnswers(answers);
    return renewalFiles(String(answers.method), renewal);
  },
};
