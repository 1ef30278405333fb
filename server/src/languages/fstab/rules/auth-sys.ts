import type { MountNode } from '../../../core/nfs/fstab/tree.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { addOptions, replaceFix } from '../edits.ts';

function check(mount: MountNode, context: RuleContext<FstabAnalysis>): void {
  const sec = mount.options.findLast((option) => option.name === 'sec');
  if (mount.options.some((option) => option.name === 'xprtsec' && option.value !== 'none')) return;
  if (sec === undefined) {
    const fixes = ['krb5p', 'krb5i', 'krb5'].map(
      (flavour): Fix => ({
        title: `Add sec=${flavour}`,
        safety: 'suggested',
        edits: [addOptions(mount, `sec=${flavour}`)],
      }),
    );
    context.report(
      mount.optionsField ?? mount.source,
      'The server may choose AUTH_SYS, which is unencrypted and believes any user id.',
      { fixes },
    );
    return;
  }
  const words = sec.value?.split(':') ?? [];
  if (!words.some((word) => word === 'sys' || word === 'unix')) return;
  const rest = words.filter((word) => word.startsWith('krb5'));
  const values = rest.length > 0 ? [rest.join(':')] : ['krb5p', 'krb5i', 'krb5'];
  context.report(sec, 'AUTH_SYS is unencrypted, and the server believes any user id.', {
    fixes: values.map((value) => replaceFix(sec, `sec=${value}`)),
  });
}

/** Finds NFS mounts by AUTH_SYS. */
export default defineRule({
  id: 'fstab/auth-sys',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An NFS mount may use AUTH_SYS, where the server believes any user id and the wire is in the clear.',
  why: 'Without `sec=`, a client takes the first flavour that the server offers, which is AUTH_SYS on most. With `sec=krb5p` it insists on Kerberos, and mounting fails where the server would have it weaker. The server must offer it in its exports, and both need a keytab. `xprtsec=tls` or `mtls` encrypts the connection without saying who the user is.',
  references: ['nfs(5)', 'RFC 5531, appendix A'],
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs vers=4.2,sec=sys 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs vers=4.2,sec=krb5p 0 0\n',
      },
      {
        code: 'files.example.org:/srv /srv nfs vers=4.2\n',
        fixed: 'files.example.org:/srv /srv nfs vers=4.2,sec=krb5p\n',
      },
      'files.example.org:/srv /srv nfs sec=krb5:sys 0 0\n',
    ],
    valid: [
      'files.example.org:/srv /srv nfs vers=4.2,sec=krb5p 0 0\n',
      'files.example.org:/srv /srv nfs vers=4.2,xprtsec=mtls 0 0\n',
      '/dev/sda1 / ext4\n',
    ],
  },
  visit: {
    'mount:nfs': check,
    'mount:nfs4': check,
  },
});
