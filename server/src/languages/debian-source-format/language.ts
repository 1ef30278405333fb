import { completeValues } from '../../core/deb822/help.ts';
import type { Language } from '../../core/language.ts';
import { describeEntry } from '../../core/schema/entry.ts';
import { touches } from '../../core/text/span.ts';
import { analyseFormat, type FormatAnalysis } from './analyse.ts';
import { findFormat, formatTable } from './formats.ts';
import { rules } from './rules/registry.generated.ts';

/** debian/source/format: the one line that names the format of a source package. */
export const debianSourceFormat: Language<FormatAnalysis> = {
  id: 'debian-source-format',
  title: 'Debian source format',
  recognition: {
    paths: ['**/debian/source/format', '**/debian/source/format.{in,j2,jinja,jinja2,erb,tmpl,tpl,template}'],
  },
  settings: [],
  foldable: [],
  rules,
  triggers: ['('],
  analyse: analyseFormat,
  complete({ document }, offset) {
    const { lines } = document;
    if (lines.lineOf(offset) > 0) return undefined;
    return { span: { start: 0, end: offset }, items: completeValues(formatTable) };
  },
  hover({ line }, offset) {
    const entry = line === undefined ? undefined : findFormat(line.text.trim());
    if (line === undefined || entry === undefined || !touches(line, offset)) return undefined;
    return { span: { start: line.start, end: line.end }, markdown: `**${entry.name}** — ${describeEntry(entry)}` };
  },
  semanticTokens: ({ line }) => (line === undefined ? [] : [{ start: line.start, end: line.end, type: 'enumMember' }]),
  nameOf: () => undefined,
  walk({ line, templated }, visit) {
    if (line !== undefined && !templated) visit(line);
  },
};
