import type { MountNode } from '../../../core/nfs/fstab/tree.ts';
import { findGeneralOption, generalOptions, isPrivateOption } from '../../../core/nfs/general-options.ts';
import { findMountOption, nfsMountOptions } from '../../../core/nfs/mount-options.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

/** Options that mount.nfs takes for the sake of old tables. */
const old = new Set([
  'posix',
  'noposix',
  'broken_suid',
  'mountprog',
  'nfsprog',
  'addr',
  'rpcbind',
  'v2',
  'v3',
  'v4',
  'v4.0',
  'v4.1',
  'v4.2',
]);

function check(mount: MountNode, context: RuleContext<FstabAnalysis>): void {
  if (mount.options.some((option) => option.text === 'sloppy')) return;
  for (const option of mount.options) {
    const { name } = option;
    if (isPrivateOption(name) || /[{}$@%"]/.test(option.text)) continue;
    if (findGeneralOption(name) !== undefined || findMountOption(name) !== undefined || old.has(name)) continue;
    const meant = nearest(
      name,
      [...nfsMountOptions, ...generalOptions].map((known) => known.name),
    );
    const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    context.report(option.nameSpan, `NFS has no mount option "${name}".${hint}`, {
      fixes:
        meant === undefined
          ? []
          : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(option.nameSpan, meant)] }],
    });
  }
}

/** Finds options that NFS does not have. */
export default defineRule({
  id: 'fstab/unknown-nfs-option',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An NFS mount has an option that neither NFS nor mount knows.',
  why: 'The kernel refuses to mount with an option that it does not know, and says no more than "an incorrect mount option was specified"; only `sloppy` makes it look away.',
  references: ['nfs(5)', 'mount(8)'],
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs vres=4.2 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs vers=4.2 0 0\n',
      },
      'files.example.org:/srv /srv nfs frobnicate 0 0\n',
    ],
    valid: [
      'files.example.org:/srv /srv nfs vers=4.2,noatime,x-gvfs-show 0 0\n',
      'files.example.org:/srv /srv nfs sloppy,frobnicate 0 0\n',
    ],
  },
  visit: {
    'mount:nfs': check,
    'mount:nfs4': check,
  },
});
