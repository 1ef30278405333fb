import { adviseUnknown } from '../../../core/nfs/mounts/options.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds options that NFS does not have. */
export default nfsRule({
  id: 'fstab/unknown-nfs-option',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
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
  check: (mount, { analysis, report }) => adviseUnknown(analysis.lineOf(mount), analysis.version, report),
});
