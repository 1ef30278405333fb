import type { MountNode } from '../../../core/nfs/fstab/tree.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../edits.ts';

function check(mount: MountNode, context: RuleContext<FstabAnalysis>): void {
  for (const option of mount.options) {
    if (
      !(
        option.text === 'udp' ||
        ((option.name === 'proto' || option.name === 'mountproto') && /^udp6?$/.test(option.value ?? ''))
      )
    )
      continue;
    context.report(option, 'UDP can corrupt data in silence, and kernels of today are built without it.', {
      fixes: [replaceFix(option, option.value === undefined ? 'tcp' : `${option.name}=tcp${option.value.slice(3)}`)],
    });
  }
}

/** Finds NFS over UDP. */
export default defineRule({
  id: 'fstab/udp',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A mount uses UDP.',
  why: 'Fragments of UDP packets can be put together wrongly on a fast network, which corrupts data in silence. Linux is built without NFS over UDP by default since 5.6, and version 4 never had it.',
  references: ['nfs(5), transport methods'],
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs vers=3,proto=udp 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs vers=3,proto=tcp 0 0\n',
      },
      {
        code: 'files.example.org:/srv /srv nfs udp,vers=3 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs tcp,vers=3 0 0\n',
      },
    ],
    valid: ['files.example.org:/srv /srv nfs proto=tcp 0 0\n'],
  },
  visit: {
    'mount:nfs': check,
    'mount:nfs4': check,
  },
});
