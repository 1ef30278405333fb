import { removeFix } from '../../../core/nfs/mounts/line.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds options that only the boot reads. */
export default nfsRule({
  id: 'autofs/boot-option',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An option speaks of the boot, at which the automounter mounts nothing.',
  why: '`_netdev`, `nofail`, `auto`, `noauto`, `bg` and `x-systemd.…` tell the boot when to mount and whether to wait. The automounter mounts when somebody looks, so they do nothing here; `bg` even has the first look fail, since mount returns before anything is mounted.',
  references: ['autofs(5)', 'systemd.mount(5)', 'nfs(5), bg'],
  examples: {
    invalid: [
      { code: 'srv -sec=krb5p,_netdev files.example.org:/srv\n', fixed: 'srv -sec=krb5p files.example.org:/srv\n' },
    ],
    valid: ['srv -sec=krb5p files.example.org:/srv\n'],
  },
  check(line, { report }) {
    for (const option of line.options) {
      if (!/^(_netdev|nofail|auto|noauto|bg|x-systemd\..*)$/.test(option.name)) continue;
      report(option, `"${option.name}" is for mounts at boot; the automounter mounts when somebody looks.`, {
        fixes: [removeFix(line, option)],
      });
    }
  },
});
