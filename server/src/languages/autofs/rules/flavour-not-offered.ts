import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseOffered } from '../../../core/nfs/mounts/offered.ts';
import { defineRule } from '../define-rule.ts';

const exports = { '/files/etc/exports': '/srv 192.0.2.0/24(sec=sys,rw)\n' };

/** Finds mounts by a flavour that the server does not offer. */
export default defineRule({
  id: 'autofs/flavour-not-offered',
  ...mountFacts.flavourNotOffered,
  examples: {
    invalid: [
      {
        code: 'srv -sec=krb5p files.example.org:/srv\n',
        files: { '/files/etc/exports': '/srv 192.0.2.0/24(sec=krb5i:krb5,rw)\n' },
        fixed: 'srv -sec=krb5i files.example.org:/srv\n',
      },
      { code: 'srv -sec=krb5p a,b(2):/srv/data\n', files: exports },
      { code: 'srv -sec=krb5p / a:/srv /usr -ro a:/srv/usr\n', files: exports },
      {
        code: 'srv files.example.org:/srv\n',
        path: '/client/etc/auto.srv',
        files: { ...exports, '/client/etc/nfsmount.conf': '[Server "files.example.org"]\nSec=krb5p\n' },
      },
      {
        code: 'srv files.example.org:/srv\n',
        path: '/client/etc/auto.srv',
        files: { ...exports, '/client/etc/auto.master': '/net /etc/auto.srv sec=krb5p\n' },
      },
    ],
    valid: [
      { code: 'srv -sec=krb5p:sys files.example.org:/srv\n', files: exports },
      { code: '* -sec=krb5p files.example.org:/srv/&\n', files: exports },
      { code: 'srv -sec=krb5p files.example.org:/other\n', files: exports },
      'srv -sec=krb5p files.example.org:/srv\n',
    ],
  },
  visit: {
    end({ analysis, report }) {
      if (analysis.exports.size === 0) return;
      for (const line of analysis.lines) adviseOffered(line, analysis.exports, report);
    },
  },
});
