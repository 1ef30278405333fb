import { findVersionFault } from '../core/debian-version/version.ts';
import type { Answer, Answers, Question } from '../core/questions/question.ts';
import { licences } from './debian-licences.ts';

/** The newest version of Debian Policy that the checkers of each release know. */
export const standardsVersions: Readonly<Record<string, string>> = {
  unstable: '4.7.4',
  trixie: '4.7.2',
  bookworm: '4.6.2',
};

const choice = (value: string, label: string, detail?: string) => ({
  value,
  label,
  ...(detail === undefined ? {} : { detail }),
});

/** What the folder debian/ of a new package needs to know. */
export const packageQuestions: readonly Question[] = [
  { id: 'name', kind: 'text', title: 'What is the package called?', placeholder: 'hello' },
  { id: 'version', kind: 'text', title: 'Which upstream version?', default: '1.0' },
  { id: 'synopsis', kind: 'text', title: 'What is it, in a short phrase?', placeholder: 'program that greets people' },
  {
    id: 'description',
    kind: 'text',
    title: 'What does it do, in a sentence or two?',
    placeholder: 'It greets whoever starts it, in any of several languages.',
  },
  { id: 'person', kind: 'text', title: 'Who maintains the package?', placeholder: 'Name <mail>' },
  {
    id: 'homepage',
    kind: 'text',
    title: 'What is the project’s web page?',
    default: '',
    placeholder: 'https://example.org/hello',
  },
  {
    id: 'section',
    kind: 'text',
    title: 'Which section of the archive?',
    default: 'misc',
    placeholder: 'utils, net, python …',
  },
  {
    id: 'architecture',
    kind: 'choice',
    title: 'For which architectures is it built?',
    default: 'any',
    choices: [choice('any', 'any', 'Compiled for each'), choice('all', 'all', 'The same everywhere: scripts, data')],
  },
  {
    id: 'system',
    kind: 'choice',
    title: 'How is it built?',
    default: 'automatic',
    choices: [
      choice('automatic', 'debhelper finds out', 'autotools, make and others'),
      choice('cmake', 'CMake'),
      choice('meson', 'Meson'),
      choice('python', 'Python (pyproject.toml)'),
      choice('perl', 'Perl (Makefile.PL, Build.PL)'),
    ],
  },
  {
    id: 'licence',
    kind: 'choice',
    title: 'Which licence has the project?',
    default: 'Expat',
    choices: licences.map(({ name, label }) => choice(name, label)),
  },
  {
    id: 'holder',
    kind: 'text',
    title: 'Who holds the copyright?',
    placeholder: '2020-2026 Ann Example <ann@example.org>',
  },
  {
    id: 'format',
    kind: 'choice',
    title: 'Does the source come from elsewhere?',
    default: 'quilt',
    choices: [
      choice('quilt', 'From upstream', 'A tarball of upstream, and patches: 3.0 (quilt)'),
      choice('native', 'It is made for Debian', 'One tarball: 3.0 (native)'),
    ],
  },
  {
    id: 'test',
    kind: 'text',
    title: 'Which command shows that it works?',
    default: '',
    placeholder: 'hello --version; empty for none',
  },
  {
    id: 'release',
    kind: 'choice',
    title: 'For which release is it made?',
    default: 'unstable',
    choices: [
      choice('unstable', 'unstable'),
      choice('trixie', 'Debian 13 (trixie)'),
      choice('bookworm', 'Debian 12 (bookworm)'),
    ],
  },
  { id: 'suite', kind: 'text', title: 'Which suite does the changelog name?', default: 'UNRELEASED' },
  {
    id: 'bug',
    kind: 'text',
    title: 'Which bug asked for the package (ITP)?',
    default: '',
    placeholder: '123456; empty for none',
  },
];

const patterns: Readonly<Record<string, readonly [RegExp, string]>> = {
  name: [/^[a-z0-9][a-z0-9+.-]+$/, 'A package name has two or more small letters, digits, "+", "-" and ".".'],
  synopsis: [
    /^(?!(?:an?|the)\s)\S[^\n]{1,77}[^.\s]$/i,
    'A phrase of at most 80 characters, without an article before or a full stop behind.',
  ],
  description: [/\S\s+\S/, 'Say it in a sentence or two.'],
  person: [/^[^<>,\n]+ <[^\s<>@]+@[^\s<>@]+\.[^\s<>@.]{2,}>$/, 'The form is "Name <mail>".'],
  homepage: [/^(https?:\/\/[^\s/]+\.[^\s/]+\S*)?$/, 'It begins with "https://".'],
  section: [/^([a-z-]+\/)?[a-z0-9-]+$/, 'A section is a word such as net, or contrib/net.'],
  holder: [/^\d{4}\S*\s+\S/, 'The form is "2020-2026 Name <mail>".'],
  suite: [/^[-0-9a-zA-Z.]+$/, 'A suite is one word, such as unstable.'],
  test: [/^[^\n]*$/, 'Name one command.'],
  bug: [/^(#?\d+)?$/, 'A bug is a number.'],
};

/** What is wrong with an answer, or undefined. */
export function checkPackageAnswer(question: string, value: Answer, answers: Answers): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (question === 'version') {
    const fault = findVersionFault(value);
    if (fault !== undefined) return `dpkg refuses this version: ${fault.reason}.`;
    return value.includes('-') ? 'The revision is added: give upstream’s version alone.' : undefined;
  }
  if (question === 'synopsis' && value.toLowerCase().startsWith(String(answers.name).toLowerCase())) {
    return 'The name stands before it anyway.';
  }
  const [pattern, said] = patterns[question] ?? [];
  return pattern === undefined || pattern.test(value) ? undefined : said;
}
