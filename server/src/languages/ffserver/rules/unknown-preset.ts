import { defineRule, reportJudged } from '../define-rule.ts';

/** AVPresetVideo or AVPresetAudio names no preset that there is; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/unknown-preset',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A preset is named that there is not, or by its path.',
  why:
    'FFmpeg looks for `NAME.ffpreset`, then for `ENCODER-NAME.ffpreset`, in its own folders; `etcetera.ffserver.presetFolders` says ' +
    'which. Where it finds none, ffserver prints that and serves the stream without what the preset was to set.',
  references: ['cmdutils.c, get_preset_file (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.webm>\nAVPresetVideo /usr/share/ffmpeg/libvpx-360p.ffpreset\n</Stream>\n',
        fixed: '<Stream a.webm>\nAVPresetVideo libvpx-360p\n</Stream>\n',
        files: { '/usr/share/ffmpeg/libvpx-360p.ffpreset': 'vcodec=libvpx\n' },
      },
      {
        code: '<Stream a.webm>\nAVPresetVideo 400p\n</Stream>\n',
        files: { '/usr/share/ffmpeg/own.ffpreset': 'b=768k\n' },
      },
    ],
    valid: [
      {
        code: '<Stream a.webm>\nVideoCodec libvpx\nAVPresetVideo 360p\n</Stream>\n',
        files: { '/usr/share/ffmpeg/libvpx-360p.ffpreset': 'vcodec=libvpx\n' },
      },
    ],
  },
  visit: { end: reportJudged('unknown-preset') },
});
