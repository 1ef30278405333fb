import { expect, it } from 'vitest';
import { createDocument } from '../../server/src/core/service.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { entryRefactorings } from '../../server/src/languages/debian-changelog/features/entries.ts';
import { debianChangelog } from '../../server/src/languages/debian-changelog/language.ts';
import { check } from '../harness/check.ts';

const released =
  'hello (1.0-1) unstable; urgency=low\n\n  * First release.\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n';
const now = Date.UTC(2026, 0, 5, 8, 30, 0);

function first(text: string): string {
  const document = createDocument('/srv/debian/changelog', text);
  const analysis = debianChangelog.analyse({ document, files: noFiles, settings: {} });
  const [refactoring] = entryRefactorings(analysis, { start: 0, end: 0 }, now);
  return applyEdits(text, refactoring?.edits ?? []);
}

it('writes a new entry above the newest, and releases it', async () => {
  const drafted = first(released);
  expect(drafted.split('\n')[0]).toBe('hello (1.0-2) UNRELEASED; urgency=medium');
  expect(drafted).toContain(' -- A <a@example.org>  Mon, 05 Jan 2026 08:30:00 +0000\n');
  expect(drafted.endsWith(released)).toBe(true);
  const done = first(drafted);
  expect(done.split('\n')[0]).toBe('hello (1.0-2) unstable; urgency=medium');
  for (const text of [drafted, done]) {
    expect((await check({ language: 'debian-changelog', text })).diagnostics).toEqual([]);
  }
});
