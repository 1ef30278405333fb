import type { Answer, Answers } from '../core/questions/question.ts';
import type { GeneratedFile, Generator } from './generator.ts';
import { standAloneRows } from './pam-service-alone.ts';
import { debianRows, fedoraRows, type PamRow } from './pam-service-shared.ts';

const base = (value: string, label: string, detail: string) => ({ value, label, detail });

/** What is wrong with one answer, or undefined. */
function validate(question: string, value: Answer): string | undefined {
  const text = String(value);
  if (question === 'service') {
    if (!/^[a-z0-9][\w.+-]*$/.test(text)) return 'Give a name of small letters, digits and ._+-, such as imap.';
    return text === 'other'
      ? 'The service "other" stands in for all that have no file; choose another name.'
      : undefined;
  }
  if (question === 'group') {
    return /^[A-Za-z_][\w.-]*$/.test(text) ? undefined : 'Give the name of one group.';
  }
  if (question !== 'oathFile') return undefined;
  return /^\/[\w./@+-]+$/.test(text) ? undefined : 'Give an absolute path of letters, digits and ./_-+@.';
}

/** The file of a new service in /etc/pam.d. */
export const pamService: Generator = {
  id: 'pam-service',
  title: 'PAM service',
  detail: 'A file for /etc/pam.d: who may use a program, and how they prove who they are.',
  language: 'pam',
  questions: [
    { id: 'service', kind: 'text', title: 'What is the service called?', placeholder: 'imap' },
    {
      id: 'base',
      kind: 'choice',
      title: 'Which checks does it use?',
      default: 'debian',
      choices: [
        base('debian', 'The shared ones of Debian and Ubuntu', 'common-auth and the others'),
        base('fedora', 'The shared ones of Fedora and Red Hat', 'system-auth, password-auth, postlogin'),
        base('alone', 'Its own', 'stands by itself, includes nothing'),
      ],
    },
    {
      id: 'kind',
      kind: 'choice',
      title: 'What kind of program is it?',
      default: 'login',
      choices: [
        base('login', 'A login', 'opens a session, lets users change an expired password'),
        base('network', 'A network service that only checks users', 'mail, VPN, a web application'),
        base('switch', 'A command that acts as another user', 'root is asked for no password'),
      ],
    },
    {
      id: 'who',
      kind: 'choice',
      title: 'Who may use it?',
      default: 'everyone',
      choices: [
        base('everyone', 'Everybody with an account', ''),
        base('group', 'The members of a group', ''),
        base('access', 'Whom /etc/security/access.conf lets in', 'by user, group and origin'),
      ],
    },
    { id: 'group', kind: 'text', title: 'Which group?', default: 'users', when: { question: 'who', equals: 'group' } },
    {
      id: 'factor',
      kind: 'choice',
      title: 'Is there a second factor?',
      default: 'none',
      choices: [
        base('none', 'None', ''),
        base('google', 'One-time codes, pam_google_authenticator', 'each user makes a secret'),
        base('oath', 'One-time codes, pam_oath', 'one file holds the secrets'),
      ],
    },
    {
      id: 'oathFile',
      kind: 'text',
      title: 'In which file are the secrets?',
      default: '/etc/users.oath',
      when: { question: 'factor', equals: 'oath' },
    },
    {
      id: 'lock',
      kind: 'boolean',
      title: 'Lock accounts for ten minutes after five failures?',
      default: true,
      when: { question: 'base', equals: 'alone' },
    },
    {
      id: 'home',
      kind: 'boolean',
      title: 'Make missing home directories?',
      default: false,
      when: { question: 'kind', equals: ['login', 'switch'] },
    },
  ],
  validate,
  generate(answers): readonly GeneratedFile[] {
    const rows = { debian: debianRows, fedora: fedoraRows, alone: standAloneRows }[String(answers.base)]!(answers);
    return [{ name: String(answers.service), language: 'pam', text: write(answers, rows) }];
  },
};

/** Lines in columns; a blank line comes before each further type. */
function write({ service }: Answers, rows: readonly PamRow[]): string {
  const width = Math.max(...rows.map(([, control]) => control.length)) + 1;
  const lines = rows.flatMap(([type, control, words], index) => {
    const line = type === '@include' ? `${type} ${control}` : `${type.padEnd(9)}${control.padEnd(width)}${words}`;
    const isNew = index > 0 && groupOf(rows[index - 1]!) !== groupOf(rows[index]!);
    return isNew ? ['', line] : [line];
  });
  return [`# What ${service} asks libpam.`, '', ...lines, ''].join('\n');
}

/** The type that a row is about; for an @include, the one in the name. */
function groupOf([type, control]: PamRow): string {
  return type === '@include' ? control.replace('common-', '') : type.replace('-', '');
}
