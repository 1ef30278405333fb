import { compareDebianVersions } from './compare.ts';
import { findVersionFault, splitVersion } from './version.ts';

/** Parts that packagers write into versions, with what they say. */
const marks: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [
    /~(alpha|beta|rc|pre)[.~-]?(\d*)/i,
    ([, kind = '', number = '']) => `a preview of upstream (${kind}${number}), older than the release itself`,
  ],
  [
    /[+~.]really([0-9][^+~-]*)/,
    ([, version = '']) => `is really ${version}: the number before it was a mistake that cannot be taken back`,
  ],
  [/[+~](?:git|svn|hg|bzr|cvs)\.?(\d[\w.]*)/, ([, date = '']) => `a snapshot of upstream’s repository (${date})`],
  [/[+~.](?:dfsg|ds)\.?(\d*)/, () => 'upstream’s files were repacked, usually to leave out parts that are not free'],
  [
    /~bpo(\d+)\+(\d+)/,
    ([, release = '', number = '']) =>
      `backport ${number} for Debian ${release}, older than the package it was made from`,
  ],
  [/[+~]deb(\d+)u(\d+)/, ([, release = '', number = '']) => `stable update ${number} for Debian ${release}`],
  [/\+b(\d+)$/, ([, number = '']) => `rebuild ${number} of the binary packages without a change to the source`],
  [/\+nmu(\d+)/, ([, number = '']) => `non-maintainer upload ${number} of a native package`],
  [/ubuntu(\d[\d.]*)/, ([, number = '']) => `change ${number} by Ubuntu to Debian’s package`],
  [/build(\d+)$/, ([, number = '']) => `rebuild ${number} by Ubuntu`],
  [/~exp(\d+)/, ([, number = '']) => `trial ${number} for experimental, older than the upload to unstable`],
];

/** A version taken apart, as Markdown: epoch, upstream version, revision, and what the marks in them mean. */
export function describeVersion(version: string): string {
  const fault = findVersionFault(version);
  if (fault !== undefined) return `\`${version}\` is no version to dpkg: ${fault.reason}.`;
  const { epoch, upstream, revision } = splitVersion(version);
  const parts = [`\`${version}\``];
  if (epoch !== undefined) parts.push(`- epoch \`${epoch}\`: sorts before anything else`);
  parts.push(`- upstream version \`${upstream}\``);
  parts.push(
    revision === undefined
      ? '- no revision: a native package'
      : `- Debian revision \`${revision}\`${describeRevision(revision)}`,
  );
  for (const [pattern, say] of marks) {
    const match = pattern.exec(version);
    if (match !== null) parts.push(`- \`${match[0]}\`: ${say(match)}`);
  }
  return parts.join('\n');
}

function describeRevision(revision: string): string {
  if (/^\d+\.\d+$/.test(revision)) return ': a non-maintainer upload';
  return /^0\.\d+$/.test(revision) ? ': before the maintainer’s first upload' : '';
}

/** How a version sorts beside another one, in words. */
export function describeOrder(version: string, other: string): string {
  const order = compareDebianVersions(version, other);
  if (order === 0) return `sorts alike with \`${other}\``;
  return order < 0 ? `older than \`${other}\`` : `newer than \`${other}\``;
}

/**
 * Between which versions of a changelog a version sorts, in words; an empty text where there are none to hold it against.
 * @param history the versions of the changelog's entries
 */
export function describePlace(version: string, history: readonly string[]): string {
  if (findVersionFault(version) !== undefined) return '';
  let [below, above]: [string | undefined, string | undefined] = [undefined, undefined];
  for (const entry of history) {
    if (findVersionFault(entry) !== undefined) continue;
    const order = compareDebianVersions(version, entry);
    if (order === 0) return `- the changelog has an entry for \`${entry}\``;
    if (order > 0 && (below === undefined || compareDebianVersions(entry, below) > 0)) below = entry;
    if (order < 0 && (above === undefined || compareDebianVersions(entry, above) < 0)) above = entry;
  }
  return [
    above === undefined ? '' : `- ${describeOrder(version, above)}, an entry of the changelog`,
    below === undefined ? '' : `- ${describeOrder(version, below)}, an entry of the changelog`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
