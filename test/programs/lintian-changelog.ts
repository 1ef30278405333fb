import type { LintianPackage } from './lintian.ts';

/** A tag of lintian 2.116 about a changelog, the rule of ours that answers to it, and a changelog that has the fault. */
export interface ChangelogTag {
  readonly tag: string;
  readonly rule: string;
  readonly text: string;
  /** Whether lintian says it of the package's source or of what is built. */
  readonly kind: LintianPackage['kind'];
  readonly version?: string;
  readonly revision?: string;
}

interface EntryOptions {
  readonly suite?: string;
  readonly person?: string;
  readonly date?: string;
}

const entry = (version: string, change: string, options: EntryOptions = {}) => {
  const { suite = 'unstable', person = 'A B <a@example.org>', date = 'Mon, 02 Jan 2023 10:00:00 +0000' } = options;
  return `p (${version}) ${suite}; urgency=medium\n\n  * ${change}\n\n -- ${person}  ${date}\n`;
};
const sunday = { date: 'Sun, 01 Jan 2023 10:00:00 +0000' };
const below = (version: string, options: EntryOptions = {}) =>
  `\n${entry(version, 'First.', { ...sunday, ...options })}`;
const one = (change: string, options?: EntryOptions) => entry('1.0-1', change, options);

type Row = readonly [tag: string, rule: string, text: string, more?: Partial<ChangelogTag>];
const rows = (kind: ChangelogTag['kind'], all: readonly Row[]): ChangelogTag[] =>
  all.map(([tag, rule, text, more]) => ({ tag, rule: `debian-changelog/${rule}`, text, kind, ...more }));

/** The tags that a rule answers to. */
export const changelogTags: readonly ChangelogTag[] = [
  ...rows('binary', [
    ['bad-intended-distribution', 'upload-comment', one('Upload to unstable.', { suite: 'experimental' })],
    ['bogus-mail-host-in-debian-changelog', 'contact', one('x', { person: 'A B <a@example>' })],
    ['changelog-empty-entry', 'changes-form', one('-')],
    [
      'changelog-is-dh_make-template',
      'changes-form',
      one('Initial release. (Closes: #nnnn)  <nnnn is the bug number of your ITP>'),
    ],
    ['changelog-references-temp-security-identifier', 'changes-form', one('Mend TEMP-1234567-ABCDEF.')],
    [
      'debian-changelog-file-contains-obsolete-user-emacs-settings',
      'obsolete-tail',
      `${one('x')}\nLocal variables:\nadd-log-mailing-address: "a@example.org"\nEnd:\n`,
    ],
    [
      'debian-changelog-has-wrong-day-of-week',
      'invalid-weekday',
      one('x', { date: 'Tue, 02 Jan 2023 10:00:00 +0000' }),
    ],
    ['debian-changelog-line-too-long', 'changes-form', one(`${'word '.repeat(20)}end.`)],
    [
      'experimental-to-unstable-without-comment',
      'upload-comment',
      `${entry('1.0-2', 'x')}${below('1.0-1', { suite: 'experimental' })}`,
    ],
    ['improbable-bug-number-in-closes', 'closes-form', one('Mend it. (Closes: #12)')],
    ['invalid-date-in-debian-changelog', 'invalid-weekday', one('x', { date: 'Tues, 02 Jan 2023 10:00:00 +0000' })],
    [
      'latest-changelog-entry-without-new-date',
      'date-order',
      `${entry('1.0-2', 'x')}${below('1.0-1', { date: 'Tue, 03 Jan 2023 10:00:00 +0000' })}`,
    ],
    ['misspelled-closes-bug', 'closes-form', one('Mend it. (Close: #123456)')],
    ['new-package-uses-date-based-version-number', 'version-advice', entry('20230102-1', 'x')],
    ['possible-missing-colon-in-closes', 'closes-form', one('Mend it. (Closes #123456)')],
    ['syntax-error-in-debian-changelog', 'bad-heading', `${one('x')}\nwhat is this?\n${below('0.9-1')}`],
    ['wrong-bug-number-in-closes', 'closes-form', one('Mend it. (Closes: #1234x)')],
  ]),
  ...rows('quilt', [
    ['epoch-change-without-comment', 'version-advice', `${entry('1.0-1', 'x')}${below('1:2.0-1')}`],
    [
      'epoch-changed-but-upstream-version-did-not-go-backwards',
      'version-advice',
      `${entry('1.0-1', 'The epoch is gone.')}${below('1:0.9-1')}`,
    ],
    [
      'latest-debian-changelog-entry-reuses-existing-version',
      'version-order',
      `${entry('1.0-1', 'x')}${below('0.9-1')}${below('1.0-1')}`,
    ],
    [
      'latest-debian-changelog-entry-without-new-date',
      'date-order',
      `${entry('1.0-2', 'x')}${below('1.0-1', { date: 'Tue, 03 Jan 2023 10:00:00 +0000' })}`,
    ],
    [
      'possible-new-upstream-release-without-new-version',
      'version-advice',
      `${entry('1.0-2', 'New upstream release.')}${below('1.0-1')}`,
      { revision: '2' },
    ],
    ['rc-version-greater-than-expected-version', 'version-advice', entry('1.0rc1-1', 'x'), { version: '1.0rc1' }],
    ['version-refers-to-distribution', 'version-advice', entry('1.0-1stable1', 'x'), { revision: '1stable1' }],
    ['dfsg-version-with-period', 'suite-version', entry('1.0.dfsg-1', 'x'), { version: '1.0.dfsg' }],
    ['dfsg-version-with-tilde', 'suite-version', entry('1.0~dfsg-1', 'x'), { version: '1.0~dfsg' }],
    ['dfsg-version-misspelled', 'suite-version', entry('1.0+dsfg-1', 'x'), { version: '1.0+dsfg' }],
    ['trailing-whitespace', 'trailing-blanks', entry('1.0-1', 'x. ')],
    ['no-newline-at-end', 'trailing-blanks', entry('1.0-1', 'x').trimEnd()],
  ]),
];

