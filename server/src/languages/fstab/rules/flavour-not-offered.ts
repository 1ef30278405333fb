import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseOffered } from '../../../core/nfs/mounts/offered.ts';
import { defineRule } from '../define-rule.ts';

const exports = { '/files/etc/exports': '/srv 192.0.2.0/24(sec=sys,rw)\n' };

/** Finds mounts by a flavour that the server does not offer. */
export default defineRule({
  id: 'fstab/flavour-not-offered',
  ...mountFacts.flavourNotOffered,
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs sec=krb5p 0 0\n',
        files: { '/files/etc/exports': '/srv 192.0.2.0/24(sec=krb5i:krb5,rw)\n' },
        fixed: 'files.example.org:/srv /srv nfs sec=krb5i 0 0\n',
      },
      { code: 'files.example.org:/srv/data /srv nfs sec=krb5p 0 0\n', files: exports },
      {
        code: 'files.example.org:/srv /srv nfs vers=4.2 0 0\n',
        path: '/client/etc/fstab',
        files: { ...exports, '/client/etc/nfsmount.conf': '[NFSMount_Global_Options]\nSec=krb5p\n' },
      },
    ],
    valid: [
      { code: 'files.example.org:/srv /srv nfs sec=krb5p:sys 0 0\n', files: exports },
      { code: 'files.example.org:/other /srv nfs sec=krb5p 0 0\n', files: exports },
      'files.example.org:/srv /srv nfs sec=krb5p 0 0\n',
    ],
  },
  visit: {
    end({ analysis, report }) {
      if (analysis.exports.size === 0) return;
      for (const mount of analysis.nfsMounts()) adviseOffered(analysis.lineOf(mount), analysis.exports, report);
    },
  },
});
