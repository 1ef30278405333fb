import type { MountNode } from '../../../core/nfs/fstab/tree.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { addOptions } from '../edits.ts';

function check(mount: MountNode, context: RuleContext<FstabAnalysis>): void {
  if (mount.target?.value === '/' || mount.target?.value === '/usr') return;
  const names = new Set(mount.options.map((option) => option.text));
  if (['user', 'users', 'owner', 'group'].some((name) => names.has(name))) return;
  const missing = ['suid', 'dev']
    .filter((name) => !names.has(name) && !names.has(`no${name}`))
    .map((name) => `no${name}`);
  if (missing.length === 0) return;
  const add = missing.join(',');
  context.report(
    mount.optionsField ?? mount.source,
    `Without ${missing.join(' and ')}, a program or device on the server can give root here.`,
    { fixes: [{ title: `Add ${add}`, safety: 'suggested', edits: [addOptions(mount, add)] }] },
  );
}

/** Finds NFS mounts that trust the server’s programs and devices. */
export default defineRule({
  id: 'fstab/nosuid-nodev',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An NFS mount honours set-user-id programs and device files.',
  why: 'Whoever is root on the server, or on another client of an export without root squashing, can leave a set-user-id program or a device file that gives root here. `nosuid,nodev` costs nothing where home or data folders are mounted.',
  references: ['mount(8)'],
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs vers=4.2 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs vers=4.2,nosuid,nodev 0 0\n',
      },
      {
        code: 'files.example.org:/srv /srv nfs nosuid 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs nosuid,nodev 0 0\n',
      },
    ],
    valid: [
      'files.example.org:/srv /srv nfs nosuid,nodev 0 0\n',
      'files.example.org:/srv /srv nfs user 0 0\n',
      'files.example.org:/ / nfs defaults 0 0\n',
    ],
  },
  visit: {
    'mount:nfs': check,
    'mount:nfs4': check,
  },
});
