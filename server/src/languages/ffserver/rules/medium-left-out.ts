import { defineRule, eachStream } from '../define-rule.ts';
import { removeDirective } from '../fixes.ts';
import { nameSpan } from '../judge/feed.ts';
import { mediumOf } from '../schema/media.ts';
import type { Media } from '../schema/options.ts';

const words: Readonly<Record<Media, readonly [directive: string, medium: string]>> = {
  video: ['NoVideo', 'picture'],
  audio: ['NoAudio', 'sound'],
};

/** Finds settings of a picture or a sound that the stream leaves out. */
export default defineRule({
  id: 'ffserver/medium-left-out',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stream sets up a picture or a sound that it leaves out, or leaves out both.',
  why: 'NoVideo and NoAudio hold wherever they stand in the stream; directives about what they leave out are in vain. With both there is nothing to send.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.mp3>\nFeed f.ffm\nVideoSize cif\nNoVideo\n</Stream>\n',
        fixed: '<Feed f.ffm>\n</Feed>\n<Stream a.mp3>\nFeed f.ffm\nNoVideo\n</Stream>\n',
      },
      '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nNoAudio\nNoVideo\n</Stream>\n',
    ],
    valid: ['<Feed f.ffm>\n</Feed>\n<Stream a.mp3>\nFeed f.ffm\nAudioBitRate 64\nNoVideo\n</Stream>\n'],
  },
  reach: 'section',
  visit: eachStream(({ section, without, feedNode }, { analysis, report }) => {
    const { text } = analysis.document;
    if (feedNode === undefined) return;
    const { video, audio } = without;
    if (video !== undefined && audio !== undefined) {
      const later = video.start > audio.start ? video : audio;
      report(nameSpan(section), 'The stream leaves out picture and sound, so that there is nothing to send.', {
        related: [{ span: later.name, message: 'This line leaves out the other half.' }],
        fixes: [removeDirective(text, later)],
      });
      return;
    }
    for (const node of section.directives) {
      const medium = mediumOf(node.name.value);
      if (medium === undefined || without[medium] === undefined) continue;
      const [directive, word] = words[medium];
      report(node.name, `${directive} leaves the ${word} out, so that this line is in vain.`, {
        related: [{ span: without[medium].name, message: `${directive} stands here.` }],
        tags: ['unnecessary'],
        fixes: [removeDirective(text, node)],
      });
    }
  }),
});
