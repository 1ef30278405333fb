import { adviseNoac } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds mounts without a cache for attributes. */
export default nfsRule({
  id: 'fstab/noac',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'A mount asks the server for attributes each time.',
  why: '`noac` makes every look at a file a question to the server and every write synchronous, which is slow, and still does not make programs agree: only locks do. `lookupcache=none` or `actimeo=1` cost less.',
  references: ['nfs(5), data and metadata coherence'],
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs vers=4.2,noac 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs vers=4.2 0 0\n',
      },
    ],
    valid: ['files.example.org:/srv /srv nfs actimeo=1 0 0\n'],
  },
  check: (mount, { analysis, report }) => adviseNoac(analysis.lineOf(mount), report),
});
