import { defineRule, eachStream } from '../define-rule.ts';
import { prependLine } from '../fixes.ts';

/** Finds ACLs of streams that everybody reaches over RTSP. */
export default defineRule({
  id: 'ffserver/rtsp-ignores-acl',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The ACL of an RTP stream does not hold over RTSP.',
  why:
    'ffserver asks ACLs for HTTP alone. Whoever reaches its RTSP port may watch every stream of format rtp. Bind RTSP to an ' +
    'address that only the right clients reach (`RTSPBindAddress`), or let a firewall decide.',
  references: ['ffserver.c, rtsp_cmd_describe and http_parse_request (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: 'RTSPPort 5554\n<Stream a.sdp>\nFile /srv/a.mp4\nFormat rtp\nACL allow 192.0.2.1\n</Stream>\n',
        fixed:
          'RTSPBindAddress 127.0.0.1\nRTSPPort 5554\n<Stream a.sdp>\nFile /srv/a.mp4\nFormat rtp\nACL allow 192.0.2.1\n</Stream>\n',
      },
    ],
    valid: [
      'RTSPPort 5554\nRTSPBindAddress 127.0.0.1\n<Stream a.sdp>\nFile /srv/a.mp4\nFormat rtp\nACL allow 127.0.0.1\n</Stream>\n',
      'HTTPPort 8090\n<Stream a.flv>\nFile /srv/a.flv\nACL allow 192.0.2.1\n</Stream>\n',
    ],
  },
  reach: 'section',
  visit: eachStream(({ format, acl, directives }, { analysis, report }) => {
    const { globals, rtspPort, rtspAddress } = analysis.model;
    if (rtspPort === 0 || rtspAddress.startsWith('127.') || rtspAddress.toLowerCase() === 'localhost') return;
    const node = acl[0]?.node ?? directives.get('dynamicacl');
    if (format?.name !== 'rtp' || node === undefined) return;
    const message = `Over RTSP (port ${rtspPort}) everybody may watch this stream: ffserver asks ACLs for HTTP alone; set RTSPBindAddress, or use a firewall.`;
    const fix = prependLine(analysis.document.text, 'RTSPBindAddress 127.0.0.1');
    report(node, message, { fixes: globals.has('rtspbindaddress') ? [] : [fix] });
  }),
});
