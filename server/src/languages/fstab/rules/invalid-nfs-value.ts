import type { MountNode } from '../../../core/nfs/fstab/tree.ts';
import { checkMountValue, findMountOption } from '../../../core/nfs/mount-options.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

function check(mount: MountNode, context: RuleContext<FstabAnalysis>): void {
  for (const option of mount.options) {
    const entry = findMountOption(option.name);
    if (entry === undefined || /[{}$@%"]/.test(option.text)) continue;
    const fault = checkMountValue(entry, option.value);
    if (fault !== undefined)
      context.report(option.valueSpan?.end === option.valueSpan?.start ? option : (option.valueSpan ?? option), fault);
  }
}

/** Finds values that NFS does not take. */
export default defineRule({
  id: 'fstab/invalid-nfs-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'An option of an NFS mount has a value that NFS does not take.',
  why: 'mount.nfs or the kernel refuses the value, and the mount fails when it is tried: often at the next boot.',
  references: ['nfs(5)'],
  examples: {
    invalid: [
      'files.example.org:/srv /srv nfs vers=5 0 0\n',
      'files.example.org:/srv /srv nfs timeo=soon 0 0\n',
      'files.example.org:/srv /srv nfs sec=krb6 0 0\n',
      'files.example.org:/srv /srv nfs hard=1 0 0\n',
    ],
    valid: ['files.example.org:/srv /srv nfs vers=4.2,sec=krb5p:krb5i,timeo=600,proto=tcp6 0 0\n'],
  },
  visit: {
    'mount:nfs': check,
    'mount:nfs4': check,
  },
});
