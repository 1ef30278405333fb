import { parseExports } from '../../../core/nfs/exports/parse.ts';
import { isKerberos } from '../../../core/nfs/flavours.ts';
import { parseFstab } from '../../../core/nfs/fstab/parse.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

const namesKerberos = (value: string | undefined) => value?.split(':').some(isKerberos) === true;

const exportsKerberos = (text: string) =>
  parseExports(text).entries.some(({ clients, defaults }) =>
    [...clients, ...defaults].some(({ options }) =>
      options?.items.some(({ name, value }) => name === 'sec' && namesKerberos(value)),
    ),
  );

const mountsKerberos = (text: string) =>
  parseFstab(text).mounts.some(
    ({ type, options }) =>
      /^nfs4?$/.test(type?.value ?? '') && options.some(({ name, value }) => name === 'sec' && namesKerberos(value)),
  );

/** Finds daemons that Kerberos needs and that are not started. */
export default defineRule({
  id: 'nfs-default/kerberos-daemon',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A daemon that Kerberos needs is switched off, while the exports or fstab beside it name Kerberos.',
  why: 'Exports with `sec=krb5`, `krb5i` or `krb5p` need rpc.svcgssd (or gssproxy) on the server, and such mounts need rpc.gssd on the client. Without them, mounting waits and fails with "access denied". systemd starts both where there is a keytab; the start scripts do as this file says.',
  references: ['rpc.svcgssd(8)', 'rpc.gssd(8)', 'debian/nfs-kernel-server.init (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      {
        code: 'NEED_SVCGSSD=""\n',
        path: '/etc/default/nfs-kernel-server',
        files: { '/etc/exports': '/srv 192.0.2.0/24(sec=krb5p,rw)\n' },
        fixed: 'NEED_SVCGSSD=yes\n',
      },
      {
        code: 'NEED_GSSD=no\n',
        path: '/etc/default/nfs-common',
        files: { '/etc/fstab': 'files.example.org:/srv /srv nfs sec=krb5p 0 0\n' },
        fixed: 'NEED_GSSD=yes\n',
      },
    ],
    valid: [
      {
        code: 'NEED_SVCGSSD=yes\n',
        path: '/etc/default/nfs-kernel-server',
        files: { '/etc/exports': '/srv 192.0.2.0/24(sec=krb5p,rw)\n' },
      },
      { code: 'NEED_SVCGSSD=no\n', path: '/etc/default/nfs-kernel-server' },
    ],
  },
  visit: {
    assignment(node, { analysis, report }) {
      const { name, value, literal, valueSpan, nameSpan } = node;
      if (!literal || analysis.inForce.get(name) !== node) return;
      const { exports, fstab } = analysis;
      const server = name === 'NEED_SVCGSSD' && value !== 'yes' && exports !== undefined && exportsKerberos(exports);
      const client = name === 'NEED_GSSD' && value === 'no' && fstab !== undefined && mountsKerberos(fstab);
      if (!server && !client) return;
      report(
        valueSpan.end > valueSpan.start ? valueSpan : nameSpan,
        server
          ? 'The exports name Kerberos, which needs rpc.svcgssd; start scripts start it only for yes.'
          : 'fstab mounts by Kerberos, which needs rpc.gssd; write yes.',
        { fixes: [{ title: 'Change to yes', safety: 'suggested', edits: [replacement(valueSpan, 'yes')] }] },
      );
    },
  },
});
