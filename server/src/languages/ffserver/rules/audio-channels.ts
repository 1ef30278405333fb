import { defineRule, eachStream } from '../define-rule.ts';
import { encoderFor, limitsOf } from '../schema/codecs.ts';
import { codecOf } from '../streams/model.ts';
import { changeSetting, settingOf, wordsOf } from '../streams/settings.ts';

/** Finds counts of channels that an encoder refuses. */
export default defineRule({
  id: 'ffserver/audio-channels',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The encoder does not take that many channels.',
  why: 'ffserver reads the file, but the encoder does not start, and the stream stays silent. MP3 has one channel or two.',
  references: ['libavcodec, channel_layouts of each encoder (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.mp3>\nFeed f.ffm\nNoVideo\nAudioChannels 6\n</Stream>\n',
        fixed: '<Feed f.ffm>\n</Feed>\n<Stream a.mp3>\nFeed f.ffm\nNoVideo\nAudioChannels 2\n</Stream>\n',
      },
    ],
    valid: ['<Feed f.ffm>\n</Feed>\n<Stream a.mp3>\nFeed f.ffm\nNoVideo\nAudioChannels 2\n</Stream>\n'],
  },
  reach: 'section',
  visit: eachStream((stream, { analysis, report }) => {
    const setting = settingOf(stream, 'ac');
    const codec = codecOf(stream, 'audio');
    if (setting === undefined || codec === undefined) return;
    const { channels } = limitsOf(encoderFor(codec)?.name ?? '');
    const count = Number(setting.value);
    if (channels.length === 0 || !(count > 0) || channels.includes(count)) return;
    const most = Math.max(...channels.filter((other) => other <= Math.max(count, channels[0]!)));
    const given = wordsOf(setting, String(count));
    report(setting.span, `The encoder of ${codec} takes ${channels.join(', ')} channels, but not ${given}.`, {
      fixes: changeSetting(analysis.document.text, stream, 'ac', setting, String(most)),
    });
  }),
});
