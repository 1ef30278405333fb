import { fromBytes, toBytes } from './bytes.ts';
import { rootOf } from './file-path.ts';
import { finalize, type Next, redirectTo } from './finalize.ts';
import { named, type Placed } from './level.ts';
import { resolve } from './variables.ts';
import { askFile, note, type Walk } from './walk.ts';

/**
 * The `try_files` of the location, which no level inherits. Undefined when there is none, or when a file was found and the
 * request goes on with it. Source: ngx_http_try_files_handler() of nginx 1.22.
 * @throws Undecided
 */
export function tryFiles(walk: Walk): Next | undefined {
  const placed = named(walk.level, 'try_files')[0];
  if (placed === undefined) return undefined;
  const { root, alias } = rootOf(walk, placed);
  const replaced = alias === 'whole' ? 0 : alias;
  if (alias !== 0 && !walk.validLocation)
    return finalize(walk, 500, 'alias is used where the URI was rewritten', placed);
  const words = placed.directive.args.map(({ value }) => value);
  const last = words.pop() ?? '';
  for (const word of words) {
    const wanted = word.endsWith('/') ? 'directory' : 'file';
    const name = nameOf(walk, wanted === 'directory' ? word.slice(0, -1) : word, replaced, placed);
    const path = root + name;
    if (askFile(walk, fromBytes(path), wanted, placed) !== wanted) {
      note(walk, placed, `finds no ${wanted} ${fromBytes(path)}`);
      continue;
    }
    note(walk, placed, `finds the ${wanted} ${fromBytes(path)}`);
    if (alias !== 'whole') walk.uri = walk.uri.slice(0, alias) + name;
    else if (wanted === 'file') {
      walk.uri = name;
      walk.uriBehindAlias = true;
    }
    return undefined;
  }
  const code = /^=(\d+)$/.exec(last);
  if (code !== null) return finalize(walk, Number(code[1]), 'no file of try_files is there', placed);
  const target = nameOf(walk, last, replaced, placed);
  note(walk, placed, `goes on with ${fromBytes(target)}`);
  return redirectTo(walk, 'try_files', target);
}

/** What an argument stands for. Below an alias, nginx takes the location's path away from what variables made. */
function nameOf(walk: Walk, word: string, alias: number, at: Placed): string {
  if (!word.includes('$')) return toBytes(word);
  const name = resolve(walk, word, at);
  return alias > 0 && name.startsWith(walk.uri.slice(0, alias)) ? name.slice(alias) : name;
}
