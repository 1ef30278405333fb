import { formatDate } from '../languages/debian-changelog/parse/date.ts';
import { licences } from './debian-licences.ts';
import { checkPackageAnswer, packageQuestions, standardsVersions } from './debian-package-questions.ts';
import type { GeneratedFile, Generator } from './generator.ts';

/** What each way of building needs beside debhelper. */
const buildSystems: Readonly<
  Record<string, { depends: readonly string[]; arguments: string; binary: readonly string[] }>
> = {
  automatic: { depends: [], arguments: '', binary: ['${shlibs:Depends}'] },
  cmake: { depends: ['cmake'], arguments: ' --buildsystem=cmake', binary: ['${shlibs:Depends}'] },
  meson: { depends: ['meson'], arguments: ' --buildsystem=meson', binary: ['${shlibs:Depends}'] },
  python: {
    depends: ['dh-sequence-python3', 'pybuild-plugin-pyproject', 'python3-all', 'python3-setuptools'],
    arguments: ' --buildsystem=pybuild',
    binary: ['${python3:Depends}'],
  },
  perl: { depends: ['perl'], arguments: '', binary: ['${perl:Depends}'] },
};

/** The folder debian/ of a package that was never packaged before. */
export const debianPackage: Generator = {
  id: 'debian-package',
  title: 'Debian package (folder debian/)',
  detail: 'control, changelog, copyright, rules and what else a first upload needs.',
  language: 'debian-control',
  questions: packageQuestions,
  validate: checkPackageAnswer,
  generate(answers) {
    const text = (id: string) => String(answers[id] ?? '');
    const { name, version, person } = { name: text('name'), version: text('version'), person: text('person') };
    const native = text('format') === 'native';
    const system = buildSystems[text('system')] ?? buildSystems.automatic!;
    const all = answers.architecture === 'all';
    const binary = [
      ...(all ? [] : system.binary.filter((each) => each.startsWith('${shlibs'))),
      ...system.binary.filter((each) => !each.startsWith('${shlibs')),
    ];
    const homepage = text('homepage');
    const bug = text('bug').replace(/^#/, '');
    const files: GeneratedFile[] = [
      {
        name: 'debian/control',
        language: 'debian-control',
        text: lines([
          `Source: ${name}`,
          `Section: ${text('section')}`,
          'Priority: optional',
          `Maintainer: ${person}`,
          `Build-Depends: ${['debhelper-compat (= 13)', ...system.depends].join(`,\n${' '.repeat(15)}`)}`,
          `Standards-Version: ${standardsVersions[text('release')] ?? ''}`,
          'Rules-Requires-Root: no',
          ...(homepage === '' ? [] : [`Homepage: ${homepage}`]),
          '',
          `Package: ${name}`,
          `Architecture: ${all ? 'all' : 'any'}`,
          `Depends: ${[...binary, '${misc:Depends}'].join(`,\n${' '.repeat(9)}`)}`,
          `Description: ${text('synopsis')}`,
          ...wrap(text('description'), 78).map((line) => ` ${line}`),
        ]),
      },
      {
        name: 'debian/changelog',
        language: 'debian-changelog',
        text: lines([
          `${name} (${version}${native ? '' : '-1'}) ${text('suite')}; urgency=medium`,
          '',
          `  * Initial release.${bug === '' ? '' : ` (Closes: #${bug})`}`,
          '',
          ` -- ${person}  ${formatDate(Date.now())}`,
        ]),
      },
      {
        name: 'debian/copyright',
        language: 'plaintext',
        text: copyright(name, text('holder'), text('licence'), homepage, person),
      },
      {
        name: 'debian/rules',
        language: 'makefile',
        executable: true,
        text: lines(['#!/usr/bin/make -f', '', '%:', `\tdh $@${system.arguments}`]),
      },
      { name: 'debian/source/format', language: 'plaintext', text: `3.0 (${native ? 'native' : 'quilt'})\n` },
    ];
    const command = text('test');
    if (command !== '') {
      const test = [`Test-Command: ${command}`, 'Depends: @', 'Restrictions: superficial'];
      files.push({ name: 'debian/tests/control', language: 'debian-control', text: lines(test) });
    }
    return files;
  },
};

const lines = (list: readonly string[]): string => `${list.join('\n')}\n`;

function copyright(name: string, holder: string, licence: string, homepage: string, person: string): string {
  const { lines: body } = licences.find((each) => each.name === licence) ?? licences[0]!;
  const packager = `${new Date().getUTCFullYear()} ${person}`;
  return lines([
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
    `Upstream-Name: ${name}`,
    ...(homepage === '' ? [] : [`Source: ${homepage}`]),
    '',
    'Files: *',
    `Copyright: ${holder}`,
    `License: ${licence}`,
    '',
    'Files: debian/*',
    `Copyright: ${packager}`,
    `License: ${licence}`,
    '',
    `License: ${licence}`,
    ...body.map((line) => (line === '' ? ' .' : ` ${line}`)),
  ]);
}

/** Breaks a text into lines at its blanks; an empty line of it becomes a lone dot. */
function wrap(text: string, width: number): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const rows: string[] = [];
      for (const word of paragraph.split(/\s+/).filter((each) => each !== '')) {
        const last = rows.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= width) rows[rows.length - 1] = `${last} ${word}`;
        else rows.push(word);
      }
      return rows;
    })
    .flatMap((rows, index) => (index === 0 ? rows : ['.', ...rows]));
}
