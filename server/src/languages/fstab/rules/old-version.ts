import type { MountNode } from '../../../core/nfs/fstab/tree.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../edits.ts';

function check(mount: MountNode, context: RuleContext<FstabAnalysis>): void {
  for (const option of mount.options) {
    if (!((option.name === 'vers' || option.name === 'nfsvers') && (option.value === '2' || option.value === '3')))
      continue;
    context.report(
      option,
      option.value === '2'
        ? 'Linux 6.0 dropped version 2 of NFS; use 4.2.'
        : 'Version 3 needs several daemons and open ports, and locks weakly; use 4.2.',
      { fixes: [replaceFix(option, `${option.name}=4.2`)], severity: option.value === '2' ? 'warning' : 'info' },
    );
  }
}

/** Finds NFS versions of old. */
export default defineRule({
  id: 'fstab/old-version',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A mount asks for NFS version 2 or 3.',
  why: 'Version 2 is gone from Linux since 6.0. Version 3 needs the port mapper, mountd and lock daemons and their ports, has no strong locking after a crash, and knows neither delegations nor TLS policies. Version 4.2 needs port 2049 alone.',
  references: ['nfs(5)', 'RFC 7530', 'RFC 7862'],
  examples: {
    invalid: [
      { code: 'files.example.org:/srv /srv nfs vers=3 0 0\n', fixed: 'files.example.org:/srv /srv nfs vers=4.2 0 0\n' },
      'files.example.org:/srv /srv nfs nfsvers=2 0 0\n',
    ],
    valid: ['files.example.org:/srv /srv nfs vers=4.2 0 0\n', 'files.example.org:/srv /srv nfs defaults 0 0\n'],
  },
  visit: {
    'mount:nfs': check,
    'mount:nfs4': check,
  },
});
