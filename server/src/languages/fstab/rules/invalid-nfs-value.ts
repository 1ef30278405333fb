import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseValues } from '../../../core/nfs/mounts/options.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds values that NFS does not take. */
export default nfsRule({
  id: 'fstab/invalid-nfs-value',
  ...mountFacts.invalidNfsValue,
  reach: 'section',
  examples: {
    invalid: [
      'files.example.org:/srv /srv nfs vers=5 0 0\n',
      'files.example.org:/srv /srv nfs timeo=soon 0 0\n',
      'files.example.org:/srv /srv nfs sec=krb6 0 0\n',
      'files.example.org:/srv /srv nfs hard=1 0 0\n',
    ],
    valid: ['files.example.org:/srv /srv nfs vers=4.2,sec=krb5p:krb5i,timeo=600,proto=tcp6 0 0\n'],
  },
  check: (mount, { analysis, report }) => adviseValues(analysis.lineOf(mount), report),
});
