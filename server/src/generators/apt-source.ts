import type { Answers } from '../core/questions/question.ts';
import type { Generator } from './generator.ts';

const word = /^[^\s#]+$/;

function fault(question: string, value: unknown): string | undefined {
  if (question === 'name')
    return /^[a-zA-Z0-9][\w.-]*$/.test(String(value))
      ? undefined
      : 'A file name has letters, digits, "_", "-" and ".".';
  if (question === 'uri')
    return /^(?:https?|file|mirror\+https?):\/\/?[^\s#]+$/.test(String(value))
      ? undefined
      : 'An address begins with "https://", "http://" or "file:/".';
  if (question === 'key')
    return /^\/[^\s#]+$/.test(String(value))
      ? undefined
      : 'Give the path of the key from the root: /etc/apt/keyrings/NAME.asc.';
  if (!Array.isArray(value)) return undefined;
  const bad = value.find((entry: string) => !word.test(entry));
  if (bad !== undefined) return `"${String(bad)}" has blanks; give one word each.`;
  if (new Set(value).size < value.length) return 'A word stands there twice.';
  if (question === 'suites' && value.length === 0) return 'Name at least one suite, or a path such as "./".';
  const paths = value.filter((entry: string) => entry.endsWith('/')).length;
  return question === 'suites' && paths > 0 && paths < value.length
    ? 'Suites and paths need entries of their own.'
    : undefined;
}

/** A stanza for a .sources file, with the key that may sign the archive. */
export const aptSource: Generator = {
  id: 'apt-source',
  title: 'APT source (.sources)',
  detail: 'An archive for /etc/apt/sources.list.d, with its own key.',
  language: 'apt-sources',
  questions: [
    { id: 'name', kind: 'text', title: 'What shall the file be called?', default: 'example' },
    { id: 'uri', kind: 'text', title: 'Where is the archive?', default: 'https://packages.example.org/apt' },
    {
      id: 'suites',
      kind: 'list',
      title: 'Which suites?',
      placeholder: 'trixie trixie-updates, or ./',
      default: ['trixie'],
    },
    {
      id: 'components',
      kind: 'list',
      title: 'Which components?',
      placeholder: 'main; none for a path',
      default: ['main'],
    },
    { id: 'sources', kind: 'boolean', title: 'Fetch source packages too?', default: false },
    { id: 'key', kind: 'text', title: 'Which key may sign it?', default: '/etc/apt/keyrings/example.asc' },
    {
      id: 'architectures',
      kind: 'list',
      title: 'Only for some architectures?',
      placeholder: 'all that are configured',
      default: [],
    },
  ],
  validate(question, value, answers: Answers) {
    const found = fault(question, value);
    if (found !== undefined || question !== 'components' || !Array.isArray(value)) return found;
    const path = ((answers.suites ?? []) as readonly string[]).some((suite) => suite.endsWith('/'));
    if (path && value.length > 0) return 'A path has no components; leave the list empty.';
    return !path && value.length === 0 ? 'A suite needs at least one component, such as "main".' : undefined;
  },
  generate({ name, uri, suites, components, sources, key, architectures }) {
    const list = (value: unknown) => (value as readonly string[]).join(' ');
    const lines = [
      `Types: ${sources ? 'deb deb-src' : 'deb'}`,
      `URIs: ${uri}`,
      `Suites: ${list(suites)}`,
      ...(list(components) === '' ? [] : [`Components: ${list(components)}`]),
      ...(list(architectures) === '' ? [] : [`Architectures: ${list(architectures)}`]),
      `Signed-By: ${key}`,
    ];
    return [{ name: `sources.list.d/${name}.sources`, language: 'apt-sources', text: `${lines.join('\n')}\n` }];
  },
};
