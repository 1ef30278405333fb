import { describe, expect, test } from 'vitest';
import type { RuleExample } from '../../server/src/core/rules/rule.ts';
import { ffserver } from '../../server/src/languages/ffserver/language.ts';
import { check } from '../harness/check.ts';
import { verdictsOn } from './asked.ts';

/** Texts of examples that FFmpeg can be asked about: what a preset holds is not in them. */
function textsOf(examples: readonly RuleExample[]): readonly string[] {
  return examples.flatMap((example) => {
    if (typeof example === 'string') return [example];
    if (example.files !== undefined) return [];
    return example.fixed === undefined ? [example.code] : [example.code, example.fixed];
  });
}

/** Rules that warn of what only some builds refuse, such as the one that was asked. */
const ofSomeBuilds: ReadonlySet<string> = new Set(['ffserver/no-encoder', 'ffserver/optional-codec']);

const texts = ffserver.rules.flatMap(({ examples }) => [...textsOf(examples.invalid), ...textsOf(examples.valid)]);

/** Streams of encoders that refuse much: name of the stream, its encoder, and what it may say. */
const sound = (name: string, encoder: string, rates: readonly number[], bitRates: readonly number[]) =>
  rates.flatMap((rate) =>
    bitRates.map((bits) =>
      stream(name, `NoVideo\nAudioCodec ${encoder}\nAudioSampleRate ${rate}\nAudioBitRate ${bits}\n`),
    ),
  );
const picture = (name: string, encoder: string, sizes: readonly string[], rates: readonly number[]) =>
  sizes.flatMap((size) =>
    rates.map((rate) => stream(name, `NoAudio\nVideoCodec ${encoder}\nVideoSize ${size}\nVideoFrameRate ${rate}\n`)),
  );
const stream = (name: string, lines: string) =>
  `HTTPPort 8090\nMaxBandwidth 1000000\n<Feed f.ffm>\nACL allow 127.0.0.1\n</Feed>\n<Stream ${name}>\nFeed f.ffm\n${lines}</Stream>\n`;

const streams = [
  ...sound('a.mp2', 'mp2', [16000, 44100], [1, 8, 100, 128, 160, 384]),
  ...sound('a.ogg', 'libvorbis', [8000, 22050, 44100], [8, 32, 64, 128, 300]),
  ...sound('a.ogg', 'libopus', [48000], [0.4, 64, 256, 300]),
  ...sound('a.asf', 'wmav2', [22050], [8, 24, 64]),
  ...sound('a.flv', 'nellymoser', [8000, 32000], [64]),
  ...sound('a.wav', 'g723_1', [8000, 16000], [5.3, 6.3]),
  ...sound('a.wav', 'g726', [8000, 16000], [32]),
  ...picture('a.mpg', 'mpeg1video', ['352x288'], [5, 15, 24, 25, 29.97, 29.97002997, 60]),
  ...picture('a.mpg', 'mpeg2video', ['720x480'], [5, 12.5, 29.97, 30]),
  ...picture('a.mkv', 'vc2', ['16x16', '640x360'], [25]),
  ...picture('a.avi', 'dvvideo', ['640x480', '720x480', '720x576'], [25]),
  ...picture('a.avi', 'dnxhd', ['640x360'], [25]),
  ...picture('a.avi', 'ljpeg', ['640x360'], [25]),
  stream('a.avi', 'NoAudio\nVideoCodec ljpeg\nStrict unofficial\n'),
  stream('a.mpg', 'NoAudio\n'),
  stream('a.mpg', 'NoAudio\nVideoFrameRate 12\nStrict -1\n'),
];

describe('beside FFmpeg 3.4', () => {
  test('a stream whose encoder does not start gets a word, and no other one', async () => {
    const verdicts = verdictsOn(streams);
    expect(new Set(verdicts)).toEqual(new Set(['ok', 'unusable']));
    for (const [index, text] of streams.entries()) {
      const { diagnostics } = await check({ language: 'ffserver', text });
      const warned = diagnostics.some(({ severity }) => severity === 'warning');
      expect({ text, warned }).toEqual({ text, warned: verdicts[index] === 'unusable' });
    }
  });

  test('the examples of the rules have an error where its parser refuses them, and nowhere else', async () => {
    const verdicts = verdictsOn(texts);
    expect(texts.length).toBeGreaterThan(200);
    for (const [index, text] of texts.entries()) {
      const { diagnostics } = await check({ language: 'ffserver', text });
      if (diagnostics.some(({ rule, severity }) => severity === 'warning' && ofSomeBuilds.has(rule))) continue;
      const refused = diagnostics.some(({ severity }) => severity === 'error');
      expect({ text, refused }).toEqual({ text, refused: verdicts[index] === 'refused' });
    }
  });
});
