import { isKnownSuite, suites } from '../../../core/debian-suites/suites.ts';
import { type NextKind, nextVersion } from '../../../core/debian-version/next.ts';
import { findPerlVersionFault } from '../../../core/debian-version/version.ts';
import type { Addition } from '../../../core/features/addition.ts';
import type { Choice } from '../../../core/questions/question.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { ChangelogAnalysis } from '../analysis/analyse.ts';
import { formatDate } from '../parse/date.ts';
import { urgencies } from '../schema/words.ts';

const kinds: readonly Choice[] = [
  { value: 'revision', label: 'Next revision', detail: 'The same upstream version, packaged anew' },
  { value: 'nmu', label: 'Non-maintainer upload' },
  { value: 'stable-update', label: 'Update of a stable release' },
  { value: 'backport', label: 'Backport' },
  { value: 'upstream-rc', label: 'Release candidate of upstream' },
  { value: 'other', label: 'Another version', detail: 'Such as a new upstream release' },
];

/** The releases that get updates at a time, newest first, as `YYYY-MM-DD` says it. */
export function supportedReleases(today: string): Choice[] {
  return suites
    .filter(({ vendor, released, lts }) => vendor === 'debian' && released !== '' && released <= today && lts >= today)
    .toReversed()
    .map(({ version, codename }) => ({ value: version, label: `Debian ${version} (${codename})` }));
}

/** The suite for which an upload of a kind is usually meant. */
function usualSuite(kind: string, release: string): string {
  const codename = suites.find(({ vendor, version }) => vendor === 'debian' && version === release)?.codename;
  if (codename === undefined) return 'UNRELEASED';
  return kind === 'backport' ? `${codename}-backports` : kind === 'stable-update' ? codename : 'UNRELEASED';
}

/** Writes a new entry above the newest one. */
export const newEntry: Addition<ChangelogAnalysis> = {
  id: 'debian-changelog-entry',
  title: 'New changelog entry',
  detail: 'An entry above the newest one, with the version that comes next.',
  questions({ root, now, vendor }) {
    const newest = root.entries[0];
    const releases = supportedReleases(new Date(now).toISOString().slice(0, 10));
    const trailer = newest?.trailer;
    const person = trailer === undefined ? undefined : `${trailer.name.text} <${trailer.mail.text}>`;
    const version = newest?.heading?.version.text;
    return [
      {
        id: 'kind',
        kind: 'choice',
        title: 'What kind of upload is it?',
        choices: kinds,
        default: version === undefined ? 'other' : 'revision',
      },
      {
        id: 'release',
        kind: 'choice',
        title: 'For which release?',
        choices: releases,
        when: { question: 'kind', equals: ['stable-update', 'backport'] },
        ...(releases[0] === undefined ? {} : { default: releases[0].value }),
      },
      {
        id: 'version',
        kind: 'text',
        title: 'Which version?',
        when: { question: 'kind', equals: 'other' },
        ...(version === undefined ? { default: '1.0-1' } : { placeholder: `above ${version}` }),
      },
      { id: 'change', kind: 'text', title: 'What changes?', default: 'Describe the change.' },
      {
        id: 'urgency',
        kind: 'choice',
        title: 'How urgent is it?',
        default: 'medium',
        choices: [...urgencies].map(([value, meaning]) => ({ value, label: value, detail: meaning[vendor] })),
      },
      {
        id: 'person',
        kind: 'text',
        title: 'Who signs it?',
        placeholder: 'Name <mail>',
        ...(person === undefined ? {} : { default: person }),
      },
      ...(newest?.heading === undefined
        ? [{ id: 'package', kind: 'text' as const, title: 'What is the source package called?' }]
        : []),
    ];
  },
  validate(question, value) {
    if (typeof value !== 'string') return undefined;
    if (question === 'version') {
      const fault = findPerlVersionFault(value);
      return fault === undefined ? undefined : `dpkg refuses this version: ${fault.reason}.`;
    }
    if (question === 'person' && !/^[^<>\n]+ <[^\s<>@]+@[^\s<>@]+>$/.test(value)) return 'The form is "Name <mail>".';
    if (question === 'package' && !/^[a-z0-9][a-z0-9+.-]+$/.test(value)) {
      return 'A package name has small letters, digits, "+", "-" and ".".';
    }
    if (question === 'change' && (value.trim() === '' || value.includes('\n'))) return 'Say it in one line.';
    return undefined;
  },
  edits({ root, document, now }, _offset, answers) {
    const heading = root.entries[0]?.heading;
    const { kind, release = '', version, change, urgency, person } = answers;
    const name = heading?.package.text ?? String(answers.package);
    const old = heading?.version.text;
    if (kind !== 'other' && (old === undefined || findPerlVersionFault(old) !== undefined)) {
      throw new Error('The newest entry has no version that another one could follow.');
    }
    const next = kind === 'other' ? String(version) : nextVersion(old!, kind as NextKind, String(release));
    const suite = usualSuite(String(kind), String(release));
    const lineEnd = document.text.includes('\r\n') ? '\r\n' : '\n';
    const nmu = kind === 'nmu' ? ['  * Non-maintainer upload.'] : [];
    const lines = [
      `${name} (${next}) ${isKnownSuite(suite) ? suite : 'UNRELEASED'}; urgency=${String(urgency)}`,
      '',
      ...nmu,
      ...(kind === 'backport' ? [`  * Rebuild for ${suite}.`] : []),
      `  * ${String(change)}`,
      '',
      ` -- ${String(person)}  ${formatDate(now)}`,
      ...(heading === undefined && document.text.trim() === '' ? [''] : ['', '']),
    ];
    return [insertion(heading?.start ?? 0, lines.join(lineEnd))];
  },
};
