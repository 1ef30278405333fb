import { defineRule } from '../define-rule.ts';
import { nameSpan } from '../judge/feed.ts';
import { totalRate } from '../streams/describe.ts';

/** Finds streams that need more than the whole server may send. */
export default defineRule({
  id: 'ffserver/bandwidth',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A stream needs more than MaxBandwidth.',
  why: 'ffserver adds up the bit rates of its clients and turns away whoever goes beyond MaxBandwidth, which is 1000 kbit/s unless set. Nobody ever gets such a stream.',
  references: ['ffserver.c, http_parse_request (FFmpeg 3.4)'],
  examples: {
    invalid: ['<Stream a.flv>\nFile /srv/a.flv\nFormat flv\nVideoBitRate 2000\n</Stream>\n'],
    valid: ['MaxBandwidth 10000\n<Stream a.flv>\nFile /srv/a.flv\nFormat flv\nVideoBitRate 2000\n</Stream>\n'],
  },
  visit: {
    end(context) {
      const { streams, maxBandwidth, maxBandwidthNode } = context.analysis.model;
      for (const stream of streams) {
        const rate = totalRate(stream);
        if (rate <= maxBandwidth) continue;
        const place = maxBandwidthNode === undefined ? ', its default' : '';
        const message = `The stream needs ${rate} kbit/s, but MaxBandwidth is ${maxBandwidth}${place}; no client will ever get it.`;
        context.report(nameSpan(stream.section), message, {
          related:
            maxBandwidthNode === undefined ? [] : [{ span: maxBandwidthNode, message: 'MaxBandwidth is set here.' }],
        });
      }
    },
  },
});
