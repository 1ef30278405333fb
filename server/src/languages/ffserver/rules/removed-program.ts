import { defineRule } from '../define-rule.ts';

/** Tells once a file that there is no such program any more. */
export default defineRule({
  id: 'ffserver/removed-program',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  what: 'ffserver was removed in FFmpeg 4.0, in April 2018.',
  why:
    'Nobody mends its faults. A media server such as MediaMTX takes RTSP from ffmpeg, and a web server publishes HLS that ffmpeg writes; ' +
    'the command _Write ffmpeg Commands for These Streams_ makes the command lines out of the feeds and streams.',
  references: ['FFmpeg 4.0, Changelog'],
  examples: { invalid: ['HTTPPort 8090\n'], valid: ['# nothing yet\n'] },
  visit: {
    end(context) {
      const [first] = context.analysis.root.entries;
      if (first === undefined) return;
      const node = first.kind === 'section' ? first.open.name : first.name;
      const message =
        'ffserver was removed in FFmpeg 4.0: this file is for FFmpeg up to 3.4; media servers with RTSP or HLS took its place.';
      context.report(node, message);
    },
  },
});
