import { findSuite } from '../../../core/debian-suites/suites.ts';
import { describeOrder, describeVersion } from '../../../core/debian-version/describe.ts';
import { explainComparison } from '../../../core/debian-version/explain.ts';
import type { Hover } from '../../../core/features/hover.ts';
import { touches } from '../../../core/text/span.ts';
import type { ChangelogAnalysis } from '../analysis/analyse.ts';
import { urgencies } from '../schema/words.ts';

/** What a version, suite, urgency or bug number means. */
export function hover({ root, document, vendor }: ChangelogAnalysis, offset: number): Hover | undefined {
  const index = root.entries.findIndex((entry) => touches(entry, offset));
  const entry = root.entries[index];
  if (entry === undefined) return undefined;
  const { heading } = entry;
  if (heading !== undefined && touches(heading, offset)) {
    if (touches(heading.version, offset)) {
      const { text } = heading.version;
      const below = root.entries[index + 1]?.heading?.version.text;
      const above = root.entries[index - 1]?.heading?.version.text;
      const orders = [
        below === undefined ? '' : `- ${describeOrder(text, below)}, the entry below`,
        above === undefined ? '' : `- ${describeOrder(text, above)}, the entry above`,
      ].filter((line) => line !== '');
      const why = below === undefined ? '' : explainComparison(text, below);
      return {
        span: heading.version,
        markdown: [describeVersion(text), ...orders, ...(why === '' ? [] : ['', why])].join('\n'),
      };
    }
    const suite = heading.suites.find((part) => touches(part, offset));
    if (suite !== undefined) return describeSuite(suite.text, suite);
    const option = heading.options.find((part) => touches(part, offset));
    const word = option?.value?.text.split(/\s/)[0]?.toLowerCase();
    const meaning = word === undefined ? undefined : urgencies.get(word)?.[vendor];
    if (option?.key?.text.toLowerCase() === 'urgency' && meaning !== undefined) {
      return { span: option, markdown: `**urgency=${word}** — ${meaning}` };
    }
    return undefined;
  }
  const change = entry.changes.find((line) => touches(line, offset));
  if (change === undefined) return undefined;
  for (const match of document.text.slice(change.start, change.end).matchAll(/#(\d+)/g)) {
    const span = { start: change.start + match.index, end: change.start + match.index + match[0].length };
    if (touches(span, offset)) {
      return { span, markdown: `Bug [#${match[1]}](https://bugs.debian.org/${match[1]}) of Debian’s tracker.` };
    }
  }
  return undefined;
}

function describeSuite(name: string, span: { start: number; end: number }): Hover {
  const suite = findSuite(name);
  const roles: Readonly<Record<string, string>> = {
    UNRELEASED: 'Not uploaded yet: `dch --release` writes the suite.',
    unstable: 'Debian’s suite for new uploads, sid.',
    experimental: 'Debian’s suite for trials that would disturb unstable.',
  };
  if (suite === undefined)
    return { span, markdown: Object.hasOwn(roles, name) ? roles[name]! : `The suite \`${name}\`.` };
  const vendor = suite.vendor === 'debian' ? 'Debian' : 'Ubuntu';
  const facts = [
    suite.released === '' ? '' : `released ${suite.released}`,
    suite.eol === '' ? '' : `regular support until ${suite.eol}`,
    suite.lts === '' || suite.lts === suite.eol ? '' : `long-term support until ${suite.lts}`,
  ].filter((fact) => fact !== '');
  return {
    span,
    markdown: `**${name}** — ${vendor} ${suite.version}${facts.length > 0 ? `: ${facts.join(', ')}` : ''}.`,
  };
}
