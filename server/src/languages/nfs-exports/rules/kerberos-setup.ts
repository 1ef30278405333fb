import { mayUseKerberos } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

/** Finds what Kerberos misses beside the exports. */
export default defineRule({
  id: 'nfs-exports/kerberos-setup',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  what: 'An export offers Kerberos, and something that it needs is missing beside the exports.',
  why: 'The server needs a keytab with the key of `nfs/<host>`, and server and clients the same `Domain` in idmapd.conf, or files of proven users show as nobody’s. Reported once a file, and only for what is in sight.',
  references: ['rpc.svcgssd(8)', 'idmapd.conf(5)'],
  examples: {
    invalid: [
      {
        code: '/srv 192.0.2.0/24(sec=krb5p,rw)\n',
        path: '/etc/exports',
        files: { '/etc/krb5.conf': '[libdefaults]\n' },
      },
    ],
    valid: [
      {
        code: '/srv 192.0.2.0/24(sec=krb5p,rw)\n',
        path: '/etc/exports',
        files: { '/etc/krb5.conf': '[libdefaults]\n', '/etc/krb5.keytab': '' },
      },
    ],
  },
  visit: {
    end({ analysis, report }) {
      if (analysis.kerberosGaps.length === 0) return;
      const grant = analysis.grants.find(mayUseKerberos);
      if (grant === undefined) return;
      const span = grant.client.options?.items.find(({ name }) => name === 'sec') ?? grant.client;
      for (const gap of analysis.kerberosGaps) report(span, gap);
    },
  },
});
