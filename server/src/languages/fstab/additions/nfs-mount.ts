import type { Addition } from '../../../core/features/addition.ts';
import { mountLine } from '../../../core/nfs/mounts/entry.ts';
import { kerberosChoices } from '../../../core/nfs/questions.ts';
import { checkPath, checkServer } from '../../../core/nfs/values.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';

/** Another NFS mount, by Kerberos. */
export const newNfsMount: Addition<FstabAnalysis> = {
  id: 'nfs-new-mount',
  title: 'NFS mount',
  detail: 'A folder of a server, by Kerberos, that does not hold up the boot.',
  questions: ({ nfsMounts }) => {
    const server = /^\[?([^\]]*?)\]?:\//.exec(nfsMounts().at(-1)?.source.value ?? '')?.[1];
    return [
      {
        id: 'server',
        kind: 'text',
        title: 'Which server?',
        placeholder: 'files.example.org',
        ...(server === undefined || checkServer(server) !== undefined ? {} : { default: server }),
      },
      { id: 'path', kind: 'text', title: 'Which folder of the server?', default: '/srv/nfs' },
      { id: 'target', kind: 'text', title: 'Where is it mounted?', default: '/srv/nfs' },
      { id: 'security', kind: 'choice', title: 'Which security?', default: 'krb5p', choices: kerberosChoices },
      {
        id: 'boot',
        kind: 'boolean',
        title: 'Mount it at boot, rather than when somebody looks into it?',
        default: true,
      },
    ];
  },
  validate(question, value) {
    if (question === 'server') return checkServer(value);
    return question === 'path' || question === 'target' ? checkPath(value) : undefined;
  },
  edits({ document, root }, offset, { server, path, target, security, boot }) {
    if (root.mounts.some((mount) => mount.target?.value === target))
      throw new Error(`Something is mounted at ${String(target)} already.`);
    const line = mountLine({
      server: String(server),
      path: String(path),
      target: String(target),
      security: String(security),
      boot: boot === true,
    });
    const { text } = document;
    const next = text.indexOf('\n', offset);
    if (next >= 0) return [insertion(next + 1, line)];
    return [insertion(text.length, text === '' || text.endsWith('\n') ? line : `\n${line}`)];
  },
};
