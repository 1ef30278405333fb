import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { releasesOrigin } from '../../server/src/core/debian-suites/imported/releases.ts';
import { suites } from '../../server/src/core/debian-suites/suites.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { runProgram } from './run-program.ts';

let leftOut: string | undefined;
let installed = '';

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(['distro-info-data']), 'the comparison of releases');
  if (!leftOut) installed = (await runProgram('dpkg-query', ['-W', '-f', '${Version}', 'distro-info-data'])).stdout;
}, 900_000);

/** The releases of a vendor with their dates, as distro-info has them. */
function releasesOf(vendor: string): { codename: string; dates: string }[] {
  const [, ...lines] = readFileSync(`/usr/share/distro-info/${vendor}.csv`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [version = '', , codename = '', , released = '', eol = '', lts = ''] = line.split(',');
    return { codename, dates: [version, released, eol, lts === '' ? eol : lts].join(' | ') };
  });
}

describe.each(['debian', 'ubuntu'])('the releases of %s', (vendor) => {
  it('are those of distro-info, with its dates', ({ skip }) => {
    if (leftOut) skip(leftOut);
    const theirs = releasesOf(vendor);
    const ours = suites
      .filter((suite) => suite.vendor === vendor)
      .map(({ codename, version, released, eol, lts }) => ({
        codename,
        dates: [version, released, eol, lts].join(' | '),
      }));
    // Later versions of the package know further releases and may have moved the ends of support.
    if (installed === releasesOrigin) expect(ours).toEqual(theirs);
    else
      expect(theirs.map(({ codename }) => codename)).toEqual(
        expect.arrayContaining(ours.map(({ codename }) => codename)),
      );
  });
});
