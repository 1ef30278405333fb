import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli, type Cli } from './cli.ts';

const config = `HTTPPort 8090
<Feed cam.ffm>
    File /tmp/cam.ffm
    ACL allow 127.0.0.1
</Feed>
<Stream live.flv>
    Feed cam.ffm
    VideoBitRate 200
    NoAudio
    ACL deny 192.0.2.7
</Stream>
`;

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('real');
  await cli.write({ 'ffserver.conf': config });
});
afterAll(() => cli.remove());

test('show-streams draws feeds, streams and where clients find them', async () => {
  const { code, stdout, stderr } = await cli.run(['show-streams', 'ffserver.conf']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(
    '    cam.ffm (ffserver.conf:2)\n      filled by ffmpeg, started elsewhere\n      kept in /tmp/cam.ffm\n',
  );
  expect(stdout).toContain('      flv1 160x128, 5 fps, 200 kbit/s\n');
  expect(stdout).toContain('      HTTP http://server.example.org:8090/live.flv\n');
});

test('show who-may-connect answers for an address', async () => {
  const ask = ['show', 'who-may-connect', 'ffserver.conf', '--answer', 'address=192.0.2.7'];
  const { code, stdout } = await cli.run(ask);
  expect(code).toBe(0);
  expect(stdout).toMatch(/live\.flv \S+ +watch +no +ACL deny 192\.0\.2\.7/);
});

test('show modern-commands writes a script', async () => {
  const ask = ['show', 'modern-commands', 'ffserver.conf', '--answer', 'target=rtsp'];
  const { code, stdout } = await cli.run(ask);
  expect(code).toBe(0);
  expect(stdout).toContain('-b:v 200k -an -f rtsp rtsp://127.0.0.1:8554/live\n');
});

test('add puts a stream behind the last one', async () => {
  const ask = ['add', 'ffserver-stream', 'ffserver.conf', '--answer', 'kind=mp3', '--output', '-'];
  const { code, stdout } = await cli.run(ask);
  expect(code).toBe(0);
  expect(stdout.startsWith(config)).toBe(true);
  expect(stdout).toContain('\n<Stream live.mp3>\n    Feed cam.ffm\n');
});

test('convert writes a shell script', async () => {
  const ask = ['convert', 'ffmpeg-commands', 'ffserver.conf', '--answer', 'target=rtsp'];
  const { code, stdout } = await cli.run(ask);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^#!\/bin\/sh\n/);
  expect(stdout).toContain('-f rtsp rtsp://127.0.0.1:8554/live\n');
  expect((await cli.run(['convert'])).stdout).toContain('ffmpeg-commands (ffserver): ');
  expect((await cli.run(['convert', 'ffmpeg-comands', 'ffserver.conf'])).stderr).toContain('ffmpeg-commands');
  expect((await cli.run([...ask.slice(0, 3), '--answer', 'target=moon'])).code).toBe(2);
});
