import type { NameOccurrence } from '../../../core/features/names.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { addressOf } from '../streams/acl.ts';

/** Feeds, streams and redirects where they are declared; feeds also where streams, or the URLs of this server, name them. */
export function names(analysis: FfserverAnalysis): readonly NameOccurrence[] {
  const { path, text } = analysis.document;
  const found: NameOccurrence[] = [];
  for (const section of analysis.root.sections) {
    const { section: kind, title: name, titleStart: start, titleEnd: end } = section;
    if (name !== '') found.push({ kind, name, role: 'declaration', path, span: { start, end } });
    if (kind !== 'stream') continue;
    for (const node of section.directives) {
      const word = node.args[0];
      if (node.name.value.toLowerCase() !== 'feed' || word === undefined || word.value === '') continue;
      const from = word.start + word.quote.length;
      found.push({
        kind: 'feed',
        name: word.value,
        role: 'reference',
        path,
        span: { start: from, end: from + word.value.length },
      });
    }
  }
  // A Launch line may name a feed of the same server by its URL.
  for (const match of text.matchAll(/https?:\/\/([\w.-]+)(?::\d+)?\/([^\s"'<>]+\.ffm)\b/g)) {
    const host = match[1]!;
    if (addressOf(host) === undefined) continue;
    const end = match.index + match[0].length;
    found.push({
      kind: 'feed',
      name: match[2]!,
      role: 'reference',
      path,
      span: { start: end - match[2]!.length, end },
    });
  }
  return found;
}

/** What is wrong with a new name of a section, or undefined. */
export function checkName(_kind: string, name: string): string | undefined {
  return /^[^\s"'<>]+$/.test(name) ? undefined : 'A name has no blanks, quotes or angle brackets.';
}
