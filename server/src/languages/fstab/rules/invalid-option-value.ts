import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { isNfs } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { ownOptions } from '../schema/options.ts';

/** Finds words that an option of another file system than NFS does not take. */
export default defineRule({
  id: 'fstab/invalid-option-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'An option has a value that is none of the words that it takes.',
  why: 'The kernel refuses the value, and the file system is not mounted when it is tried: often at the next boot. Only options with a fixed list of words are looked at.',
  references: ['mount(8)', 'ext4(5)', 'xfs(5)', 'btrfs(5)', 'tmpfs(5)', 'mount.cifs(8)'],
  examples: {
    invalid: [
      { code: '/dev/sda1 / ext4 errors=remount-rw 0 1\n', fixed: '/dev/sda1 / ext4 errors=remount-ro 0 1\n' },
      'tmpfs /tmp tmpfs huge=yes 0 0\n',
      '/dev/sda1 /srv ext4 data=fast 0 2\n',
    ],
    valid: ['/dev/sda1 / ext4 errors=remount-ro,data=ordered 0 1\n', '/dev/sda2 none swap discard=pages 0 0\n'],
  },
  visit: {
    mount(node, { report }) {
      if (isNfs(node) || node.fault !== undefined) return;
      const own = ownOptions(node);
      for (const { name, value, valueSpan } of node.options) {
        const words = own.find((entry) => entry.name === name)?.value;
        if (value === undefined || valueSpan === undefined || !Array.isArray(words) || /[{}$@%"&]/.test(value))
          continue;
        if (words.includes(value) || valueSpan.end === valueSpan.start) continue;
        const meant = nearest(value, words);
        report(valueSpan, `"${name}" takes ${words.join(', ')}, not "${value}".`, {
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(valueSpan, meant)] }],
        });
      }
    },
  },
});
