import { compareDebianVersions } from '../../../core/debian-version/compare.ts';
import { findPerlVersionFault, splitVersion } from '../../../core/debian-version/version.ts';
import type { Severity } from '../../../core/rules/diagnostic.ts';
import { defineRule } from '../define-rule.ts';
import type { EntryNode } from '../parse/tree.ts';

const entry = (version: string, change = 'x', suite = 'unstable') =>
  `hello (${version}) ${suite}; urgency=low\n\n  * ${change}\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n`;

interface Advice {
  readonly message: string;
  readonly severity: Severity;
}

/** What a version says by itself, after Debian::Changelog of lintian 2.116. */
function adviseAlone(version: string, only: boolean): Advice | undefined {
  const { upstream, revision } = splitVersion(version);
  if (only && revision === '1' && /^\d{8}/.test(upstream)) {
    const message = `Should upstream number its releases one day, "${upstream}" would be newer than all of them; with "0~" before it, it is not.`;
    return { message, severity: 'info' };
  }
  const sign = /[^~a-z](rc|alpha|beta|pre(?:view|release)?)(?![a-z])/.exec(upstream);
  if (sign !== null && (revision === undefined || /^(?:1|0|0\.1|0ubuntu1)$/.test(revision))) {
    const before = upstream.slice(0, sign.index + (/[.+:-]/.test(sign[0][0]!) ? 0 : 1));
    const message = `"${upstream}" is newer than "${before}", which it is to come before; a tilde makes it older: "${before}~${upstream.slice(sign.index + 1)}".`;
    return { message, severity: 'warning' };
  }
  if (revision !== undefined && /testing|stable/i.test(revision) && !/nmu/.test(revision)) {
    const message = 'The names of suites wander from release to release; a version has a number such as "+deb12u1".';
    return { message, severity: 'info' };
  }
  return undefined;
}

/** What it says beside the version of the entry below. */
function adviseBeside(newest: EntryNode, version: string, other: string, text: string): Advice | undefined {
  const [own, before] = [splitVersion(version), splitVersion(other)];
  const said = newest.changes.map(({ start, end }) => text.slice(start, end));
  if ((own.epoch ?? '0') !== (before.epoch ?? '0')) {
    const native = own.revision === undefined;
    if (!native && compareDebianVersions(before.upstream, own.upstream) <= 0) {
      const message = `The epoch changes, though "${own.upstream}" is newer than "${before.upstream}" without it; an epoch never goes away again.`;
      return { message, severity: 'warning' };
    }
    if (said.some((line) => /\bepoch\b/i.test(line))) return undefined;
    return { message: 'The epoch changes, and the entry says nothing about it.', severity: 'warning' };
  }
  if (own.revision === undefined || own.upstream !== before.upstream) return undefined;
  if (!said.some((line) => /^\s*\*\s+new\s+upstream\s+(?:\S+\s+)?release\b/i.test(line))) return undefined;
  const message = `The entry tells of a new upstream release, and the version "${own.upstream}" is that of the entry below.`;
  return { message, severity: 'warning' };
}

/** Finds versions that will be in the way of later ones. */
export default defineRule({
  id: 'debian-changelog/version-advice',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The newest version sorts otherwise than it was probably meant, or has an epoch that nobody explains.',
  why: '`1.0rc1` is newer than `1.0`, while `1.0~rc1` is older. A date as the first version is newer than any number that upstream may choose later, `0~20230102` is not. An epoch overrules all of that, in this package and in whatever depends on it, and can never be taken back.',
  references: [
    'Debian Policy 5.6.12',
    'Debian::Changelog (lintian 2.116): epoch-change-without-comment, rc-version-greater-than-expected-version and their kin',
  ],
  examples: {
    invalid: [
      entry('20230102-1'),
      entry('1.0rc1-1'),
      entry('1.0-1stable1'),
      `${entry('1:1.0-1')}\n${entry('2.0-1')}`,
      `${entry('1:2.0-1', 'Add an epoch')}\n${entry('1.0-1')}`,
      `${entry('1.0-2', 'New upstream release.')}\n${entry('1.0-1')}`,
    ],
    valid: [
      entry('0~20230102-1'),
      entry('1.0~rc1-1'),
      `${entry('1:1.0-1', 'Add an epoch, since upstream went back to 1.0')}\n${entry('2.0-1')}`,
      `${entry('1.1-1', 'New upstream release.')}\n${entry('1.0-1')}`,
    ],
  },
  visit: {
    end(context) {
      const { root, document } = context.analysis;
      const [newest, below] = root.entries;
      const version = newest?.heading?.version;
      if (newest === undefined || version === undefined || findPerlVersionFault(version.text) !== undefined) return;
      const other = below?.heading;
      const same = other !== undefined && other.package.text === newest.heading?.package.text;
      const beside =
        same && findPerlVersionFault(other.version.text) === undefined
          ? adviseBeside(newest, version.text, other.version.text, document.text)
          : undefined;
      const advice = beside ?? adviseAlone(version.text, below === undefined);
      if (advice !== undefined) context.report(version, advice.message, { severity: advice.severity });
    },
  },
});