/** The checks of lintian about changelogs, and those about the versions in them. */
export const changelogChecks: readonly string[] = [
  'debian/changelog',
  'debian/trailing-whitespace',
  'fields/version/repack/period',
  'fields/version/repack/tilde',
  'fields/version/repack/typo',
];

const built = 'where the file lies in the built package, and how it is packed';
const news = 'about debian/NEWS, another file';
const upload = 'about the upload: .changes and the source package beside the file';
const custom = 'a custom of Debian’s archive';

/** Tags of these checks that no rule answers to, with the reason. */
export const otherChangelogTags: ReadonlyMap<string, string> = new Map([
  ['changelog-distribution-does-not-match-changes-file', upload],
  ['changelog-file-missing-explicit-entry', 'whoever imports packages leaves entries out on purpose'],
  ['changelog-file-not-compressed', built],
  ['changelog-news-debian-mismatch', news],
  ['changelog-not-compressed-with-max-compression', built],
  ['debian-changelog-file-is-a-symlink', built],
  ['debian-changelog-file-missing-or-wrong-name', built],
  ['debian-changelog-line-too-short', 'a short line says enough now and then'],
  ['debian-news-entry-has-strange-distribution', news],
  ['debian-news-entry-has-unknown-version', news],
  ['debian-news-entry-uses-asterisk', news],
  ['debian-news-file-not-compressed', news],
  ['html-changelog-without-text-version', built],
  ['hyphen-in-upstream-part-of-debian-changelog-version', 'dpkg allows it, and the source format decides'],
  ['initial-upload-closes-no-bugs', custom],
  ['malformed-debian-changelog-version', 'the source format decides; `debian-source-format` compares the two'],
  ['no-changelog', built],
  ['non-consecutive-debian-revision', custom],
  ['odd-historical-debian-changelog-version', 'what was uploaded cannot be changed'],
  ['spelling-error-in-changelog', 'an editor’s spell checker does that'],
  ['spelling-error-in-news-debian', news],
  ['syntax-error-in-debian-news-file', news],
  ['unreleased-changelog-distribution', upload],
  ['wrong-name-for-changelog-of-native-package', built],
  ['wrong-name-for-debian-changelog-file', built],
  ['wrong-name-for-debian-news-file', news],
  ['wrong-name-for-upstream-changelog', built],
]);
