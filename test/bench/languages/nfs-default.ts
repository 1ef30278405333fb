import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = `# Read by the start scripts of the server.
RPCNFSDCOUNT=16
RPCNFSDPRIORITY=0
RPCMOUNTDOPTS="--manage-gids --port 4000"
NEED_SVCGSSD="yes"
`;

/** A site that sources a file of its own for each machine, one below the other. */
function machine(index: number): string {
  return `
# Machine ${index}
SITE_${index}_ADDRESS="10.0.${(index >> 8) % 256}.${index % 256}"
SITE_${index}_OPTIONS="--port 4000 --threads 4"
export SITE_${index}_ADDRESS
if [ -r /etc/default/site-${index} ]; then
    . /etc/default/site-${index}
fi
${index % 8 === 0 ? 'RPCMOUNTDOPT="--manage-gids"' : ':'}
`;
}

/** Settings of start scripts, longer than anybody has them. */
export const nfsDefault: BenchLanguage = {
  languageId: 'nfs-default',
  uri: 'file:///srv/default/nfs-kernel-server',
  short: true,
  document: (lines) => fillLines(lines, { head, block: machine, filler: '#' }),
  pasted: '# RPCMOUNTDOPTS="--manage-gids"\n#\n',
  places: { completion: /^SITE_/gm, hover: /^RPC/gm },
};
