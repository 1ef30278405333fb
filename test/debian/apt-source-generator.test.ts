import { beforeAll, expect, it } from 'vitest';
import { completeAnswers } from '../../server/src/core/questions/answer.ts';
import { aptSource } from '../../server/src/generators/apt-source.ts';
import { check } from '../harness/check.ts';
import { judgeSources } from '../programs/apt.ts';
import { ensurePackages, packagingPackages, skipOrThrow } from '../programs/debian.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(packagingPackages), 'the comparison with apt');
}, 900_000);

const answers = [
  {},
  { suites: ['./'], components: [], uri: 'file:/srv/packages' },
  {
    sources: true,
    suites: ['trixie', 'trixie-updates'],
    components: ['main', 'contrib'],
    architectures: ['amd64', 'arm64'],
  },
  { uri: 'https://mirror.example.org/debian', key: '/usr/share/keyrings/debian-archive-keyring.gpg' },
];

it.each(answers)('apt accepts what is made of %j, and we find nothing', async (given) => {
  const [file] = aptSource.generate(completeAnswers(aptSource, given));
  const path = `/etc/apt/${file!.name}`;
  const { diagnostics } = await check({
    language: 'apt-sources',
    path,
    text: file!.text,
    settings: { today: '2026-01-01' },
    files: {
      '/etc/apt/keyrings/example.asc': '-----BEGIN PGP PUBLIC KEY BLOCK-----\n',
      '/usr/share/keyrings/debian-archive-keyring.gpg': '\u0099',
    },
  });
  expect(diagnostics).toEqual([]);
  if (!leftOut) expect(await judgeSources(file!.text, 'sources')).toMatchObject({ accepted: true });
});

it.each([
  [{ suites: ['./'] }, 'no components'],
  [{ suites: [] }, 'at least one suite'],
  [{ components: [] }, 'at least one component'],
  [{ uri: 'mirror' }, 'begins with'],
  [{ key: 'x' }, 'from the root'],
  [{ components: ['a b'] }, 'has blanks'],
])('%j is refused', (given, words) => {
  expect(() => completeAnswers(aptSource, given)).toThrow(words);
});

it('judges releases by the day that is set', async () => {
  const text = 'deb https://mirror.example.org/debian bookworm main\n';
  const of = async (today: string) =>
    (
      await check({ language: 'apt-sources', path: '/etc/apt/sources.list', text, settings: { today } })
    ).diagnostics.map(({ rule }) => rule);
  expect(await of('2028-06-30')).toEqual([]);
  expect(await of('2028-07-01')).toEqual(['apt-sources/end-of-life']);
});
