import { hoverFieldName } from '../../../core/deb822/help.ts';
import { fieldAt } from '../../../core/deb822/stanzas.ts';
import type { Hover } from '../../../core/features/hover.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import type { CopyrightAnalysis } from '../analysis/analyse.ts';
import { describeExpression } from '../analysis/license-expression.ts';
import { describePattern } from '../analysis/patterns.ts';
import { matchingPaths } from '../analysis/source-tree.ts';
import { findField } from '../schema/fields.ts';
import { findLicense } from '../schema/licenses.ts';

/** What a field is for, what a licence demands in a sentence, or which files a pattern matches. */
export function hover(analysis: CopyrightAnalysis, offset: number): Hover | undefined {
  const stanza = analysis.stanzaAt(offset);
  const field = stanza === undefined ? undefined : fieldAt(stanza.node, offset);
  if (stanza === undefined || field === undefined) return undefined;
  const name = hoverFieldName(field, offset, findField);
  if (name !== undefined) return name;
  const pattern = stanza.patterns.find((word) => touches(word, offset));
  if (pattern !== undefined) {
    const count = analysis.sourceTree && matchingPaths(pattern.text, analysis.sourceTree, 1000).length;
    const found =
      count === undefined
        ? ''
        : count === 0
          ? ' No file matches.'
          : ` Matches here: ${count === 1000 ? 'a thousand files or more' : count}.`;
    return {
      span: pattern,
      markdown: `**${pattern.text.replaceAll('*', '\\*')}** — ${describePattern(pattern.text)}${found}`,
    };
  }
  const { expression } = stanza;
  if (expression === undefined || !touches(expression, offset)) return undefined;
  const license = expression.names.find((candidate) => touches(candidate, offset));
  if (license === undefined) return { span: expression, markdown: describeExpression(expression) };
  const entry = findLicense(license.name);
  const parts = [
    entry === undefined
      ? `**${license.name}** — A name of this file’s own.`
      : `**${entry.name}** — ${describeEntry(entry)}`,
    ...(license.exception === undefined ? [] : [`With an exception: ${license.exception}.`]),
    ...(entry?.common === undefined ? [] : [`Its text is in \`/usr/share/common-licenses/${entry.common}\`.`]),
    ...(expression.names.length > 1 ? [describeExpression(expression)] : []),
  ];
  return { span: { start: license.start, end: license.end }, markdown: parts.join('\n\n') };
}
