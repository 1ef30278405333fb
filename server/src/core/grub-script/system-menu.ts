import { dirname } from '../text/path.ts';
import type { FileView } from '../workspace/file-source.ts';
import { type MenuInSight, menuInSight } from './menu-in-sight.ts';
import { parsed, readEnvironment, readScripts } from './scripts.ts';

/** The menu that a machine has at the moment, for whoever writes its settings. */
export interface SystemMenu {
  /** Where its grub.cfg lies. */
  readonly path: string;
  readonly menu: MenuInSight;
  /** The entry that the environment block beside it holds, if it holds any. */
  readonly saved: string | undefined;
}

const places = ['/boot/grub/grub.cfg', '/boot/grub2/grub.cfg'];

/**
 * The menu of the machine to which /etc/default/grub or a file beside it belongs: that below the same root, else the only one of the
 * workspace. Undefined where none is in sight.
 */
export function systemMenu(settingsPath: string, files: FileView): SystemMenu | undefined {
  const path = findScript(settingsPath, files);
  const file = path === undefined ? undefined : files.get(path);
  if (path === undefined || file?.state !== 'loaded') return undefined;
  const tree = parsed(file);
  const block = files.get(`${dirname(path)}/grubenv`);
  const saved = block.state === 'loaded' ? readEnvironment(block.text)?.get('saved_entry') : undefined;
  const menu = menuInSight(tree, path, readScripts(path, tree, files));
  return { path, menu, saved: saved === '' ? undefined : saved };
}

function findScript(settingsPath: string, files: FileView): string | undefined {
  const root = /^(.*)\/etc\/default\//.exec(settingsPath)?.[1];
  const near = root === undefined ? [] : places.map((place) => root + place);
  for (const path of near) {
    const { state } = files.get(path);
    if (state === 'pending') return undefined;
    if (state === 'loaded') return path;
  }
  const found = files.search(['**/boot/grub{,2}/grub.cfg']);
  return typeof found === 'string' || found.length !== 1 ? undefined : found[0];
}
