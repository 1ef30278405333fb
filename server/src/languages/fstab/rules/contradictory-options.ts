import type { MountOptionNode } from '../../../core/nfs/fstab/tree.ts';
import { findMountOption } from '../../../core/nfs/mount-options.ts';
import { isNfs } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { removeFix } from '../edits.ts';

const pairs = ['suid', 'dev', 'exec', 'auto', 'user', 'atime'];

/** What an option speaks about, for those of which one line should have one only. */
function subject(option: MountOptionNode, nfs: boolean): string | undefined {
  const { text, name, value } = option;
  if (text === 'rw' || text === 'ro') return 'rw';
  if (text === 'sync' || text === 'async') return 'sync';
  const bare = text.replace(/^no/, '');
  if (pairs.includes(bare)) return bare;
  const entry = nfs ? findMountOption(name) : undefined;
  if (entry === undefined) return undefined;
  if (name === 'vers' || name === 'nfsvers') return 'vers';
  return value !== undefined ? name : [name, ...entry.excludes].sort().join();
}

/** Finds options that undo others of the same line. */
export default defineRule({
  id: 'fstab/contradictory-options',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An option stands twice in a line, or together with its contrary.',
  why: 'The last one wins; the others only mislead.',
  references: ['mount(8)', 'nfs(5)'],
  examples: {
    invalid: [
      { code: '/dev/sda1 /srv ext4 rw,ro 0 2\n', fixed: '/dev/sda1 /srv ext4 ro 0 2\n' },
      { code: 'files.example.org:/srv /srv nfs hard,soft 0 0\n', fixed: 'files.example.org:/srv /srv nfs soft 0 0\n' },
    ],
    valid: ['/dev/sda1 / ext4 defaults,ro 0 1\n', 'overlay /a overlay lowerdir=/b,upperdir=/c,workdir=/d 0 0\n'],
  },
  visit: {
    mount(node, context) {
      const last = new Map<string, MountOptionNode>();
      for (const option of [...node.options].reverse()) {
        const key = subject(option, isNfs(node));
        if (key === undefined) continue;
        const later = last.get(key);
        if (later === undefined) {
          last.set(key, option);
          continue;
        }
        const message =
          later.text === option.text
            ? `"${option.text}" stands here twice.`
            : `"${later.text}" behind it undoes this option.`;
        context.report(option, message, {
          tags: ['unnecessary'],
          fixes: [removeFix(context.analysis.document.text, node, option)],
          related: [{ span: later, message: 'The option that holds.' }],
        });
      }
    },
  },
});
