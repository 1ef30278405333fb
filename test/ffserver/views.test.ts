import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { View } from '../../server/src/core/features/view.ts';
import { writeText } from '../../server/src/core/features/view-text.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { analyseFfserver, type FfserverAnalysis } from '../../server/src/languages/ffserver/analysis/analyse.ts';
import { modernCommands } from '../../server/src/languages/ffserver/views/modern-commands.ts';
import { showStreams } from '../../server/src/languages/ffserver/views/show-streams.ts';
import { whoMayConnect } from '../../server/src/languages/ffserver/views/who-may-connect.ts';

const config = `HTTPPort 8090
RTSPPort 5554
<Feed cam.ffm>
  Launch ffmpeg -f v4l2 -i /dev/video1
  ACL allow 127.0.0.1
</Feed>
<Feed radio.ffm>
  ReadOnlyFile /srv/radio.ffm
</Feed>
<Stream live.sdp>
  Feed cam.ffm
  Format rtp
  VideoCodec libx264
  VideoSize cif
  VideoFrameRate 15
  VideoBitRate 200
  AVOptionVideo preset fast
  AudioCodec libmp3lame
  AudioBitRate 64
  AudioSampleRate 44100
  AudioChannels 2
  ACL allow 192.0.2.1
</Stream>
<Stream live.flv>
  Feed cam.ffm
  NoAudio
  ACL deny 192.0.2.7
  ACL allow 192.0.2.0 192.0.2.255
</Stream>
<Stream film.flv>
  File /srv/it's a film.flv
</Stream>
<Stream stat.html>
  Format status
  DynamicACL /etc/ffserver.acl
</Stream>
<Redirect index.html>
  URL http://example.org/
</Redirect>
`;

function show(view: View<FfserverAnalysis>, answers: Answers = {}, text = config): string {
  const document = createDocument('/etc/ffserver.conf', text);
  const analysis = analyseFfserver({ document, files: {} as never, settings: {} });
  const picture = view.draw(analysis, 0, answers);
  return writeText(picture, ({ span }) => String(document.lines.lineOf(span.start) + 1));
}

test('streams are drawn from feeds to clients', () => {
  const document = createDocument('/etc/ffserver.conf', config);
  const analysis = analyseFfserver({ document, files: {} as never, settings: {} });
  const [flow] = showStreams.draw(analysis, 0, {}).blocks;
  if (flow?.kind !== 'flow') throw new Error('there is no flow');
  // Boxes are known by their ids, and none lies upon another.
  expect(new Set(flow.boxes.map(({ id }) => id)).size).toBe(flow.boxes.length);
  expect(new Set(flow.boxes.map(({ column, row }) => `${column} ${row}`)).size).toBe(flow.boxes.length);
  const ids = new Set(flow.boxes.map(({ id }) => id));
  for (const { from, to } of flow.arrows) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
  expect(show(showStreams)).toBe(`Feeds, streams and clients
    cam.ffm (3)
      filled by ffmpeg -f v4l2 -i /dev/video1
      kept in /tmp/cam.ffm.ffm
      only whom the ACL names may send
      -> live.sdp
      -> live.flv
    live.sdp (10)
      rtp
      h264 352x288, 15 fps, 200 kbit/s
      mp3 44100 Hz, 2 channels, 64 kbit/s
      -> everybody
    everybody
      RTSP rtsp://server.example.org:5554/live.sdp
      description http://server.example.org:8090/live.sdp
    live.flv (24)
      flv
      flv1 160x128, 5 fps, 64 kbit/s
      -> whom the ACL names
    whom the ACL names
      HTTP http://server.example.org:8090/live.flv
    radio.ffm (7)
      read from /srv/radio.ffm
      nobody may send
    /srv/it's
      -> film.flv
    film.flv (30)
      flv
      -> everybody
    everybody
      HTTP http://server.example.org:8090/film.flv
    stat.html (33)
      a page about the server
      -> whom /etc/ffserver.acl names
    whom /etc/ffserver.acl names
      HTTP http://server.example.org:8090/stat.html

Redirects
  index.html (37) leads to http://example.org/
`);
  expect(show(showStreams, {}, '# nothing\n')).toContain('There are neither feeds nor streams.');
});

