import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** Finds settings that only start scripts read. */
export default defineRule({
  id: 'nfs-default/ignored-by-systemd',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  what: 'Where systemd starts the daemons, nobody reads this file.',
  why: 'Since nfs-utils 2.6.1, Debian’s units start the daemons without these variables; only the scripts of /etc/init.d read them. What is meant to hold everywhere belongs into /etc/nfs.conf or a file of /etc/nfs.conf.d; the hover of each option says how it is called there. Reported once a file.',
  references: ['NEWS.Debian (nfs-utils 1:2.6.1-1)', 'nfs.conf(5)'],
  examples: {
    invalid: ['RPCMOUNTDOPTS="--manage-gids --port 4000"\n', 'RPCNFSDCOUNT=64\n'],
    valid: ['RPCNFSDCOUNT=8\nRPCNFSDPRIORITY=0\nRPCMOUNTDOPTS="--manage-gids"\nNEED_GSSD=\n'],
  },
  visit: {
    end({ analysis, report }) {
      for (const assignment of analysis.inForce.values()) {
        const { name, value, nameSpan } = assignment;
        const entry = findKey(name);
        // What Debian's file says by itself also stands in Debian's nfs.conf.
        const plain = value.trim() === '' || value === entry?.default || value === '--manage-gids';
        if (entry === undefined || plain || entry.type === 'yes-no') continue;
        const settings = analysis.wordsOf(assignment).flatMap(({ option }) => option?.setting ?? []);
        const meant = [...new Set(entry.setting === undefined ? settings : [entry.setting])].slice(0, 3).join(', ');
        const place = meant === '' ? 'nfs.conf' : `nfs.conf (${meant})`;
        report(nameSpan, `Debian’s systemd units do not read this file since nfs-utils 2.6.1; set it in ${place} too.`);
        return;
      }
    },
  },
});
