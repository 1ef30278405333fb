import { describe, expect, it } from 'vitest';
import {
  otherPockets,
  uploadSuites,
  vendorOfSuite,
  vendorOfVersion,
} from '../../server/src/core/debian-suites/vendor.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { debianChangelog } from '../../server/src/languages/debian-changelog/language.ts';

const entry = (version: string, suite: string) =>
  `hello (${version}) ${suite}; urgency=medium\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n`;

function analyse(text: string, settings: Record<string, unknown> = {}) {
  const document = createDocument('/srv/hello/debian/changelog', text);
  return debianChangelog.analyse({ document, files: noFiles, settings, now: Date.UTC(2026, 10, 22) });
}

describe('the vendor of a package', () => {
  it('is told by suites and versions', () => {
    expect(['unstable', 'bookworm-security', 'noble-proposed', 'devel', 'kali-dev'].map(vendorOfSuite)).toEqual([
      'debian',
      'debian',
      'ubuntu',
      'ubuntu',
      undefined,
    ]);
    expect(['2.0-1ubuntu3', '2.0-1+deb12u1', '2.0-1~bpo12+1', '2.0-1'].map(vendorOfVersion)).toEqual([
      'ubuntu',
      'debian',
      'debian',
      undefined,
    ]);
  });

  it('offers the suites that take uploads on the day', () => {
    expect(uploadSuites('debian', '2026-11-22').slice(0, 6)).toEqual([
      'unstable',
      'UNRELEASED',
      'experimental',
      'trixie',
      'trixie-security',
      'trixie-backports',
    ]);
    const ubuntu = uploadSuites('ubuntu', '2026-01-01');
    expect(ubuntu.slice(0, 4)).toEqual(['resolute', 'UNRELEASED', 'questing-proposed', 'questing-security']);
    expect(ubuntu).not.toContain('unstable');
  });

  it('knows which pockets the other one has', () => {
    expect(otherPockets('bookworm-proposed')).toMatchObject({ vendor: 'debian', pocket: 'proposed' });
    expect(otherPockets('noble-backports-sloppy')).toMatchObject({ vendor: 'ubuntu' });
    for (const suite of [
      'bookworm-proposed-updates',
      'noble-proposed',
      'squeeze-lts',
      'bookworm',
      'kali-proposed',
      'stable-security',
    ]) {
      expect(otherPockets(suite), suite).toBeUndefined();
    }
  });

  it('decides what is offered and what an urgency means', () => {
    const labels = (text: string, settings?: Record<string, unknown>) => {
      const offset = text.indexOf(') ') + 2;
      return debianChangelog.complete!(analyse(text, settings), offset)!.items.map(({ label }) => label);
    };
    expect(labels(entry('2.0-1', 'unstable'))).toContain('trixie-backports');
    expect(labels(entry('2.0-1ubuntu1', 'resolute'))).toContain('resolute-proposed');
    expect(labels(entry('2.0-1ubuntu1', 'resolute'))).not.toContain('unstable');
    expect(labels(entry('2.0-1', 'unstable'), { vendor: 'ubuntu' })).not.toContain('unstable');
    // What is new, above entries that came from Debian.
    expect(labels(entry('2.0-1', 'UNRELEASED') + entry('1.9-1ubuntu1', 'noble'))).toContain('noble-proposed');
    const said = (text: string) => debianChangelog.hover!(analyse(text), text.indexOf('medium') + 1)!.markdown;
    expect(said(entry('2.0-1', 'unstable'))).toContain('testing');
    expect(said(entry('2.0-1ubuntu1', 'noble'))).toContain('builds');
  });
});
