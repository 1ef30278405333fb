import { adviseIgnored } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds options that do nothing. */
export default nfsRule({
  id: 'fstab/ignored-option',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  reach: 'section',
  what: 'An option has done nothing for many years.',
  why: 'Linux ignores `intr` and `nointr` since 2.6.25: only a fatal signal interrupts a hard mount, and it always does. The pair `hard,intr` says no more than `hard`.',
  references: ['nfs(5)'],
  examples: {
    invalid: [
      { code: 'files.example.org:/srv /srv nfs hard,intr 0 0\n', fixed: 'files.example.org:/srv /srv nfs hard 0 0\n' },
    ],
    valid: ['files.example.org:/srv /srv nfs hard 0 0\n'],
  },
  check: (mount, { analysis, report }) => adviseIgnored(analysis.lineOf(mount), report),
});
