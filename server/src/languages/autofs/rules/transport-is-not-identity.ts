import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseTransport } from '../../../core/nfs/mounts/security.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds TLS that stands in for authentication. */
export default nfsRule({
  id: 'autofs/transport-is-not-identity',
  ...mountFacts.transportIsNotIdentity,
  examples: {
    invalid: ['srv -vers=4.2,xprtsec=mtls files.example.org:/srv\n'],
    valid: ['srv -vers=4.2,sec=krb5,xprtsec=mtls files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseTransport(line, report),
});
