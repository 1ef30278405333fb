import type { DocumentLink } from '../../../core/features/hints.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';

/** Links from DynamicACL files that are named by a whole path, and from presets to the files that were found for them. */
export function links({ root, presets }: FfserverAnalysis): readonly DocumentLink[] {
  return root.sections.flatMap(({ directives }) =>
    directives.flatMap((node) => {
      const word = node.args[0];
      if (word === undefined || word.quote !== '') return [];
      const preset = presets.get(node);
      const isAcl = node.name.value.toLowerCase() === 'dynamicacl' && word.value.startsWith('/');
      const path = preset?.state === 'loaded' ? preset.path : isAcl ? word.value : undefined;
      return path === undefined ? [] : [{ span: { start: word.start, end: word.end }, path }];
    }),
  );
}
