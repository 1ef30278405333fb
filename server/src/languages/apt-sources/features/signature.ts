import type { SignatureHelp } from '../../../core/features/signature.ts';
import type { SchemaEntry } from '../../../core/schema/entry.ts';
import type { SourcesAnalysis } from '../analysis/analyse.ts';

const line: SchemaEntry = {
  name: 'deb',
  summary:
    'One archive on a line: its options, its address, a suite, and components; a suite that ends in a slash has none.',
  syntax: ['<deb|deb-src> [option=value …] <URI> <suite> <component …>'],
  docs: 'https://manpages.debian.org/sources.list.5',
};

/** The parts of a one-line entry, with the one that is being written. */
export function signature({ root, document }: SourcesAnalysis, offset: number): SignatureHelp | undefined {
  if (root.form !== 'line') return undefined;
  const { text, lines } = document;
  const before = text.slice(lines.lineStart(lines.lineOf(offset)), offset).trimStart();
  if (!/^deb(?:-src)?[ \t]/.test(before) || before.includes('#')) return undefined;
  const open = before.indexOf('[');
  if (open >= 0 && !before.includes(']', open)) return { entry: line, activeArgument: 1 };
  const words = before
    .replace(/\[[^\]]*\]/, '')
    .trimStart()
    .split(/[ \t]+/);
  // The options stand second, and a line may have none.
  return { entry: line, activeArgument: Math.min(words.length, 4) };
}
