import { expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { languages } from '../../server/src/languages/registry.ts';
import { cpuTime } from '../harness/cpu-time.ts';

const entry = 'deb https://mirror.example.org/debian trixie ';
const header = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\n';

/** Texts of 400,000 characters, each of which some rule or feature once took time for that grew with its square. */
const texts = [
  ['debian-watch', '/srv/debian/watch', 'version=4\nhttps://example.org/dl/ ', '('],
  ['debian-watch', '/srv/debian/watch', 'version=4\nhttps://example.org/', '('],
  ['debian-watch', '/srv/debian/watch', 'version=4\n', 'a\n'],
  ['debian-copyright', '/srv/debian/copyright', `${header}Files: `, '['],
  ['debian-copyright', '/srv/debian/copyright', `${header}Files: `, '{{'],
  ['apt-sources', '/etc/apt/sources.list', entry, 'a '],
  ['apt-sources', '/etc/apt/sources.list', 'deb [', 'a'],
  ['apt-sources', '/etc/apt/sources.list', entry, ' \n'],
] as const;

it.each(texts)('%s is read, checked, completed and formatted in linear time: %s %j %j', (id, path, head, unit) => {
  const language = languages.find((one) => one.id === id)!;
  const text = head + unit.repeat(400_000 / unit.length);
  const start = cpuTime();
  const analysis = language.analyse({ document: createDocument(path, text), files: noFiles, settings: {} });
  createChecker(language)(analysis, {}, (rule, error) => {
    throw new Error(`${rule} crashed`, { cause: error });
  });
  language.complete?.(analysis, text.length);
  language.format?.(analysis, { tabSize: 8, insertSpaces: true });
  expect(cpuTime() - start).toBeLessThan(4000);
});
