import { isKerberos } from '../../../core/nfs/flavours.ts';
import { wantedFlavours } from '../../../core/nfs/mounts/offered.ts';
import { defineRule } from '../define-rule.ts';

/** Finds what Kerberos misses beside the map. */
export default defineRule({
  id: 'autofs/kerberos-setup',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  what: 'A mount uses Kerberos, and something that it needs is missing beside the map.',
  why: 'rpc.gssd needs a keytab with the host’s own key to mount, and without a shared `Domain` in idmapd.conf, files of proven users may show as nobody’s. Reported once a file, and only for what is in sight.',
  references: ['rpc.gssd(8)', 'idmapd.conf(5)'],
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
      const line = analysis.lines.find((candidate) => wantedFlavours(candidate).some(isKerberos));
      if (line === undefined) return;
      const span = line.options.findLast(({ name }) => name === 'sec') ?? line.anchor;
      for (const gap of analysis.kerberosGaps) report(span, gap);
    },
  },
});
