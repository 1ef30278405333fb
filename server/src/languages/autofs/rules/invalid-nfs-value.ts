import { adviseValues } from '../../../core/nfs/mounts/options.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds values that NFS does not take. */
export default nfsRule({
  id: 'autofs/invalid-nfs-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'An option of an NFS mount has a value that NFS does not take.',
  why: 'mount.nfs or the kernel refuses the value, and the mount fails when it is tried: often at the next boot.',
  references: ['nfs(5)'],
  examples: {
    invalid: [
      'srv -vers=5 files.example.org:/srv\n',
      'srv -timeo=soon files.example.org:/srv\n',
      'srv -sec=krb6 files.example.org:/srv\n',
      'srv -hard=1 files.example.org:/srv\n',
    ],
    valid: ['srv -vers=4.2,sec=krb5p:krb5i,timeo=600,proto=tcp6 files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseValues(line, report),
});
