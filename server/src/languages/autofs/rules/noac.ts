import { adviseNoac } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds mounts without a cache for attributes. */
export default nfsRule({
  id: 'autofs/noac',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A mount asks the server for attributes each time.',
  why: '`noac` makes every look at a file a question to the server and every write synchronous, which is slow, and still does not make programs agree: only locks do. `lookupcache=none` or `actimeo=1` cost less.',
  references: ['nfs(5), data and metadata coherence'],
  examples: {
    invalid: [
      {
        code: 'srv -vers=4.2,noac files.example.org:/srv\n',
        fixed: 'srv -vers=4.2 files.example.org:/srv\n',
      },
    ],
    valid: ['srv -actimeo=1 files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseNoac(line, report),
});
