import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { computedKeys, findKey, keys } from '../schema/keys.ts';

/** A GRUB_ key is none that grub-mkconfig or a known distribution reads. */
export default defineRule({
  id: 'grub-default/unknown-key',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A `GRUB_` key is none that grub-mkconfig or a known distribution reads.',
  why: 'A key with a typing error has no effect, and nobody says so. A script of your own under /etc/grub.d may read keys of its own; then ignore this.',
  references: ['util/grub-mkconfig.in (GRUB 2.12)', 'util/grub.d/*.in (GRUB 2.12)'],
  examples: {
    invalid: [{ code: 'GRUB_TIMOUT=5\n', fixed: 'GRUB_TIMEOUT=5\n' }],
    valid: ['GRUB_TIMEOUT=5\n', 'MY_KEY=1\n'],
  },
  visit: {
    assignment(node, { report }) {
      if (!node.name.startsWith('GRUB') || findKey(node.name) !== undefined) return;
      if (computedKeys.has(node.name)) {
        report(node.nameSpan, `grub-mkconfig works ${node.name} out itself, so that this value is lost.`);
        return;
      }
      const meant = nearest(
        node.name,
        keys.map(({ name }) => name),
      );
      if (meant === undefined) {
        report(node.nameSpan, `No script that we know reads ${node.name}.`, { severity: 'hint' });
        return;
      }
      report(node.nameSpan, `grub-mkconfig does not know ${node.name}; did you mean ${meant}?`, {
        fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(node.nameSpan, meant)] }],
      });
    },
  },
});
