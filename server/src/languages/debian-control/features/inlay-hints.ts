import { fieldOf, joinedValue } from '../../../core/deb822/values.ts';
import { splitVersion } from '../../../core/debian-version/version.ts';
import type { InlayHint } from '../../../core/features/hints.ts';
import type { Span } from '../../../core/text/span.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';

const variable = /\$\{([A-Za-z0-9][-:A-Za-z0-9]*)\}/g;
const longest = 40;

/** What substitution variables become, behind them: versions by the changelog, others by fields of this file. */
export function inlayHints(analysis: ControlAnalysis, span: Span): InlayHint[] {
  const { choice, settings, document, root } = analysis;
  if (choice.kind !== 'source' || settings.inlayHints === false) return [];
  const text = document.text.slice(span.start, span.end);
  const hints: InlayHint[] = [];
  for (const match of text.matchAll(variable)) {
    const start = span.start + match.index;
    const stanza = analysis.stanzaAt(start);
    if (stanza === undefined || root.comments.some((comment) => comment.start <= start && start < comment.end))
      continue;
    const value = variableValue(match[1]!, analysis, start);
    if (value === undefined || value === '' || value.includes('${')) continue;
    const shown = value.length > longest ? `${value.slice(0, longest - 1)}…` : value;
    hints.push({ offset: start + match[0].length, label: ` ${shown}`, tooltip: `What \${${match[1]}} becomes.` });
  }
  return hints;
}

/** The value of a variable, as far as the file and the changelog say it; undefined where only the build does. */
export function variableValue(
  name: string,
  { siblings, root, document, ...analysis }: ControlAnalysis,
  offset: number,
): string | undefined {
  const version = siblings.changelog?.newest.version;
  const [source] = root.stanzas;
  const description = source === undefined ? undefined : fieldOf(source, 'description');
  if (name === 'binary:Version' || name === 'source:Version') return version;
  if (name === 'source:Upstream-Version' && version !== undefined) {
    const { epoch, upstream } = splitVersion(version);
    return epoch === undefined ? upstream : `${epoch}:${upstream}`;
  }
  if (name === 'source:Synopsis' && description !== undefined) {
    return joinedValue(document.text, description).split('\n', 1)[0];
  }
  if (name.startsWith('F:')) {
    const stanza = analysis.stanzaAt(offset);
    const field = stanza === undefined ? undefined : fieldOf(stanza, name.slice(2).toLowerCase());
    return field === undefined ? undefined : joinedValue(document.text, field).split('\n', 1)[0];
  }
  return undefined;
}
