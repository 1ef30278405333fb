import { kerberosChoices } from '../core/nfs/questions.ts';
import { checkPath, checkServer } from '../core/nfs/values.ts';
import type { Generator } from './generator.ts';
import { mountFiles } from './nfs-mount-files.ts';

/** A client's fstab line, or the mount unit that says the same. */
export const nfsMount: Generator = {
  id: 'nfs-mount',
  title: 'NFS mount with Kerberos',
  detail: 'A line for /etc/fstab, or a mount unit of systemd.',
  language: 'fstab',
  questions: [
    { id: 'server', kind: 'text', title: 'Which server?', placeholder: 'files.example.org' },
    { id: 'path', kind: 'text', title: 'Which folder of the server?', default: '/srv/nfs' },
    { id: 'target', kind: 'text', title: 'Where is it mounted?', default: '/srv/nfs' },
    {
      id: 'security',
      kind: 'choice',
      title: 'Which security?',
      default: 'krb5p',
      choices: kerberosChoices,
    },
    {
      id: 'form',
      kind: 'choice',
      title: 'In which form?',
      default: 'fstab',
      choices: [
        { value: 'fstab', label: 'A line for /etc/fstab' },
        { value: 'unit', label: 'A mount unit of systemd' },
      ],
    },
    { id: 'boot', kind: 'boolean', title: 'Mount it at boot, rather than when somebody looks into it?', default: true },
  ],
  validate(question, value) {
    if (question === 'server') return checkServer(value);
    return question === 'path' || question === 'target' ? checkPath(value) : undefined;
  },
  generate: ({ server, path, target, security, form, boot }) =>
    mountFiles({
      server: String(server),
      path: String(path),
      target: String(target),
      security: String(security),
      form: form === 'unit' ? 'unit' : 'fstab',
      boot: boot === true,
    }),
};
