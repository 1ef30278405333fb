import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { findSection, sectionsOf } from '../schema/schema.ts';

/** Finds sections that no program reads. */
export default defineRule({
  id: 'nfs-conf/unknown-section',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'No program of nfs-utils reads a section.',
  why: 'What stands in a section that nobody looks for has no effect, and nothing says so. Names of sections pay no attention to case.',
  references: ['nfs.conf(5)', 'nfsmount.conf(5)', 'idmapd.conf(5)'],
  examples: {
    invalid: [{ code: '[mountdd]\nmanage-gids=y\n', path: '/etc/nfs.conf', fixed: '[mountd]\nmanage-gids=y\n' }],
    valid: [
      { code: '[MountD]\nmanage-gids=y\n', path: '/etc/nfs.conf' },
      { code: '[Server "a"]\nvers=4.2\n', path: '/etc/nfsmount.conf' },
    ],
  },
  visit: {
    header({ name, fault }, context) {
      const { form } = context.analysis;
      if (fault === 'unclosed-section' || findSection(form, name.value) !== undefined || name.end === name.start)
        return;
      // Such a section lacks its quotes, of which another rule speaks.
      if (form === 'nfsmount' && /^(server|mountpoint)\s/i.test(name.value)) return;
      const meant = nearest(
        name.value,
        sectionsOf(form).map((section) => section.name),
      );
      const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
      context.report(name, `No program reads a section "${name.value}".${hint}`, {
        fixes:
          meant === undefined
            ? []
            : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(name, meant)] }],
      });
    },
  },
});
