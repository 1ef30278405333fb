import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { ShellAssignment } from '../../../core/shell/tree.ts';
import { removal, replacement } from '../../../core/text/edit.ts';
import type { GrubDefaultAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/**
 * The same in the keys of today: the hidden time counts, and the menu is counted down unless it is to be quiet. Knowledge: make_timeout
 * in util/grub.d/00_header.in (GRUB 2.06).
 */
function inNewWords(node: ShellAssignment, { inForce, document }: GrubDefaultAnalysis): Fix[] {
  const quiet = inForce.get('GRUB_HIDDEN_TIMEOUT_QUIET');
  const timeout = inForce.get('GRUB_TIMEOUT');
  if (inForce.get(node.name) !== node || !/^[1-9]\d*$/.test(node.value)) return [];
  if (inForce.has('GRUB_TIMEOUT_STYLE') || (quiet !== undefined && !quiet.literal)) return [];
  const style = `GRUB_TIMEOUT_STYLE=${quiet?.value === 'true' ? 'hidden' : 'countdown'}`;
  const time = `GRUB_TIMEOUT=${node.value}`;
  const edits =
    timeout === undefined
      ? [replacement(node, `${style}\n${time}`)]
      : [replacement(node, style), replacement(timeout, time)];
  if (quiet !== undefined) edits.push(removal(document.text, quiet));
  return [{ title: `Change to ${style}`, safety: 'suggested', edits }];
}

/** A key belongs to the old way of hiding the menu. */
export default defineRule({
  id: 'grub-default/deprecated-key',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A key belongs to the old way of hiding the menu.',
  why: 'GRUB_HIDDEN_TIMEOUT and its kin were replaced by GRUB_TIMEOUT_STYLE in GRUB 2.02; together with a GRUB_TIMEOUT other than 0 they hide the menu and then wait again.',
  references: ['docs/grub.texi, Simple configuration (GRUB 2.12)'],
  examples: {
    invalid: [
      {
        code: 'GRUB_HIDDEN_TIMEOUT=5\nGRUB_TIMEOUT=0\n',
        fixed: 'GRUB_TIMEOUT_STYLE=countdown\nGRUB_TIMEOUT=5\n',
      },
      {
        code: 'GRUB_HIDDEN_TIMEOUT=5\nGRUB_HIDDEN_TIMEOUT_QUIET=true\n',
        fixed: 'GRUB_TIMEOUT_STYLE=hidden\nGRUB_TIMEOUT=5\n',
      },
    ],
    valid: ['GRUB_TIMEOUT_STYLE=hidden\nGRUB_TIMEOUT=5\n'],
  },
  visit: {
    assignment(node, { analysis, report }) {
      if (findKey(node.name)?.deprecated === undefined || node.value === '') return;
      report(node.nameSpan, `${node.name} is replaced by GRUB_TIMEOUT_STYLE and GRUB_TIMEOUT.`, {
        tags: ['deprecated'],
        fixes: node.name === 'GRUB_HIDDEN_TIMEOUT' ? inNewWords(node, analysis) : [],
      });
    },
  },
});
