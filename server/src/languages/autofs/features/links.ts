import type { DocumentLink } from '../../../core/features/hints.ts';
import { dirname, resolvePath } from '../../../core/text/path.ts';
import type { AutofsAnalysis } from '../analysis/analyse.ts';
import type { WordNode } from '../parse/tree.ts';

/**
 * The maps that the master map names and those that a map includes, where they are files: a path, or a name in the folder of the
 * maps (auto.master(5), autofs 5.1.8). Maps of other services and built-in ones such as -hosts open nothing.
 */
export function links({ document, root }: AutofsAnalysis): readonly DocumentLink[] {
  const folder = dirname(document.path).replace(/\/auto\.master\.d$/, '') || '/';
  const linkOf = ({ start, end, value }: WordNode, skipped: number): DocumentLink[] => {
    const [type = '', name = ''] = /^(?:(?:file|program)(?:,\w+)?:)?([^:]*)$/.exec(value.slice(skipped)) ?? [];
    if (type === '' || !/^\/?[\w.]/.test(name) || /[$&{}*?@%<]/.test(name) || end - start !== value.length) return [];
    const path = resolvePath(folder, name);
    return [{ span: { start: end - name.length, end }, path, tooltip: `Open ${path}` }];
  };
  return [
    ...root.masters.flatMap(({ map }) => (map === undefined ? [] : linkOf(map, 0))),
    ...root.includes.flatMap((include) => linkOf(include, 1)),
  ];
}
