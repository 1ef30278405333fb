import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { findKey, keys } from '../schema/keys.ts';

/** Finds variables that no start script reads, or not from this file. */
export default defineRule({
  id: 'nfs-default/unknown-key',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A variable is none that the start scripts read from this file.',
  why: 'The start scripts pass over names that they do not know, so a typing error goes unnoticed. Settings of the server belong to nfs-kernel-server; those of statd, idmapd and gssd to nfs-common.',
  references: ['debian/nfs-kernel-server.init, debian/nfs-common.init (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      { code: 'RPCMOUNTOPTS="--manage-gids"\n', fixed: 'RPCMOUNTDOPTS="--manage-gids"\n' },
      { code: 'NEED_GSSD=yes\n', path: '/etc/default/nfs-kernel-server' },
    ],
    valid: [{ code: 'RPCNFSDCOUNT=8\nMY_OWN=1\n', path: '/etc/default/nfs-kernel-server' }],
  },
  visit: {
    assignment({ name, nameSpan }, { analysis, report }) {
      const entry = findKey(name);
      if (entry !== undefined) {
        if (entry.file !== analysis.file)
          report(nameSpan, `${name} is read from /etc/default/${entry.file}, not from here.`, { severity: 'info' });
        return;
      }
      if (!/^(RPC|NEED_|STATD)/.test(name)) return;
      const meant = nearest(
        name,
        keys.map((candidate) => candidate.name),
      );
      report(nameSpan, `No start script reads ${name}${meant === undefined ? '.' : `; did you mean ${meant}?`}`, {
        severity: meant === undefined ? 'hint' : 'warning',
        fixes:
          meant === undefined
            ? []
            : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(nameSpan, meant)] }],
      });
    },
  },
});
