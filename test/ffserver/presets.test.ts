import { describe, expect, test } from 'vitest';
import type { FfserverAnalysis } from '../../server/src/languages/ffserver/analysis/analyse.ts';
import { complete } from '../../server/src/languages/ffserver/features/completion.ts';
import { hover } from '../../server/src/languages/ffserver/features/hover.ts';
import { links } from '../../server/src/languages/ffserver/features/links.ts';
import { readPreset } from '../../server/src/languages/ffserver/presets/read-preset.ts';
import { type CheckInput, check } from '../harness/check.ts';

const stream = (...lines: string[]) =>
  `HTTPPort 8090\nMaxBandwidth 9000\n<Feed f.ffm>\nACL allow 127.0.0.1\n</Feed>\n<Stream a.webm>\nFeed f.ffm\nAudioSampleRate 48000\n${lines.join('\n')}\n</Stream>\n`;

async function findings(text: string, files: CheckInput['files'] = {}, settings: CheckInput['settings'] = {}) {
  const { diagnostics } = await check({ language: 'ffserver', path: '/srv/ffserver.conf', text, files, settings });
  return diagnostics
    .filter(({ rule }) => rule !== 'ffserver/removed-program')
    .map(({ severity, rule, message }) => `${severity} ${rule.slice('ffserver/'.length)}: ${message}`);
}

const shipped = { '/usr/share/ffmpeg/libvpx-360p.ffpreset': 'vcodec=libvpx\n\ng=120\ndeadline=good\nb=768k\n' };

describe('a preset in sight', () => {
  test('is found by its name, and by its name behind that of the encoder', async () => {
    expect(await findings(stream('AVPresetVideo libvpx-360p'), shipped)).toEqual([]);
    expect(await findings(stream('VideoCodec libvpx', 'AVPresetVideo 360p'), shipped)).toEqual([]);
    expect(await findings(stream('AVPresetVideo 360p'), shipped)).toEqual([
      expect.stringMatching(/^warning unknown-preset: There is no 360p\.ffpreset in \/usr\/share\/ffmpeg, /),
    ]);
  });

  test('chooses the encoder, whose options are known from there on', async () => {
    expect(await findings(stream('AVPresetVideo libvpx-360p', 'AVOptionVideo lag-in-frames 16'), shipped)).toEqual([]);
  });

  test('makes warnings of what else would be errors, since ffserver may find another file', async () => {
    const lines = ['AVPresetVideo libvpx-360p', 'VideoGopSize 12', 'AVOptionVideo no-such 1', 'VideoCodec mpeg4'];
    expect((await findings(stream(...lines), shipped)).map((text) => text.split(':')[0])).toEqual([
      'warning repeated-option',
      'warning unknown-option',
      'warning codec-conflict',
    ]);
  });

  test('is judged line by line, as far as ffserver reads it', async () => {
    const text = '# ours\n\nvcodec=libvpx\nacodec=libvorbis\nqmin=-7\nno option\nqmax=9999\n';
    expect(await findings(stream('AVPresetVideo own'), { '/srv/own.ffpreset': text })).toEqual([
      expect.stringContaining('Line 4 of /srv/own.ffpreset: The encoder libvpx has no video option "acodec"'),
      expect.stringContaining('Line 5 of /srv/own.ffpreset: The option "qmin" can\'t be "-7"'),
      expect.stringContaining('Line 6 of /srv/own.ffpreset: It is not of the form option=value'),
    ]);
    const subtitles = { '/srv/own.ffpreset': 'scodec=mov_text\nqmax=9999\n' };
    expect(await findings(stream('AVPresetVideo own'), subtitles)).toEqual([
      expect.stringContaining('Line 1 of /srv/own.ffpreset: A preset for subtitles'),
    ]);
  });

  test('is looked for in the folders of the setting', async () => {
    const files = { '/opt/presets/own.ffpreset': 'g=12\n' };
    const settings = { presetFolders: ['/opt/presets/', 'not/absolute', 7] };
    expect(await findings(stream('AVPresetVideo own', 'VideoGopSize 25'), files, settings)).toEqual([
      expect.stringMatching(/^warning repeated-option: The option "g" is already set, to "12"/),
    ]);
    expect(await findings(stream('AVPresetVideo other'), files, settings)).toEqual([
      expect.stringContaining('There is no other.ffpreset in /opt/presets;'),
    ]);
  });

  test('is a link, tells what it sets, and is offered', async () => {
    const text = stream('VideoCodec libvpx', 'AVPresetVideo 360p');
    const found = await check({
      language: 'ffserver',
      path: '/srv/ffserver.conf',
      text,
      files: { ...shipped, '/srv/own.ffpreset': '' },
    });
    const analysis = found.analysis as FfserverAnalysis;
    const start = text.indexOf('360p');
    expect(links(analysis)).toEqual([
      { span: { start, end: start + 4 }, path: '/usr/share/ffmpeg/libvpx-360p.ffpreset' },
    ]);
    expect(hover(analysis, start + 1)?.markdown).toContain('- `deadline` to `good`\n- `b` to `768k`');
    const labels = complete(analysis, start)?.items.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['own', 'libvpx-720p']));
  });
});

describe('a preset out of sight', () => {
  const unseen = async (text: string) => {
    const { diagnostics } = await check({
      language: 'ffserver',
      path: '/srv/ffserver.conf',
      text,
      settings: { presetFolders: [] },
    });
    return diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  };

  test('may have chosen any encoder, and set what NoDefaults wants', async () => {
    expect(await unseen(stream('AVPresetVideo own', 'AVOptionVideo preset fast', 'AVOptionVideo qmni 3'))).toEqual([]);
    expect(await unseen(stream('NoDefaults', 'NoVideo', 'AudioCodec libvorbis', 'AVPresetAudio own'))).toEqual([]);
  });

  test('leaves alone an encoder that was chosen above it', async () => {
    expect(await unseen(stream('VideoCodec libvpx', 'AVPresetVideo own', 'AVOptionVideo qmni 3'))).toHaveLength(1);
  });
});

// What FFmpeg 3.4.13 made of these files: how many lines it took before it stopped.
test.each([
  ['b=1\n\n  g=2\n#c\n', ['b', 'g'], undefined],
  ['b = 1\n', ['b '], undefined],
  ['b=1\nnothing\ng=2\n', ['b'], 2],
  ['b=\n', [], 1],
  ['=1\n', [], 1],
  ['a=b=c', ['a'], undefined],
])('%j is read as %j', (text, names, stopsAt) => {
  const read = readPreset(text);
  expect(read.lines.map(({ name }) => name)).toEqual(names);
  expect(read.stopsAt).toBe(stopsAt);
});

test('options with a sign may stand twice where their encoder is not known', async () => {
  const text = stream('AVPresetVideo own', 'AVOptionVideo flags +mv4', 'AVOptionVideo flags -qpel');
  const { diagnostics } = await check({ language: 'ffserver', text, settings: { presetFolders: [] } });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});
