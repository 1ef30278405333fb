import { describe, expect, test } from 'vitest';
import { createDocument } from '../../server/src/core/service.ts';
import { analyseFfserver } from '../../server/src/languages/ffserver/analysis/analyse.ts';
import { codeLenses } from '../../server/src/languages/ffserver/features/code-lenses.ts';
import { complete } from '../../server/src/languages/ffserver/features/completion.ts';
import { hover } from '../../server/src/languages/ffserver/features/hover.ts';
import { inlayHints } from '../../server/src/languages/ffserver/features/inlay-hints.ts';
import { checkName, names } from '../../server/src/languages/ffserver/features/names.ts';
import { signature } from '../../server/src/languages/ffserver/features/signature.ts';
import { expandSnippet } from '../grammars/expand-snippet.ts';

/** The analysis of a text, and the offset of `<|>` in it. */
function at(marked: string) {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const document = createDocument('/etc/ffserver.conf', text);
  return { offset, analysis: analyseFfserver({ document, files: {} as never, settings: {} }) };
}

const inStream = (lines: string) => `<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\n${lines}\n</Stream>\n`;

/** The labels that are offered, the best first. */
function labels(marked: string): string[] {
  const { analysis, offset } = at(marked);
  const items = complete(analysis, offset)?.items ?? [];
  return items.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ label }) => label);
}

function hovered(marked: string): string {
  const { analysis, offset } = at(marked);
  return hover(analysis, offset)?.markdown ?? '';
}

describe('completion', () => {
  test.each([
    ['VideoCodec libx264\nAVOptionVideo <|>', 'preset'],
    ['VideoCodec libx264\nAVOptionVideo preset <|>', 'veryfast'],
    ['AVOptionVideo libvpx:deadline <|>', 'realtime'],
    ['AVOptionVideo flags <|>', '+global_header'],
    ['AVOptionVideo qmin <|>', '2'],
    ['AudioCodec libmp3lame\nAudioSampleRate <|>', '44100'],
    ['AudioChannels <|>', '2'],
    ['PixelFormat <|>', 'yuv420p'],
    ['InputFormat <|>', 'rtsp'],
    ['Metadata <|>', 'title'],
    ['Debug <|>', 'rc'],
    ['Feed <|>', 'f.ffm'],
  ])('after %j offers %s', (lines, label) => {
    expect(labels(inStream(lines))).toContain(label);
  });

  test('asks the encoder which rates and channels it takes', () => {
    expect(labels(inStream('AudioCodec libmp3lame\nAudioSampleRate <|>'))).not.toContain('96000');
    expect(labels(inStream('AudioCodec aac\nAudioSampleRate <|>'))).toContain('96000');
    expect(labels(inStream('AudioCodec libmp3lame\nAudioChannels <|>'))).toEqual(['2', '1']);
  });

  test('offers what only the chosen encoder has', () => {
    expect(labels(inStream('AVOptionVideo <|>'))).not.toContain('preset');
    expect(labels(inStream('VideoCodec mpeg4\nAVOptionVideo <|>'))).toContain('mpv_flags');
  });

  test('offers ffmpeg and its options in Launch lines', () => {
    expect(labels('<Feed f>\nLaunch <|>\n</Feed>\n')).toEqual(['ffmpeg']);
    expect(labels('<Feed f>\nLaunch ffmpeg -<|>\n</Feed>\n')).toContain('-i');
  });

  test('offers a ready stream of every kind', () => {
    const { analysis, offset } = at('<|>');
    const stream = complete(analysis, offset)?.items.find(({ label }) => label === '<Stream> rtsp');
    expect(expandSnippet(stream!.insert!.text.split('\n'))).toContain('<Stream live.sdp>\n    Feed feed1.ffm\n');
    expect(stream!.insert!.text).toContain('VideoBitRate ${3:500}');
  });
});

