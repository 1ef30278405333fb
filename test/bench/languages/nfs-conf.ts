import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = `[NFSMount_Global_Options]
Sec=krb5p
Nosuid=True
Nodev=True
`;

function server(index: number): string {
  const careless = index % 6 === 0 ? 'Retrnas=3' : 'Retrans=3';
  return `
# Server ${index}
[Server "files${index}.example.org"]
Nfsvers=4.2
Proto=tcp
Timeo=600
${careless}
Rsize=1048576
Wsize=1048576
`;
}

/** The options of mounts from many servers, which is the only one of these files that grows. */
export const nfsConf: BenchLanguage = {
  languageId: 'nfs-conf',
  uri: 'file:///srv/nfsmount.conf',
  short: true,
  document: (lines) => fillLines(lines, { head, block: server, filler: '#' }),
  pasted: '# [Server "new.example.org"]\n# Sec=krb5p\n',
  places: { completion: /^Nfs/gm, hover: /^Timeo/gm },
};
