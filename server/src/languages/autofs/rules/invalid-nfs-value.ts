import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseValues } from '../../../core/nfs/mounts/options.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds values that NFS does not take. */
export default nfsRule({
  id: 'autofs/invalid-nfs-value',
  ...mountFacts.invalidNfsValue,
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
