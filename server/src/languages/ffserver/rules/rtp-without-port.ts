import { defineRule, eachStream } from '../define-rule.ts';
import { prependLine } from '../fixes.ts';

/** Finds RTP streams that can be reached by nobody. */
export default defineRule({
  id: 'ffserver/rtp-without-port',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stream of format rtp has neither RTSPPort nor a multicast address.',
  why: 'RTP goes to clients over RTSP, which is off without `RTSPPort`, or to a multicast group.',
  references: ['ffserver.c, http_server (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream live.sdp>\nFile /srv/a.mp4\nFormat rtp\n</Stream>\n',
        fixed: 'RTSPPort 5554\n<Stream live.sdp>\nFile /srv/a.mp4\nFormat rtp\n</Stream>\n',
      },
    ],
    valid: ['RTSPPort 5554\n<Stream live.sdp>\nFile /srv/a.mp4\nFormat rtp\n</Stream>\n'],
  },
  reach: 'section',
  visit: eachStream(({ format, formatNode, directives }, context) => {
    const { globals } = context.analysis.model;
    if (globals.has('rtspport')) return;
    if (format?.name !== 'rtp' || formatNode === undefined || directives.has('multicastaddress')) return;
    context.report(
      formatNode,
      'Nobody can reach this stream: RTP needs "RTSPPort 5554" at the top, or a MulticastAddress.',
      { fixes: [prependLine(context.analysis.document.text, 'RTSPPort 5554')] },
    );
  }),
});
