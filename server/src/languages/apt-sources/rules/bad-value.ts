import { architectures, foreignArchitectures } from '../../../core/debian-architectures/names.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { Span } from '../../../core/text/span.ts';
import { defineRule } from '../define-rule.ts';
import { readBoolean } from '../parse/stanzas.ts';
import { hasPlaceholder } from '../parse/template.ts';
import type { OptionNode } from '../parse/tree.ts';
import { findOption, yesNo } from '../schema/options.ts';

/** What is wrong with a value, and the word that was meant. */
interface Fault {
  readonly message: string;
  readonly span?: Span;
  readonly meant?: string;
}

const numbers: ReadonlySet<string> = new Set(['valid-until-min', 'valid-until-max', 'date-max-future']);

function judge({ key, value, valueSpan }: OptionNode, text: string): Fault | undefined {
  if (hasPlaceholder(value)) return undefined;
  if (numbers.has(key)) {
    return /^\d+$/.test(value) ? undefined : { message: `"${value}" is no number of seconds; apt takes it for 0.` };
  }
  const values = findOption(key)?.values;
  if (values !== undefined) {
    if (readBoolean(value) !== undefined || values.includes(value.toLowerCase())) return undefined;
    const taken = key === 'trusted' || key.startsWith('check-') ? 'takes it for "no"' : 'goes by its own default';
    const meant = nearest(value, values);
    const message = `"${value}" is none of ${values.join(', ')}; apt says nothing and ${taken}.`;
    return meant === undefined ? { message } : { message, meant };
  }
  if (!/^arch[+-]?$/.test(key)) return undefined;
  const written = text.slice(valueSpan.start, valueSpan.end);
  for (const match of written.matchAll(/[^\s,"]+/g)) {
    const [word] = match;
    if (architectures.has(word)) continue;
    const meant = foreignArchitectures.get(word.toLowerCase()) ?? nearest(word, architectures);
    if (meant === undefined) continue;
    const start = valueSpan.start + match.index;
    const message = `Debian knows no architecture "${word}"; did you mean "${meant}"?`;
    return { message, meant, span: { start, end: start + word.length } };
  }
  return undefined;
}

/** Finds values that apt takes for something else in silence. */
export default defineRule({
  id: 'apt-sources/bad-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An option has a value that apt does not understand.',
  why: 'apt says nothing about such a value: `trusted` and `check-valid-until` count as “no” then, a number as 0, and for an architecture that nobody has there are no packages.',
  references: ['sources.list(5)', 'StringToBool() in apt-pkg/contrib/strutl.cc (apt 2.6.1)'],
  examples: {
    invalid: [
      {
        code: 'deb [arch=x86_64] https://mirror.example.org/debian trixie main\n',
        fixed: 'deb [arch=amd64] https://mirror.example.org/debian trixie main\n',
      },
      'deb [check-valid-until=maybe] https://mirror.example.org/debian trixie main\n',
      'deb [valid-until-max=1d] https://mirror.example.org/debian trixie main\n',
      {
        code: 'Types: deb\nURIs: https://mirror.example.org/debian\nSuites: trixie\nComponents: main\nEnabled: yse\n',
        path: '/etc/apt/sources.list.d/x.sources',
        fixed: 'Types: deb\nURIs: https://mirror.example.org/debian\nSuites: trixie\nComponents: main\nEnabled: yes\n',
      },
    ],
    valid: [
      'deb [arch=amd64,arm64 by-hash=force pdiffs=off valid-until-max=86400] https://mirror.example.org/debian trixie main\n',
      'deb [arch=sw64] https://mirror.example.org/debian trixie main\n',
    ],
  },
  reach: 'section',
  visit: {
    entry({ options, enabledWord }, context) {
      const { text } = context.analysis.document;
      const report = (span: Span, { message, meant }: Fault) =>
        context.report(span, message, {
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
        });
      for (const option of options) {
        const fault = judge(option, text);
        if (fault !== undefined) report(fault.span ?? option.valueSpan, fault);
      }
      if (enabledWord === undefined || readBoolean(enabledWord.value) !== undefined) return;
      const meant = nearest(enabledWord.value, yesNo);
      const message = `"${enabledWord.value}" is neither yes nor no; apt uses the stanza.`;
      report(enabledWord, meant === undefined ? { message } : { message, meant });
    },
  },
});