describe('hover', () => {
  test.each([
    ['AVOptionVideo fl<|>ags +mv4', 'Switches of every codec'],
    ['AVOptionVideo flags +mv<|>4', 'is 4.'],
    ['VideoCodec libx264\nAVOptionVideo aq-mode vari<|>ance', 'is 1.'],
    ['VideoCodec libxv<|>id', 'ffmpeg takes mpeg4 in its place'],
    ['AudioCodec libmp3l<|>ame', 'Hz: 44100'],
    ['PixelFormat rgb<|>32', 'bgra'],
    ['VideoSize ci<|>f', '352 × 288'],
    ['Format fl<|>v', 'flv1 and mp3'],
  ])('over %j tells %j', (lines, words) => {
    expect(hovered(inStream(lines))).toContain(words);
  });

  test('over Launch tells what is started, and what its options mean', () => {
    const text = (line: string) => `HTTPPort 8090\n<Feed f.ffm>\n${line}\n</Feed>\n`;
    const whole = hovered(text('Lau<|>nch ffmpeg -f v4l2 -i /dev/video0'));
    expect(whole).toContain('ffmpeg -f v4l2 -i /dev/video0 http://127.0.0.1:8090/f.ffm');
    expect(whole).toContain('- `-i /dev/video0`: What is read');
    expect(hovered(text('Launch ffmpeg -b:<|>v:0 200k'))).toContain('The bit rate of the picture.');
    expect(hovered(text('Launch ffmpeg -i /dev/vi<|>deo0'))).toContain('<input> of `-i`');
  });
});

test('the signature says which argument is being written', () => {
  const { analysis, offset } = at('<Feed f>\nACL allow 127.0.0.1 <|>\n</Feed>\n');
  expect(signature(analysis, offset)).toMatchObject({ activeArgument: 3, entry: { name: 'ACL' } });
});

test('lenses say where clients find a stream, and who may send to a feed', () => {
  const { analysis } = at(
    'HTTPPort 8090\n<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\n</Stream>\n<Stream b.sdp>\nFile /b\nFormat rtp\n</Stream>\n' +
      '<Feed g.ffm>\nACL allow 127.0.0.1\n</Feed>\n<Feed h.ffm>\nReadOnlyFile /h\n</Feed>\n',
  );
  expect(codeLenses(analysis).map(({ title }) => title)).toEqual([
    '1 stream, everybody may send',
    'http://server.example.org:8090/a.flv',
    'http://server.example.org:8090/b.sdp',
    '0 streams, whom the ACL names may send',
    '0 streams, nobody may send',
  ]);
});

test('hints tell which codecs a format brings, and what the name of a size means', () => {
  const { analysis } = at(inStream('Format flv\nAudioCodec libmp3lame\nVideoSize cif\nVideoSize 3x3'));
  const { text } = analysis.document;
  const hints = inlayHints(analysis, { start: 0, end: text.length });
  expect(hints.map(({ offset, label }) => [text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset), label])).toEqual(
    [
      ['Format flv', 'flv1'],
      ['VideoSize cif', '352 × 288'],
    ],
  );
  expect(inlayHints(analysis, { start: 0, end: 5 })).toEqual([]);
});

test('feeds are known where streams and Launch lines name them, and names have no brackets', () => {
  const { analysis } = at(
    '<Feed f.ffm>\nLaunch ffmpeg -i x http://127.0.0.1:8090/f.ffm\n</Feed>\n<Stream a.flv>\nFeed "f.ffm"\n</Stream>\n',
  );
  const { text } = analysis.document;
  const found = names(analysis).filter(({ kind }) => kind === 'feed');
  expect(found.map(({ role, span }) => [role, text.slice(span.start, span.end)])).toEqual([
    ['declaration', 'f.ffm'],
    ['reference', 'f.ffm'],
    ['reference', 'f.ffm'],
  ]);
  expect([checkName('feed', 'a.ffm'), checkName('feed', 'a>')]).toEqual([undefined, expect.any(String)]);
});