describe('who may connect', () => {
  const answer = (address: string) =>
    show(whoMayConnect, { address })
      .split('\n')
      .filter((line) => /^ {2}[a-z]+\./.test(line))
      .map((line) => line.replace(/ {2,}/g, ' | ').trim());

  test('every section says what it allows, and why', () => {
    expect(answer('192.0.2.7')).toEqual([
      '| cam.ffm (3) | send | no | no line matches, and the last one is allow',
      '| cam.ffm (3) | read | no | no line matches, and the last one is allow',
      '| radio.ffm (7) | send | no | the feed is read-only',
      '| radio.ffm (7) | read | yes | there is no ACL',
      '| live.sdp (10) | watch | yes | over RTSP, ffserver asks no ACL',
      '| live.flv (24) | watch | no | ACL deny 192.0.2.7 (27)',
      '| film.flv (30) | watch | yes | there is no ACL',
      '| stat.html (33) | watch | perhaps | /etc/ffserver.acl decides alone; without that file, everybody may',
      '| index.html (37) | be redirected | yes | redirects know no ACL',
    ]);
  });

  test('a range lets strangers in', () => {
    expect(answer('203.0.113.9').find((line) => line.includes('live.flv'))).toBe(
      '| live.flv (24) | watch | yes | ACL allow 192.0.2.0 192.0.2.255 (28)',
    );
  });

  test('what is no address is said to be none', () => {
    expect(show(whoMayConnect, { address: '::1' })).toContain('"::1" is no IPv4 address');
  });
});

describe('commands for a present-day ffmpeg', () => {
  test('send RTP streams to a media server and others to HLS', () => {
    const script = show(modernCommands);
    expect(script).toContain(`ffmpeg -f v4l2 -i /dev/video1 \\
  -c:v libx264 -pix_fmt yuv420p -s 352x288 -r 15 -b:v 200k -preset fast -c:a aac -b:a 64k -ar 44100 -ac 2 -f rtsp rtsp://127.0.0.1:8554/live-sdp-1 \\`);
    expect(script).toContain('/var/www/html/live/live-flv-2.m3u8 &');
    expect(show(modernCommands, { target: 'hls' })).not.toContain('-f rtsp');
    expect(show(modernCommands, { target: 'rtsp' })).not.toContain('-f hls');
    expect(show(modernCommands, { target: 'nowhere' })).toBe(script);
  });

  test('say which streams have none, and why', () => {
    const text = '<Stream a.flv>\nFeed x.ffm\n</Stream>\n<Stream b.flv>\n</Stream>\n<Redirect r>\n</Redirect>\n';
    expect(show(modernCommands, {}, text)).toContain(`# There is no stream with a feed or a file.

# Stream a.flv is left out: the feed that it names is not there.
# Stream b.flv is left out: it has neither feed nor file.
`);
  });

  test('make a script that the shell can read, whatever stands in the file', () => {
    const hostile = `<Feed f.ffm>\nLaunch ffmpeg -i "$(touch x)" -i 'a;b'\n</Feed>\n<Stream \`id\`.flv>\nFeed f.ffm\n</Stream>\n<Redirect r>\nURL $(id)\n</Redirect>\n`;
    for (const text of [config, hostile, '', 'HTTPPort 8090\n']) {
      const script = show(modernCommands, {}, text).split('\n').slice(1).join('\n');
      expect(() => execFileSync('sh', ['-n'], { input: script })).not.toThrow();
      expect(script.replaceAll(/'[^']*'|#.*$/gm, '')).not.toMatch(/[$`;]/);
    }
  });
});
