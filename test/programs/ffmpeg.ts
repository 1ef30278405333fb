import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DebianPackage } from './debian.ts';
import { runProgram } from './run-program.ts';

/** What running the commands of a script with ffmpeg needs. */
export const ffmpegPackages: readonly DebianPackage[] = ['ffmpeg'];

/**
 * Stands in for `ffmpeg` in a script: the real one, with a picture and a tone of its own in place of the inputs, three tenths of
 * a second of them, and outputs that stay in a folder. All that the script says of its outputs, ffmpeg reads and does.
 */
const standIn = `#!/bin/bash
args=(-y -hide_banner -nostdin -loglevel error -t 0.3 -f lavfi)
args+=(-i 'testsrc=size=320x240:rate=25[out0];sine=sample_rate=44100[out1]')
last=0
for ((n = 1; n <= $#; n++)); do [ "\${!n}" = -i ] && last=$n; done
shift $((last + 1))
for word; do
  case "$word" in
    rtsp) args+=(matroska) ;;
    rtsp://*) args+=(/dev/null) ;;
    /var/www/html/live/*) args+=("$OUT/\${word##*/}") ;;
    *) args+=("$word") ;;
  esac
done
/usr/bin/ffmpeg "\${args[@]}" 2>>"$OUT/errors"
echo $? >>"$OUT/codes"
`;

/** What became of a script's commands: their exit codes, what ffmpeg said, and the files of HLS lists. */
export interface ScriptResult {
  readonly codes: readonly number[];
  readonly errors: string;
  readonly lists: Readonly<Record<string, string>>;
}

/** Runs a script of ffmpeg commands with the real ffmpeg, without cameras, networks and the folders of a web server. */
export async function runFfmpegScript(script: string, lists: readonly string[]): Promise<ScriptResult> {
  const folder = mkdtempSync(join(tmpdir(), 'ffmpeg-'));
  try {
    mkdirSync(join(folder, 'bin'));
    const program = join(folder, 'bin', 'ffmpeg');
    writeFileSync(program, standIn);
    chmodSync(program, 0o755);
    const env = { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, OUT: folder };
    await runProgram('sh', ['-s'], { input: script, env, timeoutSeconds: 120 });
    const read = (name: string) => {
      try {
        return readFileSync(join(folder, name), 'utf8');
      } catch {
        return '';
      }
    };
    return {
      codes: read('codes').split('\n').filter(Boolean).map(Number),
      errors: read('errors'),
      lists: Object.fromEntries(lists.map((name) => [name, read(name)])),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Sends the first output of an RTSP command to an ffmpeg on this machine that takes RTSP; tells which codecs came. */
export async function receiveRtsp(words: readonly string[], port: number): Promise<string> {
  const url = `rtsp://127.0.0.1:${port}/live`;
  const receiver = runProgram(
    '/usr/bin/ffmpeg',
    ['-hide_banner', '-nostdin', '-rtsp_flags', 'listen', '-i', url, '-t', '0.2', '-f', 'null', '-'],
    { timeoutSeconds: 60 },
  );
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const source = ['-re', '-t', '6', '-f', 'lavfi', '-i', 'testsrc=size=320x240:rate=25[out0];sine[out1]'];
  const sent = words.map((word) => (word.startsWith('rtsp://') ? url : word));
  await runProgram('/usr/bin/ffmpeg', ['-hide_banner', '-nostdin', '-loglevel', 'error', ...source, ...sent], {
    timeoutSeconds: 60,
  });
  return (await receiver).stderr;
}
