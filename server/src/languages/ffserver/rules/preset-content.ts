import { defineRule, reportJudged } from '../define-rule.ts';

/** A preset sets what the stream's encoder does not take; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/preset-content',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A preset has a line that ffserver refuses, or can not read.',
  why:
    'The lines of a preset count as if they stood in the stream: an option that the encoder does not have, or that is set already, ' +
    'keeps ffserver from starting. Mend the preset, or set the options in the stream.',
  references: ['ffserver_config.c, ffserver_opt_preset (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.webm>\nVideoCodec libvpx\nAVPresetVideo own\n</Stream>\n',
        files: { '/usr/share/ffmpeg/own.ffpreset': '# for our camera\nvcodec=libvpx\nbest=yes\n' },
      },
      {
        code: '<Stream a.webm>\nVideoCodec libvpx\nVideoQMin 3\nAVPresetVideo own\n</Stream>\n',
        files: { '/srv/own.ffpreset': 'qmin=0\n' },
      },
    ],
    valid: [
      {
        code: '<Stream a.webm>\nVideoCodec libvpx\nAVPresetVideo own\n</Stream>\n',
        files: { '/usr/share/ffmpeg/own.ffpreset': '# for our camera\nvcodec=libvpx\n\n  deadline=good\nqmin=0\n' },
      },
    ],
  },
  visit: { end: reportJudged('preset-content') },
});
