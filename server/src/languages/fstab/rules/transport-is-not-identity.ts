import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseTransport } from '../../../core/nfs/mounts/security.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds TLS that stands in for authentication. */
export default nfsRule({
  id: 'fstab/transport-is-not-identity',
  ...mountFacts.transportIsNotIdentity,
  reach: 'section',
  examples: {
    invalid: ['files.example.org:/srv /srv nfs vers=4.2,xprtsec=mtls 0 0\n'],
    valid: ['files.example.org:/srv /srv nfs vers=4.2,sec=krb5,xprtsec=mtls 0 0\n'],
  },
  check: (mount, { analysis, report }) => adviseTransport(analysis.lineOf(mount), report),
});
