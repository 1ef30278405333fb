import { isKerberos } from '../../../core/nfs/flavours.ts';
import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { wantedFlavours } from '../../../core/nfs/mounts/offered.ts';
import { defineRule } from '../define-rule.ts';

/** Finds what Kerberos misses beside the map. */
export default defineRule({
  id: 'autofs/kerberos-setup',
  ...mountFacts.kerberosSetup,
  examples: {
    invalid: [
      {
        code: 'srv -sec=krb5p files.example.org:/srv\n',
        path: '/etc/auto.srv',
        files: { '/etc/idmapd.conf': '[General]\n' },
      },
    ],
    valid: [
      {
        code: 'srv -sec=krb5p files.example.org:/srv\n',
        path: '/etc/auto.srv',
        files: { '/etc/idmapd.conf': '[General]\nDomain=example.org\n' },
      },
    ],
  },
  visit: {
    end({ analysis, report }) {
      if (analysis.kerberosGaps.length === 0) return;
      const line = analysis.lines.find((candidate) => wantedFlavours(candidate).some(isKerberos));
      if (line === undefined) return;
      const span = line.options.findLast(({ name }) => name === 'sec') ?? line.anchor;
      for (const gap of analysis.kerberosGaps) report(span, gap);
    },
  },
});
