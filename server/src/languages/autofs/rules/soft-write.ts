import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseSoftWrite } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds soft mounts that may be written to. */
export default nfsRule({
  id: 'autofs/soft-write',
  ...mountFacts.softWrite,
  examples: {
    invalid: [{ code: 'srv -rw,soft files.example.org:/srv\n', fixed: 'srv -rw,hard files.example.org:/srv\n' }],
    valid: ['srv -ro,soft files.example.org:/srv\n', 'srv -rw,hard files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseSoftWrite(line, report),
});
