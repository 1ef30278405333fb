import { adviseTransport } from '../../../core/nfs/mounts/security.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds TLS that stands in for authentication. */
export default nfsRule({
  id: 'fstab/transport-is-not-identity',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'TLS protects a mount whose users are still only claimed.',
  why: '`xprtsec=tls` encrypts and `mtls` also proves which host speaks. Neither says which user: whoever controls this machine can claim any user id. Where that matters, ask for Kerberos with `sec=`.',
  references: ['RFC 9289, section 4.2', 'nfs(5)'],
  examples: {
    invalid: ['files.example.org:/srv /srv nfs vers=4.2,xprtsec=mtls 0 0\n'],
    valid: ['files.example.org:/srv /srv nfs vers=4.2,sec=krb5,xprtsec=mtls 0 0\n'],
  },
  check: (mount, { analysis, report }) => adviseTransport(analysis.lineOf(mount), report),
});
