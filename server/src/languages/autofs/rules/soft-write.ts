import { adviseSoftWrite } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds soft mounts that may be written to. */
export default nfsRule({
  id: 'autofs/soft-write',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A mount that may be written to is `soft`.',
  why: 'When the server is slow, a soft mount fails writes with an error that most programs do not expect, and data is lost in silence. `hard`, the default, waits; `softerr` at least says that it was a time-out. `ro` mounts may be soft.',
  references: ['nfs(5)'],
  examples: {
    invalid: [{ code: 'srv -rw,soft files.example.org:/srv\n', fixed: 'srv -rw,hard files.example.org:/srv\n' }],
    valid: ['srv -ro,soft files.example.org:/srv\n', 'srv -rw,hard files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseSoftWrite(line, report),
});
