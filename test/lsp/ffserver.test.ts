import { describe, expect, it } from 'vitest';
import type { ConvertedFile } from '../../server/src/core/features/conversion.ts';
import { type ConversionDescription, requests } from '../../server/src/lsp/protocol.ts';
import { useServer } from './use-server.ts';

const server = useServer({ pull: true });
const uri = 'file:///srv/ffserver.conf';
const text = `HTTPPort 8090
<Feed cam.ffm>
    ACL allow 127.0.0.1
</Feed>
<Stream live.flv>
    Feed cam.ffm
    VideoBitRate 200
    NoAudio
</Stream>
`;

/** Everything that a client's dialog does: it opens, asks for the questions, and sends the answers. */
const convert = (answers: Record<string, string>, conversion = 'ffmpeg-commands') =>
  server().request<ConvertedFile>(requests.convert, { uri, conversion, answers });

describe('ffmpeg commands out of an ffserver.conf', () => {
  it('come with the questions of a dialog', async () => {
    await server().open(uri, text, 'ffserver');
    const known = await server().request<ConversionDescription[]>(requests.conversions, { uri });
    expect(known.map(({ id, title }) => [id, title])).toEqual([
      ['ffmpeg-commands', 'Write ffmpeg Commands for These Streams'],
    ]);
    const [question, ...others] = known[0]!.questions;
    expect(others).toEqual([]);
    if (question?.kind !== 'choice') throw new Error('nothing is to be chosen');
    expect(question.choices.map(({ value }) => value)).toEqual(['as-they-are', 'rtsp', 'hls']);
    expect(question.default).toBe('as-they-are');
  });

  it('follow the answers, or the defaults', async () => {
    await server().open(uri, text, 'ffserver');
    const rtsp = await convert({ target: 'rtsp' });
    expect(rtsp).toMatchObject({ name: 'streams.sh', language: 'shellscript' });
    expect(rtsp.text).toContain('-b:v 200k -an -f rtsp rtsp://127.0.0.1:8554/live\n');
    expect((await convert({ target: 'hls' })).text).toContain('-f hls');
    expect(await convert({})).toEqual(await convert({ target: 'as-they-are' }));
  });

  it('follow the text as it is typed', async () => {
    await server().open(uri, text, 'ffserver');
    await server().change(uri, 2, [{ text: text.replace('VideoBitRate 200', 'VideoBitRate 300') }]);
    expect((await convert({ target: 'rtsp' })).text).toContain('-b:v 300k');
  });

  it('are refused where an answer, the conversion or the document is unknown', async () => {
    await server().open(uri, text, 'ffserver');
    await expect(convert({ target: 'moon' })).rejects.toThrow(/moon|target/i);
    await expect(convert({}, 'nothing')).rejects.toThrow('nothing');
    const elsewhere = { uri: 'file:///srv/other.conf', conversion: 'ffmpeg-commands', answers: {} };
    await expect(server().request(requests.convert, elsewhere)).rejects.toThrow('not open');
    expect(await server().request(requests.conversions, { uri: elsewhere.uri })).toEqual([]);
  });
});
