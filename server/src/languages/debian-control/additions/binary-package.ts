import { fieldOf, joinedValue } from '../../../core/deb822/values.ts';
import type { Addition } from '../../../core/features/addition.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';

const kinds = [
  { value: 'program', label: 'Programs', detail: 'Built for each architecture' },
  { value: 'library', label: 'A shared library', detail: 'Can be installed for several architectures at once' },
  { value: 'development', label: 'Files to develop with a library', detail: 'Headers and what the linker needs' },
  { value: 'data', label: 'Data', detail: 'The same for all architectures' },
  { value: 'documentation', label: 'Documentation', detail: 'The same for all architectures' },
] as const;

/** The fields that each kind of package has, before its description. */
function fieldsOf(kind: string, beside: string): string[] {
  const exact = beside === '' ? '' : `${beside} (= \${binary:Version}), `;
  switch (kind) {
    case 'library':
      return ['Architecture: any', 'Multi-Arch: same', 'Section: libs', 'Depends: ${shlibs:Depends}, ${misc:Depends}'];
    case 'development':
      return ['Architecture: any', 'Multi-Arch: same', 'Section: libdevel', `Depends: ${exact}\${misc:Depends}`];
    case 'data':
      return ['Architecture: all', 'Multi-Arch: foreign', 'Depends: ${misc:Depends}'];
    case 'documentation':
      return ['Architecture: all', 'Multi-Arch: foreign', 'Section: doc', 'Depends: ${misc:Depends}'];
    default:
      return ['Architecture: any', 'Depends: ${shlibs:Depends}, ${misc:Depends}'];
  }
}

/** Adds the stanza of a further binary package behind the last one. */
export const binaryPackage: Addition<ControlAnalysis> = {
  id: 'debian-binary-package',
  title: 'New binary package',
  detail: 'A stanza with the fields that its kind of package needs.',
  questions({ packages }) {
    const choices = [...packages.keys()].map((value) => ({ value, label: value }));
    return [
      { id: 'kind', kind: 'choice', title: 'What is in the package?', choices: kinds, default: 'program' },
      { id: 'name', kind: 'text', title: 'What is it called?', placeholder: 'libhello-dev' },
      ...(choices.length === 0
        ? []
        : [
            {
              id: 'library',
              kind: 'choice' as const,
              title: 'Which package has the library?',
              choices,
              default: choices.find(({ value }) => /^lib.*\d/.test(value))?.value ?? choices[0]!.value,
              when: { question: 'kind', equals: 'development' },
            },
          ]),
      {
        id: 'synopsis',
        kind: 'text',
        title: 'What is it, in a short phrase?',
        placeholder: 'program that greets people',
      },
      {
        id: 'description',
        kind: 'text',
        title: 'What does it hold, in a sentence?',
        placeholder: 'It greets whoever starts it, in any language.',
      },
    ];
  },
  validate(question, value) {
    if (typeof value !== 'string') return undefined;
    if (question === 'name' && !/^[a-z0-9][a-z0-9+.-]+$/.test(value)) {
      return 'A package name has two or more small letters, digits, "+", "-" and ".".';
    }
    if (question === 'synopsis' && (!/\S\s+\S/.test(value) || value.length > 80 || /\.$|^(an?|the)\s/i.test(value))) {
      return 'A phrase of at most 80 characters, without an article before or a full stop behind.';
    }
    return question === 'description' && (value.trim() === '' || value.includes('\n'))
      ? 'Say it in a sentence.'
      : undefined;
  },
  edits({ packages, document, root, choice }, _offset, { kind, name, library, synopsis, description }) {
    if (choice.kind !== 'source') throw new Error('Binary packages are declared in debian/control.');
    if (packages.has(String(name))) throw new Error(`The file declares "${name}" already.`);
    const { text } = document;
    const last = root.stanzas.at(-1);
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const body = String(description).match(/\S.{0,76}(?=\s|$)|\S{77,}/g) ?? [];
    const section = root.stanzas[0] === undefined ? undefined : fieldOf(root.stanzas[0], 'section');
    const lines = [
      `Package: ${name}`,
      ...fieldsOf(String(kind), typeof library === 'string' ? library : '').filter(
        (line) => section === undefined || line !== `Section: ${joinedValue(text, section)}`,
      ),
      `Description: ${synopsis}`,
      ...body.map((line) => ` ${line}`),
    ];
    const lineFeed = last === undefined ? -1 : text.indexOf('\n', last.end);
    const at = last === undefined ? 0 : lineFeed < 0 ? text.length : lineFeed + 1;
    const before = last === undefined ? '' : lineFeed < 0 ? lineEnd + lineEnd : lineEnd;
    return [insertion(at, before + lines.map((line) => line + lineEnd).join(''))];
  },
};
