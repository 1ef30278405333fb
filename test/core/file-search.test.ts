import { expect, test } from 'vitest';
import { createFileCache } from '../../server/src/core/workspace/file-cache.ts';
import { memoryFiles } from '../harness/files.ts';

const source = memoryFiles({ '/w/a/icecc.conf': '', '/w/b/icecc.conf': '', '/w/b/other': '', '/x/icecc.conf': '' });

test('a search finds the files of the workspace once they were walked', async () => {
  const files = createFileCache(
    source,
    () => true,
    () => ['/w', '/w/a'],
  );
  expect(files.view.search(['icecc.conf'])).toBe('pending');
  expect(await files.load()).toBe(true);
  expect(files.view.search(['icecc.conf'])).toEqual(['/w/a/icecc.conf', '/w/b/icecc.conf']);
  files.forget('/w/c/icecc.conf');
  expect(files.view.search(['icecc.conf'])).toBe('pending');
});

test('a search is refused where nothing may be read', () => {
  const files = createFileCache(
    source,
    () => false,
    () => ['/w'],
  );
  expect(files.view.search(['icecc.conf'])).toBe('refused');
  expect(createFileCache(source, () => true).view.search(['x'])).toBe('refused');
});
