import { defineRule } from '../define-rule.ts';
import { nameSpan } from '../judge/feed.ts';
import { stemOf } from '../streams/multicast.ts';

/** Finds multicasts whose description nobody gets. */
export default defineRule({
  id: 'ffserver/multicast-description',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The description of a multicast is hidden by a section above.',
  why:
    'Players learn of a multicast from `NAME.sdp`. ffserver looks for the first section of that name, whatever its extension: with ' +
    '`live.flv` above `live.sdp`, it describes `live.flv`. Rename one of them, or move the multicast above.',
  references: ['ffserver.c, compute_real_filename (FFmpeg 3.4)'],
  examples: {
    invalid: [
      '<Stream a.flv>\nFile /srv/a.flv\n</Stream>\n<Stream a.sdp>\nFile /srv/b.mp4\nFormat rtp\nMulticastAddress 224.0.1.9\n</Stream>\n',
    ],
    valid: [
      '<Stream a.sdp>\nFile /srv/b.mp4\nFormat rtp\nMulticastAddress 224.0.1.9\n</Stream>\n<Stream a.flv>\nFile /srv/a.flv\n</Stream>\n',
    ],
  },
  visit: {
    end({ analysis, report }) {
      const { multicasts, byStem } = analysis.model;
      for (const { section, name } of multicasts.keys()) {
        const stem = stemOf(name);
        const first = byStem().get(stem);
        if (first === undefined || first === section || first.title === name) continue;
        const message = `Who asks for ${stem}.sdp gets the description of "${first.title}", which stands above; rename one of them.`;
        report(nameSpan(section), message, { related: [{ span: nameSpan(first), message: 'The other one is here.' }] });
      }
    },
  },
});
