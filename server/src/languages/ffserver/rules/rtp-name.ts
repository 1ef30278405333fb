import { insertion } from '../../../core/text/edit.ts';
import { defineRule, eachStream } from '../define-rule.ts';
import { nameSpan } from '../judge/feed.ts';

/** Finds RTP streams that no player will ask for rightly. */
export default defineRule({
  id: 'ffserver/rtp-name',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The name of a stream of format rtp does not end in `.sdp`.',
  why:
    'Over HTTP, ffserver describes a stream (SDP) to whoever asks for its name with `.sdp`. Who asks for a name without gets an answer ' +
    'that no player can read; so give the stream the name that clients ask for, which then is the same over RTSP.',
  references: ['ffserver.c, http_parse_request and rtsp_cmd_describe (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: 'RTSPPort 5554\n<Stream live>\nFile /srv/a.mp4\nFormat rtp\n</Stream>\n',
        fixed: 'RTSPPort 5554\n<Stream live.sdp>\nFile /srv/a.mp4\nFormat rtp\n</Stream>\n',
      },
    ],
    valid: ['RTSPPort 5554\n<Stream live.sdp>\nFile /srv/a.mp4\nFormat rtp\n</Stream>\n'],
  },
  reach: 'section',
  visit: eachStream(({ format, name, section }, context) => {
    if (format?.name !== 'rtp' || name === '' || name.toLowerCase().endsWith('.sdp')) return;
    const span = nameSpan(section);
    context.report(span, `A stream of format rtp needs a name that ends in .sdp, such as "${name}.sdp".`, {
      fixes: [{ title: 'Append .sdp', safety: 'suggested', edits: [insertion(span.end, '.sdp')] }],
    });
  }),
});
