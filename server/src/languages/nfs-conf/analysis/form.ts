import type { ConfTree } from '../../../core/nfs/conf/tree.ts';

/** The files that share the syntax, each with sections of its own. */
export type ConfForm = 'nfs' | 'nfsmount' | 'idmapd';

const idmapdSections = new Set(['mapping', 'translation', 'static', 'regex', 'umich_schema']);

/** Tells the files apart, by path and else by sections. */
export function chooseForm(path: string, root: ConfTree): ConfForm {
  if (/nfsmount\.conf/.test(path)) return 'nfsmount';
  if (/idmapd\.conf/.test(path)) return 'idmapd';
  if (/nfs\.conf/.test(path)) return 'nfs';
  const names = root.sections.map((section) => section.header.name.value.toLowerCase());
  if (names.some((name) => ['nfsmount_global_options', 'server', 'mountpoint'].includes(name))) return 'nfsmount';
  return names.some((name) => idmapdSections.has(name)) ? 'idmapd' : 'nfs';
}
