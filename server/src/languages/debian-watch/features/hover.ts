import type { Hover } from '../../../core/features/hover.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import type { WatchAnalysis } from '../analysis/analyse.ts';
import { describeMangle, splitRules } from '../analysis/mangle.ts';
import { findOption, policies, substitutions } from '../schema/options.ts';

/** What an option is for, what a rule does, or what uscan puts in the place of a word. */
export function hover({ root, document }: WatchAnalysis, offset: number): Hover | undefined {
  const { text } = document;
  for (const match of text.slice(Math.max(0, offset - 20), offset + 20).matchAll(/@[A-Z_]+@/g)) {
    const start = Math.max(0, offset - 20) + match.index;
    const known = substitutions.find(({ name }) => name === match[0]);
    const span = { start, end: start + match[0].length };
    if (known !== undefined && touches(span, offset))
      return { span, markdown: `**${known.name}** — ${describeEntry(known)}` };
  }
  const entry = root.entries.find((candidate) => touches(candidate, offset));
  for (const { key, name, value } of [...(entry?.options ?? []), ...root.defaults]) {
    const known = findOption(key);
    if (known === undefined) continue;
    if (touches(name, offset)) return { span: name, markdown: `**${name.text}** — ${describeEntry(known)}` };
    if (value === undefined || !touches(value, offset)) continue;
    if (known.kind === 'rules') {
      const rules = splitRules(value.text).map((rule) => `- ${describeMangle(rule.text)}`);
      return rules.length === 0 ? undefined : { span: value, markdown: rules.join('\n') };
    }
    const word = known.values?.find((candidate) => candidate.name.toLowerCase() === value.text.toLowerCase());
    return word === undefined ? undefined : { span: value, markdown: `**${word.name}** — ${word.summary}` };
  }
  const policy = entry?.policy;
  const meaning = policies.find(({ name }) => name === policy?.text);
  if (policy !== undefined && meaning !== undefined && touches(policy, offset)) {
    return { span: policy, markdown: `**${meaning.name}** — ${meaning.summary}` };
  }
  return undefined;
}
