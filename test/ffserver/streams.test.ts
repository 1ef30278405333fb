import { describe, expect, test } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { ffserverServer } from '../../server/src/generators/ffserver-server.ts';
import { generate } from '../../server/src/generators/run.ts';
import { analyseFfserver } from '../../server/src/languages/ffserver/analysis/analyse.ts';
import { readExpression } from '../../server/src/languages/ffserver/judge/expression.ts';
import { readInteger } from '../../server/src/languages/ffserver/judge/numbers.ts';
import { directiveEntries } from '../../server/src/languages/ffserver/schema/directives.ts';
import { directiveFacts } from '../../server/src/languages/ffserver/schema/summaries.ts';
import { readVideoSize } from '../../server/src/languages/ffserver/schema/video-sizes.ts';
import { mayConnect } from '../../server/src/languages/ffserver/streams/acl.ts';
import { streamKinds } from '../../server/src/languages/ffserver/write/stream-kinds.ts';

const analyse = (text: string) =>
  analyseFfserver({ document: createDocument('/etc/ffserver.conf', text), files: {} as never, settings: {} });

const config = `HTTPPort 8090
RTSPPort 5554
<Feed cam.ffm>
  Launch ffmpeg -f v4l2 -i /dev/video1
  ACL allow 192.168.0.0 192.168.255.255
  ACL deny 10.0.0.255
  ACL allow localhost
</Feed>
<Stream live.sdp>
  Feed cam.ffm
  Format rtp
  VideoCodec libx264
  VideoSize cif
  VideoFrameRate 15
  VideoBitRate 200
  AudioCodec libmp3lame
  AudioBitRate 64
  AudioSampleRate 44100
  AudioChannels 2
</Stream>
<Redirect index.html>
  URL http://example.org/
</Redirect>
`;

describe('who may connect', () => {
  test.each([
    ['192.168.7.7', true],
    // The range is compared by its last number first: so FFmpeg 3.4.13 answered on an x86 machine.
    ['203.0.113.9', true],
    ['203.255.255.255', false],
    ['10.0.0.1', true],
    ['localhost', true],
  ])('%s: %s', (address, allowed) => {
    expect(mayConnect(analyse(config).model.feeds[0]!.acl, address).allowed).toBe(allowed);
  });

  test('the opposite of the last line where none matches, and everybody without lines', () => {
    const denied = analyse('<Feed f>\nACL deny 10.0.0.1\n</Feed>\n').model.feeds[0]!.acl;
    expect(mayConnect(denied, '10.0.0.2')).toEqual({ allowed: true, row: undefined });
    expect(mayConnect([], '10.0.0.2').allowed).toBe(true);
    const named = analyse('<Feed f>\nACL allow host.example.org\n</Feed>\n').model.feeds[0]!.acl;
    expect(mayConnect(named, '10.0.0.2').allowed).toBeUndefined();
  });
});

describe('the schema', () => {
  test('says something of its own about every directive, and about nothing else', () => {
    const names = new Set(directiveEntries.map((entry) => entry.name.toLowerCase()));
    expect(names.size).toBeGreaterThanOrEqual(78);
    for (const { summary, name } of directiveEntries) expect(summary, name).toMatch(/^[A-Z].+\.$/);
    for (const name of Object.keys(directiveFacts)) expect(names, name).toContain(name.replace(/^\w+:/, ''));
  });
});

describe('reading as C does', () => {
  test.each([
    ['0x10', 16],
    ['010', 8],
    ['+5', 5],
    ['4294967297', 1],
    ['08', undefined],
    ['5 ', undefined],
    ['', undefined],
  ])('strtol %j is %s', (text, value) => {
    expect(readInteger(text, 0, -10, 65535)).toBe(value);
  });

  test.each([
    ['200k', 200_000],
    ['2*3', 6],
    ['1/25', 0.04],
    ['-(2+1)', -3],
    ['abc', undefined],
    ['1/', undefined],
    ['2^', undefined],
  ])('the expression %j is %s', (text, value) => {
    expect(readExpression(text, new Map()).value).toBe(value);
  });

  test('sizes of pictures', () => {
    expect(readVideoSize('352x288')).toEqual({ width: 352, height: 288 });
    expect(readVideoSize('hd720')).toEqual({ width: 1280, height: 720 });
    for (const text of ['352', 'x288', '352x', '352x288x', 'CIF', '0x0'])
      expect(readVideoSize(text), text).toBeUndefined();
  });
});

describe('the generator', () => {
  test.each(streamKinds.map((kind) => [kind.value]))('makes a server with %s without findings', async (kind) => {
    const [file] = generate(ffserverServer, { streams: [kind], redirect: 'http://example.org/' });
    const findings = await checkText({ path: 'ffserver.conf', text: file!.text, languageId: 'ffserver' });
    expect(findings.map(({ rule }) => rule)).toEqual(['ffserver/removed-program']);
  });

  test('makes all at once, at the largest rate', async () => {
    const answers = { streams: streamKinds.map((kind) => kind.value), videoRate: '100000', size: '1920x1080' };
    const [file] = generate(ffserverServer, answers);
    const findings = await checkText({ path: 'ffserver.conf', text: file!.text, languageId: 'ffserver' });
    expect(findings.map(({ rule }) => rule)).toEqual(['ffserver/removed-program']);
  });

  test.each([
    [{ streams: ['ra'] }, 'streams'],
    [{ size: '641x360' }, 'size'],
    [{ httpPort: '80' }, 'httpPort'],
    [{ rtspPort: '8090' }, 'rtspPort'],
    [{ redirect: 'there' }, 'redirect'],
  ])('refuses %j', (answers, question) => {
    expect(() => generate(ffserverServer, answers)).toThrow(`: ${question}: `);
  });
});
