import { adviseOldVersion } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS versions of old. */
export default nfsRule({
  id: 'fstab/old-version',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'A mount asks for NFS version 2 or 3.',
  why: 'Version 2 is gone from Linux since 6.0. Version 3 needs the port mapper, mountd and lock daemons and their ports, has no strong locking after a crash, and knows neither delegations nor TLS policies. Version 4.2 needs port 2049 alone.',
  references: ['nfs(5)', 'RFC 7530', 'RFC 7862'],
  examples: {
    invalid: [
      { code: 'files.example.org:/srv /srv nfs vers=3 0 0\n', fixed: 'files.example.org:/srv /srv nfs vers=4.2 0 0\n' },
      'files.example.org:/srv /srv nfs nfsvers=2 0 0\n',
    ],
    valid: ['files.example.org:/srv /srv nfs vers=4.2 0 0\n', 'files.example.org:/srv /srv nfs defaults 0 0\n'],
  },
  check: (mount, { analysis, report }) => adviseOldVersion(analysis.lineOf(mount), report),
});
