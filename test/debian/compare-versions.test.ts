import { expect, it } from 'vitest';
import { writeText } from '../../server/src/core/features/view-text.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { atCursor } from '../harness/cursor.ts';

const entry = (version: string, suite = 'unstable', day = 'Mon, 02 Jan 2023') =>
  `hello (${version}) ${suite}; urgency=low\n\n  * x\n\n -- A <a@example.org>  ${day} 10:00:00 +0000\n`;
const log = (text: string) => ({
  language: 'debian-changelog',
  path: '/srv/debian/changelog',
  text,
  now: Date.UTC(2026, 0, 5, 8, 30),
});

it('compares the entry under the cursor with the one below it, sign by sign', async () => {
  const { language, analysis, offset } = await atCursor(log(`<|>${entry('1:1.0~rc1-2')}\n${entry('1:1.0-1')}`));
  const view = language.views!.find(({ id }) => id === 'compare-versions')!;
  const picture = view.draw(analysis, offset, {});
  expect(picture.questions.map((question) => question.default)).toEqual(['1:1.0~rc1-2', '1:1.0-1']);
  const text = writeText(picture, () => '');
  expect(text).toContain('1:1.0-1 is newer than 1:1.0~rc1-2.');
  expect(text).toContain('a tilde sorts before everything, even before the end');
  expect(text).toContain("dpkg --compare-versions '1:1.0~rc1-2' lt '1:1.0-1'");
  const other = writeText(view.draw(analysis, 0, { left: '2.10', right: '2.9' }), () => '');
  expect(other).toContain('as numbers: 10 is more than 9');
  expect(writeText(view.draw(analysis, 0, { left: '1.0-0', right: '1.0' }), () => '')).toContain('sort alike');
  expect(writeText(view.draw(analysis, 0, { left: '1_0' }), () => '')).toContain('dpkg refuses "1_0"');
});

it('compares a relation with the package’s own version', async () => {
  const { language, analysis, offset } = await atCursor({
    language: 'debian-control',
    path: '/srv/debian/control',
    files: { '/srv/debian/changelog': entry('2.0-1') },
    text: 'Source: hello\nBuild-Depends: b (>= 1.5<|>)\n\nPackage: hello\nArchitecture: any\n',
  });
  const picture = language.views!.find(({ id }) => id === 'compare-versions')!.draw(analysis, offset, {});
  expect(picture.questions.map((question) => question.default)).toEqual(['1.5', '2.0-1']);
});

it('adds entries and releases them', async () => {
  const { language, analysis } = await atCursor(log(`<|>${entry('1.0-1')}`));
  const add = (id: string) => language.additions!.find((addition) => addition.id === id)!;
  const asked = add('debian-changelog-entry').questions(analysis, 0);
  expect(asked.find(({ id }) => id === 'release')).toMatchObject({ default: '13' });
  const given = { kind: 'backport', release: '12', change: 'Mend it.', urgency: 'medium', person: 'A <a@example.org>' };
  const made = (answers: typeof given | Record<string, string>) =>
    applyEdits(analysis.document.text, add('debian-changelog-entry').edits(analysis, 0, answers));
  expect(made(given)).toBe(
    `hello (1.0-1~bpo12+1) bookworm-backports; urgency=medium\n\n  * Rebuild for bookworm-backports.\n  * Mend it.\n\n -- A <a@example.org>  Mon, 05 Jan 2026 08:30:00 +0000\n\n${entry('1.0-1')}`,
  );
  const drafted = made({ ...given, kind: 'other', version: '1.1-1' });
  const next = await atCursor(log(`<|>${drafted}`));
  expect(next.diagnostics).toEqual([]);
  const release = add('debian-changelog-release');
  expect(release.questions(next.analysis, 0)[0]).toMatchObject({ default: 'unstable' });
  expect(applyEdits(drafted, release.edits(next.analysis, 0, { suite: 'experimental' })).split('\n')[0]).toBe(
    'hello (1.1-1) experimental; urgency=medium',
  );
  expect(() => release.edits(analysis, 0, { suite: 'unstable' })).toThrow('released to unstable already');
});

it('offers the versions that may come next', async () => {
  const { language, analysis, offset } = await atCursor(log(entry('1.0-1<|>')));
  const titles = language.refactorings!(analysis, { start: offset, end: offset }).map(({ title }) => title);
  expect(titles).toEqual([
    'Change the version to 1.0-2 (next revision)',
    'Change the version to 1.0-1.1 (non-maintainer upload)',
    'Change the version to 1.1~rc1-1 (release candidate of upstream)',
    'Change the version to 1.0-1+deb13u1 (update of Debian 13, trixie)',
    'Change the version to 1.0-1~bpo13+1 (backport for Debian 13, trixie)',
    'Change the version to 1.0-1+deb12u1 (update of Debian 12, bookworm)',
    'Change the version to 1.0-1~bpo12+1 (backport for Debian 12, bookworm)',
    'New entry for 1.0-2',
  ]);
});
