import { describe, expect, test } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import type { Addition } from '../../server/src/core/features/addition.ts';
import { completeAnswers } from '../../server/src/core/questions/answer.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { addAcl } from '../../server/src/languages/ffserver/additions/acl.ts';
import { addFeed } from '../../server/src/languages/ffserver/additions/feed.ts';
import { addRedirect } from '../../server/src/languages/ffserver/additions/redirect.ts';
import { addStream } from '../../server/src/languages/ffserver/additions/stream.ts';
import { analyseFfserver, type FfserverAnalysis } from '../../server/src/languages/ffserver/analysis/analyse.ts';
import { streamKinds } from '../../server/src/languages/ffserver/write/stream-kinds.ts';
import { pairwise } from '../programs/pairwise.ts';
import { verdictsOn } from './asked.ts';

function add(addition: Addition<FfserverAnalysis>, text: string, answers: Answers = {}, offset = 0): string {
  const document = createDocument('/etc/ffserver.conf', text);
  const analysis = analyseFfserver({ document, files: {} as never, settings: {} });
  const validate = addition.validate?.bind(addition);
  const asker = {
    id: addition.id,
    questions: addition.questions(analysis, offset),
    ...(validate === undefined ? {} : { validate }),
  };
  return applyEdits(text, addition.edits(analysis, offset, completeAnswers(asker, answers)));
}

async function findings(text: string): Promise<string[]> {
  const found = await checkText({ path: 'ffserver.conf', text, languageId: 'ffserver' });
  return found.map(({ rule }) => rule).filter((rule) => rule !== 'ffserver/removed-program');
}

const head = 'HTTPPort 8090\n';
const feed = '<Feed cam.ffm>\n\tFile /tmp/cam.ffm\n\tACL allow 127.0.0.1\n</Feed>\n';

describe('a stream', () => {
  test.each([...streamKinds.map(({ value }) => value), 'status', 'file'])(
    'of kind %s has no findings',
    async (kind) => {
      const once = add(addStream, head + feed, { kind });
      expect(once).toMatch(/\n<Stream [\w.]+>\n/);
      // The feed wants a stream in any case.
      const whole = add(addStream, once, { kind: 'mp3' });
      expect(await findings(whole)).toEqual([]);
      expect(verdictsOn([whole])).toEqual(['ok']);
    },
  );

  test('of any kind has no findings whatever is answered, and FFmpeg 3.4 opens its encoders', async () => {
    const answers = pairwise({
      kind: streamKinds.map(({ value }) => value),
      size: ['2x2', '640x360', '1920x1080'],
      frameRate: ['1', '15', '120'],
      videoRate: ['16', '500', '800'],
    }) as Answers[];
    const wholes = answers.map((given) => add(addStream, add(addStream, head + feed, given), { kind: 'mp3' }));
    for (const whole of wholes) expect(await findings(whole), whole).toEqual([]);
    expect(verdictsOn(wholes).filter((verdict) => verdict !== 'ok')).toEqual([]);
  });

  test('goes behind the last section that is no redirect, with a name of its own and the line ends of the file', () => {
    const text = `${head}${feed}\n<Redirect index.html>\nURL http://example.org/\n</Redirect>\n`.replaceAll(
      '\n',
      '\r\n',
    );
    const twice = add(addStream, add(addStream, text, { kind: 'flv' }), { kind: 'flv' });
    expect([...twice.matchAll(/^<\w+ (\S+)>/gm)].map(([, name]) => name)).toEqual([
      'cam.ffm',
      'live.flv',
      'live2.flv',
      'index.html',
    ]);
    expect(twice.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('over RTSP brings its port', () => {
    expect(add(addStream, head + feed, { kind: 'rtsp' })).toContain('RTSPPort 5554\n');
    expect(add(addStream, `RTSPPort 8554\n${feed}`, { kind: 'rtsp' })).not.toContain('RTSPPort 5554');
  });

  test('is not put behind a section that is not closed, and needs a feed', () => {
    expect(() => add(addStream, '<Feed f.ffm>\nFile /tmp/f\n', { kind: 'flv' })).toThrow('not closed');
    expect(() => add(addStream, head, { kind: 'flv' })).toThrow();
    expect(() => add(addStream, head + feed, { size: '641x360' })).toThrow('even numbers');
  });
});

test('a feed goes above the streams', async () => {
  const text = `${head}\n<Stream film.flv>\n    File /srv/film.flv\n</Stream>\n`;
  const added = add(addFeed, text, { name: 'cam.ffm' });
  expect(added.indexOf('<Feed cam.ffm>')).toBeLessThan(added.indexOf('<Stream'));
  expect(await findings(add(addStream, added, { kind: 'flv' }))).toEqual([]);
  expect(add(addFeed, added)).toContain('<Feed feed1.ffm>');
  expect(() => add(addFeed, added, { name: 'cam.ffm' })).toThrow('already');
  expect(await findings(add(addStream, add(addFeed, head), { kind: 'mp3' }))).toEqual([]);
});

test('a redirect goes to the end', async () => {
  const added = add(addRedirect, head);
  expect(added).toBe(`${head}\n<Redirect index.html>\n    URL https://example.org/\n</Redirect>\n`);
  expect(await findings(added)).toEqual([]);
  expect(() => add(addRedirect, head, { url: 'there' })).toThrow('URL');
});

describe('an ACL', () => {
  test('goes first, so that it decides and what holds for others stays', () => {
    expect(add(addAcl, head + feed, { action: 'deny', address: '192.0.2.1' })).toBe(
      `${head}<Feed cam.ffm>\n\tFile /tmp/cam.ffm\n\tACL deny 192.0.2.1\n\tACL allow 127.0.0.1\n</Feed>\n`,
    );
  });

  test('is indented as its section is, which may be empty', () => {
    expect(add(addAcl, '<Feed f.ffm>\n</Feed>\n')).toBe('<Feed f.ffm>\n    ACL allow 127.0.0.1\n</Feed>\n');
    expect(() => add(addAcl, '<Feed f.ffm>\n</Feed>\n', { address: '192.0.2.0/24' })).toThrow('IPv4');
  });
});
