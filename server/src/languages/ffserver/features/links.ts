import type { DocumentLink } from '../../../core/features/hints.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';

/** Links from DynamicACL and preset files that are named by a whole path; media files are not for an editor. */
export function links({ root }: FfserverAnalysis): readonly DocumentLink[] {
  return root.sections.flatMap(({ directives }) =>
    directives.flatMap(({ name, args: [word] }) => {
      if (word === undefined || word.quote !== '' || !word.value.startsWith('/')) return [];
      if (!/^(?:dynamicacl|avpreset(?:audio|video))$/i.test(name.value)) return [];
      return [{ span: { start: word.start, end: word.end }, path: word.value }];
    }),
  );
}
