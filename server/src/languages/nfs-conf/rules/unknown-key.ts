import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { findKey, findSection, keysOf, sectionsOf } from '../schema/schema.ts';

/** Finds keys that no program reads. */
export default defineRule({
  id: 'nfs-conf/unknown-key',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'No program of nfs-utils reads a key in its section.',
  why: 'A key that nobody looks for has no effect, and nothing says so. Keys pay no attention to case; the same key may be known in another section.',
  references: ['nfs.conf(5)', 'nfsmount.conf(5)', 'idmapd.conf(5)'],
  examples: {
    invalid: [
      { code: '[mountd]\nmanage-gid=y\n', path: '/etc/nfs.conf', fixed: '[mountd]\nmanage-gids=y\n' },
      { code: '[nfsd]\nmanage-gids=y\n', path: '/etc/nfs.conf' },
      { code: '[NFSMount_Global_Options]\nNoscu=True\n', path: '/etc/nfsmount.conf' },
    ],
    valid: [
      {
        code: '[NFSMount_Global_Options]\nDefaultvers=4\nHard=True\nnosuid=True\nrsize=32k\n',
        path: '/etc/nfsmount.conf',
      },
      { code: '[mountd]\nManage-Gids=y\ninclude=-/etc/x\n', path: '/etc/nfs.conf' },
    ],
  },
  visit: {
    assignment({ section: name, key, fault }, context) {
      const { form } = context.analysis;
      const section = name === undefined ? undefined : findSection(form, name);
      if (section === undefined || section.open || fault !== undefined || /[{}$@%<]/.test(key.value)) return;
      if (findKey(section, key.value) !== undefined) return;
      const meant = nearest(
        key.value,
        keysOf(section).map((entry) => entry.name),
      );
      const other = sectionsOf(form).find(
        (candidate) => !candidate.open && findKey(candidate, key.value) !== undefined,
      );
      const hint =
        other !== undefined
          ? ` It belongs to [${other.name}].`
          : meant === undefined
            ? ''
            : ` Did you mean "${meant}"?`;
      context.report(key, `No program reads "${key.value}" in [${section.name}].${hint}`, {
        fixes:
          other !== undefined || meant === undefined
            ? []
            : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(key, meant)] }],
      });
    },
  },
});
