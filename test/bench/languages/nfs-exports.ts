import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = `# What the files of the house are served as.
/srv/nfs *.example.org(sec=krb5p,ro,no_subtree_check,fsid=root)
`;

function project(index: number): string {
  const subnet = `10.${(index >> 8) % 256}.${index % 256}.0/24`;
  const careless = index % 8 === 0 ? ',no_root_squash' : '';
  return `
# Project ${index}
/srv/nfs/project${index} ${subnet}(sec=krb5p,rw,sync,no_subtree_check${careless}) build${index}.example.org(sec=krb5p,ro,no_subtree_check)
/srv/nfs/project${index}-data -sec=krb5i:krb5p,sync,no_subtree_check ${subnet}(rw) \\
    10.255.${index % 256}.7(ro)
/srv/nfs/scratch${index} ${subnet}(sec=krb5,rw,sync,no_subtree_check,fsid=${index + 10})
`;
}

/** The exports of a file server with many projects, each for a network of its own. */
export const nfsExports: BenchLanguage = {
  languageId: 'nfs-exports',
  uri: 'file:///srv/exports',
  document: (lines) => fillLines(lines, { head, block: project, filler: '#' }),
  pasted: '# /srv/new 192.0.2.0/24(sec=krb5p,rw,sync,no_subtree_check)\n#\n',
  places: { completion: /\(sec=krb5p,rw,/g, hover: /no_subtree_check/g },
};
