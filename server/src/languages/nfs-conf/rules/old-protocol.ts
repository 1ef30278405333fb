import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { isTrue } from '../schema/schema.ts';

/** Finds servers that speak old versions or UDP. */
export default defineRule({
  id: 'nfs-conf/old-protocol',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The server is told to speak NFS version 2 or UDP, or to refuse all newer versions.',
  why: 'Version 2 is gone from Linux since 6.0, and UDP can corrupt data in silence. Version 3 alone keeps clients from Kerberos-friendly, stateful 4.2, which needs one port.',
  references: ['rpc.nfsd(8)'],
  examples: {
    invalid: [{ code: '[nfsd]\nudp=y\n', path: '/etc/nfs.conf', fixed: '[nfsd]\nudp=n\n' }],
    valid: [{ code: '[nfsd]\nudp=n\nvers3=y\n', path: '/etc/nfs.conf' }],
  },
  visit: {
    assignment({ section, key, value }, context) {
      if (section?.toLowerCase() !== 'nfsd' || context.analysis.form !== 'nfs') return;
      const name = key.value.toLowerCase();
      const on = isTrue(value.value);
      const message =
        on && name === 'udp'
          ? 'NFS over UDP can corrupt data in silence.'
          : on && name === 'vers2'
            ? 'Linux 6.0 dropped version 2 of NFS.'
            : on === false && name === 'vers4'
              ? 'Without version 4, clients fall back to version 3, its daemons and its ports.'
              : undefined;
      if (message === undefined || value.end === value.start) return;
      const wanted = on ? 'n' : 'y';
      context.report(value, message, {
        fixes: [{ title: `Change to ${wanted}`, safety: 'suggested', edits: [replacement(value, wanted)] }],
      });
    },
  },
});
