import { adviseIgnored } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds options that do nothing. */
export default nfsRule({
  id: 'autofs/ignored-option',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  what: 'An option has done nothing for many years.',
  why: 'Linux ignores `intr` and `nointr` since 2.6.25: only a fatal signal interrupts a hard mount, and it always does. The pair `hard,intr` says no more than `hard`.',
  references: ['nfs(5)'],
  examples: {
    invalid: [{ code: 'srv -hard,intr files.example.org:/srv\n', fixed: 'srv -hard files.example.org:/srv\n' }],
    valid: ['srv -hard files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseIgnored(line, report),
});
