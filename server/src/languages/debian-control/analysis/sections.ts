import { stanzaSections } from '../../../core/deb822/sections.ts';
import { fieldOf, valueByKey } from '../../../core/deb822/values.ts';
import type { Sections } from '../../../core/rules/sections.ts';
import { metapackages } from '../schema/imported/packages.ts';
import type { ControlAnalysis } from './analyse.ts';

/** The fields of the source that hold for the packages too. */
const inherited = ['section', 'priority', 'homepage', 'maintainer'];

/**
 * The stanzas behind the first one, by which a file is checked: each stands for itself, but for what it takes from the stanza of the
 * source, and for the names that packages of the same source provide.
 */
export function sections(analysis: ControlAnalysis): Sections | undefined {
  const { root, choice, document, packages, provided, siblings } = analysis;
  const { text } = document;
  const [source] = root.stanzas;
  return stanzaSections(root, [
    choice.kind,
    String(choice.certain),
    String(choice.template),
    // Fixes write the line ends of the file.
    String(text.includes('\r\n')),
    String(buildsWithDebhelper(analysis)),
    (source?.fields ?? []).map(({ key }) => key).join(),
    ...inherited.map((key) => {
      const field = source && fieldOf(source, key);
      return field === undefined ? '' : text.slice(field.valueStart, field.end);
    }),
    siblings.compat?.text ?? '',
    siblings.changelog?.newest.source ?? '',
    [...metapackages].filter((name) => packages.has(name)).join(),
    [...provided].join(),
  ]);
}

/** Whether the source asks for debhelper. */
export function buildsWithDebhelper({ root, document }: ControlAnalysis): boolean {
  const [source] = root.stanzas;
  return (
    source !== undefined && /(^|[\s,])debhelper(-compat)?\b/.test(valueByKey(document.text, source, 'build-depends'))
  );
}
