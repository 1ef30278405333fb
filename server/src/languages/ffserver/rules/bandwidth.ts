import { replacement } from '../../../core/text/edit.ts';
import { defineRule, eachStream } from '../define-rule.ts';
import { prependLine } from '../fixes.ts';
import { nameSpan } from '../judge/feed.ts';
import { totalRate } from '../streams/describe.ts';

/** For how many clients at once a fix makes room. */
const clients = 10;

/** Finds streams that need more than the whole server may send. */
export default defineRule({
  id: 'ffserver/bandwidth',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stream needs more than MaxBandwidth.',
  why: 'ffserver adds up the bit rates of its clients and turns away whoever goes beyond MaxBandwidth, which is 1000 kbit/s unless set. Nobody ever gets such a stream.',
  references: ['ffserver.c, http_parse_request (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nVideoBitRate 2000\n</Stream>\n',
        fixed: 'MaxBandwidth 20640\n<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nVideoBitRate 2000\n</Stream>\n',
      },
    ],
    valid: ['MaxBandwidth 10000\n<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nVideoBitRate 2000\n</Stream>\n'],
  },
  reach: 'section',
  visit: eachStream((stream, context) => {
    const { maxBandwidth, maxBandwidthNode } = context.analysis.model;
    const rate = totalRate(stream);
    if (rate <= maxBandwidth) return;
    const place = maxBandwidthNode === undefined ? ', its default' : '';
    const message = `The stream needs ${rate} kbit/s, but MaxBandwidth is ${maxBandwidth}${place}; no client will ever get it.`;
    const wanted = String(Math.min(10_000_000, rate * clients));
    const word = maxBandwidthNode?.args[0];
    const fix =
      word === undefined
        ? prependLine(context.analysis.document.text, `MaxBandwidth ${wanted}`)
        : {
            title: `Change to ${wanted}, enough for ${clients} clients`,
            safety: 'suggested' as const,
            edits: [replacement(word, wanted)],
          };
    context.report(nameSpan(stream.section), message, {
      fixes: rate > 10_000_000 ? [] : [fix],
      related: maxBandwidthNode === undefined ? [] : [{ span: maxBandwidthNode, message: 'MaxBandwidth is set here.' }],
    });
  }),
});
