import { isKerberos } from '../../../core/nfs/flavours.ts';
import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { wantedFlavours } from '../../../core/nfs/mounts/offered.ts';
import { defineRule } from '../define-rule.ts';

/** Finds what Kerberos misses beside fstab. */
export default defineRule({
  id: 'fstab/kerberos-setup',
  ...mountFacts.kerberosSetup,
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs sec=krb5p 0 0\n',
        path: '/etc/fstab',
        files: { '/etc/idmapd.conf': '[General]\n' },
      },
    ],
    valid: [
      {
        code: 'files.example.org:/srv /srv nfs sec=krb5p 0 0\n',
        path: '/etc/fstab',
        files: { '/etc/idmapd.conf': '[General]\nDomain=example.org\n' },
      },
    ],
  },
  visit: {
    end({ analysis, report }) {
      if (analysis.kerberosGaps.length === 0) return;
      const mount = analysis
        .nfsMounts()
        .find((candidate) => wantedFlavours(analysis.lineOf(candidate)).some(isKerberos));
      if (mount === undefined) return;
      const span = mount.options.findLast(({ name }) => name === 'sec') ?? analysis.lineOf(mount).anchor;
      for (const gap of analysis.kerberosGaps) report(span, gap);
    },
  },
});
