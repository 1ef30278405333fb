import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { removeDirective } from '../fixes.ts';
import { readAddress } from '../judge/address.ts';
import type { DirectiveNode } from '../parse/tree.ts';

const isGroup = (address: number) => address >= 0xe0000000 && address <= 0xefffffff;

/** Finds multicasts that reach nobody. */
export default defineRule({
  id: 'ffserver/multicast',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A multicast is not what it says: no group address, an odd or shared port, or settings without an address.',
  why:
    'A multicast goes to an address from 224.0.0.0 to 239.255.255.255. RTP takes an even port, the next one for RTCP, and ' +
    'the next pair for the second medium. MulticastPort, MulticastTTL and NoLoop mean nothing without MulticastAddress.',
  references: ['ffserver.c, start_multicast (FFmpeg 3.4)', 'RFC 5771', 'RFC 3550, section 11'],
  examples: {
    invalid: [
      '<Stream a.sdp>\nFile /srv/a.mp4\nFormat rtp\nMulticastAddress 192.0.2.1\nMulticastPort 6000\n</Stream>\n',
      {
        code: '<Stream a.flv>\nFile /srv/a.flv\nMulticastTTL 16\n</Stream>\n',
        fixed: '<Stream a.flv>\nFile /srv/a.flv\n</Stream>\n',
      },
      {
        code: '<Stream a.sdp>\nFile /srv/a.mp4\nFormat rtp\nMulticastAddress 224.0.1.9\nMulticastPort 6001\n</Stream>\n',
        fixed:
          '<Stream a.sdp>\nFile /srv/a.mp4\nFormat rtp\nMulticastAddress 224.0.1.9\nMulticastPort 6002\n</Stream>\n',
      },
    ],
    valid: ['<Stream a.sdp>\nFile /srv/a.mp4\nFormat rtp\nMulticastAddress 224.0.1.9\nMulticastPort 6000\n</Stream>\n'],
  },
  visit: {
    end({ analysis, report }) {
      const taken = new Map<string, DirectiveNode>();
      for (const { directives } of analysis.model.streams) {
        const group = directives.get('multicastaddress');
        if (group === undefined) {
          for (const name of ['multicastport', 'multicastttl', 'noloop']) {
            const node = directives.get(name);
            if (node === undefined) continue;
            report(node.name, `${node.name.value} means nothing without MulticastAddress.`, {
              tags: ['unnecessary'],
              fixes: [removeDirective(analysis.document.text, node)],
            });
          }
          continue;
        }
        const word = group.args[0];
        const address = readAddress(word?.value ?? '');
        if (word !== undefined && address !== undefined && !isGroup(address)) {
          report(word, `${word.value} is no multicast group; those are 224.0.0.0 to 239.255.255.255.`);
        }
        const port = directives.get('multicastport');
        const number = Number(port?.args[0]?.value ?? Number.NaN);
        if (port === undefined || !(number > 0)) continue;
        const change = (other: number) =>
          other > 65534
            ? []
            : [
                {
                  title: `Change to ${other}`,
                  safety: 'suggested' as const,
                  edits: [replacement(port.args[0]!, String(other))],
                },
              ];
        if (number % 2 === 1) {
          report(port.args[0]!, `RTP takes an even port, and ${number} is odd; write ${number + 1}.`, {
            fixes: change(number + 1),
          });
        }
        const place = `${word?.value} ${number}`;
        const other = taken.get(place);
        if (other === undefined) taken.set(place, port);
        else {
          report(port.args[0]!, 'Another stream already goes to this group and port; clients get both mixed.', {
            related: [{ span: other, message: 'The other stream has it here.' }],
            // Two media of a stream take two pairs of ports.
            fixes: change(number + 100),
          });
        }
      }
    },
  },
});
