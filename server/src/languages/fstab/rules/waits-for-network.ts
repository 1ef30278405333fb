import type { MountNode } from '../../../core/nfs/fstab/tree.ts';
import { optionsInForce } from '../../../core/nfs/mounts/line.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { addOptions } from '../edits.ts';

function check(mount: MountNode, context: RuleContext<FstabAnalysis>): void {
  const names = new Set(optionsInForce(context.analysis.lineOf(mount)).map((option) => option.name));
  if (['_netdev', 'noauto', 'nofail', 'bg', 'x-systemd.automount', 'x-initrd.mount'].some((name) => names.has(name)))
    return;
  if (mount.target?.value === '/') return;
  context.report(
    mount.optionsField ?? mount.source,
    'A server that is away holds up the boot; _netdev,nofail or x-systemd.automount lets it go on.',
    {
      fixes: ['_netdev,nofail', 'x-systemd.automount'].map((add) => ({
        title: `Add ${add}`,
        safety: 'suggested' as const,
        edits: [addOptions(mount, add)],
      })),
    },
  );
}

/** Finds NFS mounts that may hold up the boot. */
export default defineRule({
  id: 'fstab/waits-for-network',
  severity: 'hint',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'An NFS mount at boot neither waits for the network nor lets the boot go on without it.',
  why: 'systemd sees from the type that NFS needs the network; other init systems look for `_netdev`. In both, a server that is away holds up the boot for minutes, unless `nofail`, `bg` or `x-systemd.automount` lets it go on.',
  references: ['systemd.mount(5)', 'nfs(5), bg'],
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs vers=4.2 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs vers=4.2,_netdev,nofail 0 0\n',
      },
    ],
    valid: [
      'files.example.org:/srv /srv nfs _netdev,nofail 0 0\n',
      'files.example.org:/srv /srv nfs noauto 0 0\n',
      'files.example.org:/srv /srv nfs x-systemd.automount 0 0\n',
    ],
  },
  visit: {
    'mount:nfs': check,
    'mount:nfs4': check,
  },
});
