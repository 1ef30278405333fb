import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseContradictions } from '../../../core/nfs/mounts/options.ts';
import { isNfs } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

/** Finds options that undo others of the same line. */
export default defineRule({
  id: 'fstab/contradictory-options',
  ...mountFacts.contradictoryOptions,
  reach: 'section',
  examples: {
    invalid: [
      { code: '/dev/sda1 /srv ext4 rw,ro 0 2\n', fixed: '/dev/sda1 /srv ext4 ro 0 2\n' },
      { code: 'files.example.org:/srv /srv nfs hard,soft 0 0\n', fixed: 'files.example.org:/srv /srv nfs soft 0 0\n' },
    ],
    valid: ['/dev/sda1 / ext4 defaults,ro 0 1\n', 'overlay /a overlay lowerdir=/b,upperdir=/c,workdir=/d 0 0\n'],
  },
  visit: {
    mount(node, { analysis, report }) {
      adviseContradictions(analysis.lineOf(node), isNfs(node), report);
    },
  },
});
