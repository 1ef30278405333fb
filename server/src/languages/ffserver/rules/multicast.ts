import type { Fix } from '../../../core/rules/diagnostic.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { appendLine, removeDirective } from '../fixes.ts';
import { readAddress } from '../judge/address.ts';
import type { Multicast, StreamModel } from '../streams/model.ts';

const isGroup = (address: number) => address >= 0xe0000000 && address <= 0xefffffff;

/** Ports between two multicasts, as ffserver itself leaves between those that name none. */
const apart = 100;

/** Finds multicasts that reach nobody, or that mix. */
export default defineRule({
  id: 'ffserver/multicast',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A multicast is not what it says: no group address, an odd or shared port, or settings without an address.',
  why:
    'A multicast goes to an address from 224.0.0.0 to 239.255.255.255. RTP takes an even port, the next one for RTCP, and ' +
    'the next pair for the second medium; without MulticastPort ffserver counts from 6000 in steps of 100. MulticastPort, ' +
    'MulticastTTL and NoLoop mean nothing without MulticastAddress.',
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
      {
        code:
          '<Feed f.ffm>\n</Feed>\n<Stream a.sdp>\nFeed f.ffm\nFormat rtp\nMulticastAddress 224.0.1.9\nMulticastPort 6000\n</Stream>\n' +
          '<Stream b.sdp>\nFile /srv/b.mp4\nFormat rtp\nMulticastAddress 224.0.1.9\nMulticastPort 6002\n</Stream>\n',
        fixed:
          '<Feed f.ffm>\n</Feed>\n<Stream a.sdp>\nFeed f.ffm\nFormat rtp\nMulticastAddress 224.0.1.9\nMulticastPort 6000\n</Stream>\n' +
          '<Stream b.sdp>\nFile /srv/b.mp4\nFormat rtp\nMulticastAddress 224.0.1.9\nMulticastPort 6100\n</Stream>\n',
      },
    ],
    valid: [
      '<Stream a.sdp>\nFile /srv/a.mp4\nFormat rtp\nMulticastAddress 224.0.1.9\nMulticastPort 6000\n</Stream>\n',
      '<Stream a.sdp>\nFile /a\nMulticastAddress 224.0.1.9\n</Stream>\n<Stream b.sdp>\nFile /b\nMulticastAddress 224.0.1.9\n</Stream>\n',
      '<Stream a.sdp>\nFile /a\nMulticastAddress 224.0.1.9\nMulticastPort 6002\n</Stream>\n<Stream b.sdp>\nFile /b\nMulticastAddress 224.0.1.9\n</Stream>\n',
    ],
  },
  visit: {
    end({ analysis, report }) {
      const { text } = analysis.document;
      for (const stream of analysis.model.streams) {
        for (const node of settingsInVain(stream)) {
          report(node.name, `${node.name.value} means nothing without MulticastAddress.`, {
            tags: ['unnecessary'],
            fixes: [removeDirective(text, node)],
          });
        }
      }
      const multicasts = [...analysis.model.multicasts.values()];
      const taken = new Map<string, Multicast>();
      const highest = new Map<string, number>();
      for (const { place, ports } of multicasts) {
        highest.set(place, Math.max(highest.get(place) ?? 0, ports?.last ?? 0));
      }
      for (const multicast of multicasts) {
        const { group, port, place, ports, stream } = multicast;
        const word = group.args[0];
        const address = readAddress(word?.value ?? '');
        if (word !== undefined && address !== undefined && !isGroup(address)) {
          report(word, `${word.value} is no multicast group; those are 224.0.0.0 to 239.255.255.255.`);
        }
        if (ports === undefined) continue;
        const { first, last } = ports;
        const change = (other: number): readonly Fix[] => {
          if (other > 65530) return [];
          if (port === undefined) return appendLine(text, stream.section, `MulticastPort ${other}`);
          const edits = [replacement(port.args[0]!, String(other))];
          return [{ title: `Change to ${other}`, safety: 'suggested', edits }];
        };
        if (first % 2 === 1 && port !== undefined) {
          report(port.args[0]!, `RTP takes an even port, and ${first} is odd; write ${first + 1}.`, {
            fixes: change(first + 1),
          });
        }
        let other: Multicast | undefined;
        for (let number = first; number <= last; number++) {
          other ??= taken.get(`${place} ${number}`);
          if (!taken.has(`${place} ${number}`)) taken.set(`${place} ${number}`, multicast);
        }
        if (other === undefined) continue;
        const own = `ports ${first} to ${last}`;
        const span = port?.args[0] ?? group;
        const free = Math.ceil(((highest.get(place) ?? last) + 1) / apart) * apart;
        report(span, `This stream takes ${own} of the group, of which another one has some: clients get both mixed.`, {
          related: [{ span: other.port ?? other.group, message: `The other one has ${wordsOf(other)}.` }],
          fixes: change(free),
        });
      }
    },
  },
});

const wordsOf = ({ ports }: Multicast) => (ports === undefined ? 'them' : `ports ${ports.first} to ${ports.last}`);

function settingsInVain({ directives }: StreamModel) {
  if (directives.has('multicastaddress')) return [];
  return ['multicastport', 'multicastttl', 'noloop']
    .map((name) => directives.get(name))
    .filter((node) => node !== undefined);
}
