import type { FileView } from '../workspace/file-source.ts';
import { type PlacedAssignment, settingIn, withIncludes } from './conf/included.ts';
import { parseConf } from './conf/parse.ts';

/**
 * What Kerberos for NFS misses in the folder that holds exports or fstab, in sentences: a keytab, where others of Kerberos'
 * files lie there, and the domain of idmapd.conf. What is not in sight is not missed.
 */
export function kerberosGaps(folder: string, files: FileView): readonly string[] {
  const prefix = folder === '/' ? '' : folder;
  const gaps: string[] = [];
  const names = files.list(folder === '' ? '/' : folder);
  const conf = settingsIn(files, `${prefix}/nfs.conf`);
  const idmapd = settingsIn(files, `${prefix}/idmapd.conf`);
  const has = (name: string) => Array.isArray(names) && names.some((entry) => entry.name === name);
  const elsewhere = conf !== undefined && settingIn(conf, 'gssd', 'keytab-file') !== undefined;
  if (has('krb5.conf') && !has('krb5.keytab') && !elsewhere)
    gaps.push('Kerberos needs a keytab with this host’s key; krb5.conf lies beside, krb5.keytab does not.');
  if (idmapd !== undefined && settingIn(idmapd, 'general', 'domain') === undefined)
    gaps.push(
      'Kerberos users are matched by the Domain of idmapd.conf, which names none; set the same one on all hosts.',
    );
  return gaps;
}

function settingsIn(files: FileView, path: string): readonly PlacedAssignment[] | undefined {
  const file = files.get(path);
  return file.state === 'loaded' ? withIncludes(parseConf(file.text), path, files) : undefined;
}
