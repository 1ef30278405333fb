import { findSuite } from '../../../core/debian-suites/suites.ts';
import type { Hover } from '../../../core/features/hover.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { type Span, touches } from '../../../core/text/span.ts';
import type { SourcesAnalysis } from '../analysis/analyse.ts';
import { components } from '../schema/components.ts';
import { findOption, findStanzaField } from '../schema/options.ts';
import { releaseOf } from './inlay-hints.ts';

/** What an option, field or suite means. */
export function hover({ root, document, today }: SourcesAnalysis, offset: number): Hover | undefined {
  const { text, lines } = document;
  const entry = root.entries.find((candidate) => touches(candidate, offset));
  if (entry === undefined) return undefined;
  if (entry.form === 'stanza') {
    const start = lines.lineStart(lines.lineOf(offset));
    const name = /^([\w-]+)[ \t]*:/.exec(text.slice(start, lines.lineEnd(lines.lineOf(offset))))?.[1];
    const field = name === undefined || offset > start + name.length ? undefined : findStanzaField(name);
    if (field !== undefined && name !== undefined) {
      return { span: { start, end: start + name.length }, markdown: `**${field.name}** — ${describeEntry(field)}` };
    }
  }
  const option = entry.options.find((candidate) => touches(candidate, offset));
  const known = option === undefined || entry.form === 'stanza' ? undefined : findOption(option.key);
  if (option !== undefined && known !== undefined)
    return { span: option, markdown: `**${known.name}** — ${describeEntry(known)}` };
  const type = entry.types.find((word) => touches(word, offset));
  if (type !== undefined) {
    const meaning =
      type.value === 'deb' ? 'packages to install' : 'source packages, for `apt-get source` and `build-dep`';
    return { span: type, markdown: `**${type.value}** — ${meaning}.` };
  }
  const component = entry.components.find((word) => touches(word, offset));
  const part = component === undefined ? undefined : components.find(({ name }) => name === component.value);
  if (component !== undefined && part !== undefined)
    return { span: component, markdown: `**${part.name}** — ${describeEntry(part)}` };
  const suite = entry.suites.find((word) => touches(word, offset));
  return suite === undefined ? undefined : describeSuite(suite.value, suite, today);
}

function describeSuite(name: string, span: Span, today: string): Hover {
  if (name.endsWith('/')) return { span, markdown: 'A path below the URI: a flat archive without components.' };
  const suite = findSuite(name);
  const role = /^(?:(?:old)*stable|testing|unstable)(?=$|[-/])/.exec(name)?.[0];
  if (suite === undefined && role !== undefined) {
    const codename = releaseOf(role, today);
    return {
      span,
      markdown: `**${name}** — Whatever release has the role; for Debian, that is ${codename ?? role} today.`,
    };
  }
  if (suite === undefined) return { span, markdown: `The suite \`${name}\`.` };
  const vendor = suite.vendor === 'debian' ? 'Debian' : 'Ubuntu';
  const facts = [
    suite.released === '' ? 'not released yet' : `released ${suite.released}`,
    suite.eol === '' ? '' : `regular support until ${suite.eol}`,
    suite.lts === '' || suite.lts === suite.eol ? '' : `long-term support until ${suite.lts}`,
  ].filter((fact) => fact !== '');
  return { span, markdown: `**${name}** — ${vendor} ${suite.version}: ${facts.join(', ')}.` };
}
