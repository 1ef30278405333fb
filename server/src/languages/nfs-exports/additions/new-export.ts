import type { Addition } from '../../../core/features/addition.ts';
import { kerberosChoices } from '../../../core/nfs/questions.ts';
import { checkClients, checkPath, exportLine } from '../../../core/nfs/values.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { ExportsAnalysis } from '../analysis/analyse.ts';

/** Another path for the server, by Kerberos unless a person wants it otherwise. */
export const newExport: Addition<ExportsAnalysis> = {
  id: 'nfs-new-export',
  title: 'NFS export',
  detail: 'A path, who may mount it and how users prove who they are.',
  questions: ({ grants }) => [
    { id: 'path', kind: 'text', title: 'Which folder is exported?', default: '/srv/nfs' },
    {
      id: 'clients',
      kind: 'list',
      title: 'Who may mount it?',
      placeholder: '192.0.2.0/24, client.example.org, @netgroup',
      // Whoever mounts one path mostly mounts the next one too.
      ...(grants[0] === undefined || checkClients([grants[0].client.name]) !== undefined
        ? {}
        : { default: [grants[0].client.name] }),
    },
    { id: 'write', kind: 'boolean', title: 'May clients write?', default: true },
    {
      id: 'security',
      kind: 'choice',
      title: 'How do users prove who they are?',
      default: 'krb5p',
      choices: [
        ...kerberosChoices,
        {
          value: 'krb5p:sys',
          label: 'krb5p, and AUTH_SYS for a transition',
          detail: 'Some clients are still believed',
        },
      ],
    },
  ],
  validate(question, value) {
    if (question === 'path') return checkPath(value);
    return question === 'clients' ? checkClients(value) : undefined;
  },
  edits({ document, root, byPath }, offset, { path, clients, write, security }) {
    if (byPath.get(String(path)).length > 0)
      throw new Error(`${String(path)} is exported already; add the client to its entry.`);
    const { text } = document;
    const line = exportLine({
      path: String(path),
      clients: clients as readonly string[],
      flavours: String(security),
      write: write === true,
      root: false,
    });
    // An entry may go on over several lines, and none may be cut in two.
    const inside = root.entries.find((entry) => entry.start <= offset && offset <= entry.end);
    const at = inside === undefined ? offset : inside.end;
    // What stands behind a backslash at a line's end still belongs to the entry.
    let next = text.indexOf('\n', at);
    while (next > 0 && text[next - 1] === '\\') next = text.indexOf('\n', next + 1);
    if (next >= 0) return [insertion(next + 1, line)];
    return [insertion(text.length, text === '' || text.endsWith('\n') ? line : `\n${line}`)];
  },
};
