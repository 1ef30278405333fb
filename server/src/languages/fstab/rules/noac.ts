import type { MountNode } from '../../../core/nfs/fstab/tree.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { removeFix } from '../edits.ts';

function check(mount: MountNode, context: RuleContext<FstabAnalysis>): void {
  const { text } = context.analysis.document;
  for (const option of mount.options) {
    if (!(option.text === 'noac')) continue;
    context.report(
      option,
      'Every look at a file asks the server, and all writes are synchronous; locks keep programs in step better.',
      { fixes: [removeFix(text, mount, option)] },
    );
  }
}

/** Finds mounts without a cache for attributes. */
export default defineRule({
  id: 'fstab/noac',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
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
  visit: {
    'mount:nfs': check,
    'mount:nfs4': check,
  },
});
