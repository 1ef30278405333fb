import { defineRule } from '../define-rule.ts';

/** Finds sections of nfsmount.conf that belong to no server or mount point. */
export default defineRule({
  id: 'nfs-conf/missing-argument',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A section for a server or mount point does not say for which.',
  why: 'mount.nfs looks for `[ Server "name" ]` and `[ MountPoint "path" ]` with the name or path in double quotes. Without it, nothing below the section is ever used.',
  references: ['nfsmount.conf(5)', 'utils/mount/configfile.c (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      { code: '[Server files.example.org]\nSec=krb5p\n', path: '/etc/nfsmount.conf' },
      { code: '[MountPoint]\nSec=krb5p\n', path: '/etc/nfsmount.conf' },
    ],
    valid: [{ code: '[ Server "files.example.org" ]\nSec=krb5p\n', path: '/etc/nfsmount.conf' }],
  },
  visit: {
    header({ name, argument, fault }, { analysis, report }) {
      const match = /^(server|mountpoint)(\s|$)/i.exec(name.value);
      if (analysis.form !== 'nfsmount' || match === null || fault !== undefined || argument !== undefined) return;
      const example = match[1]!.toLowerCase() === 'server' ? 'Server "files.example.org"' : 'MountPoint "/srv"';
      report(name, `Nothing below is used without a name in double quotes, as in [ ${example} ].`);
    },
  },
});
