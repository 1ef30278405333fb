import type { Deb822Field } from '../../../core/deb822/tree.ts';
import { valueWords } from '../../../core/deb822/values.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { covers, isWildcard } from '../schema/architectures.ts';

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** No list needs more wildcards; a hostile one may have a million. */
const mostWildcards = 20;

/** Takes a word out of a list, with the blanks that part it from its neighbour. */
function removeWord(words: readonly Word[], index: number): TextEdit {
  const [word, before, behind] = [words[index]!, words[index - 1], words[index + 1]];
  if (before !== undefined) return { start: before.end, end: word.end, newText: '' };
  return { start: word.start, end: behind?.start ?? word.end, newText: '' };
}

/** Reports words that another one of the list covers. */
function checkRepetition(words: readonly Word[], context: RuleContext<ControlAnalysis>): void {
  const wildcards = words.filter(({ text }) => isWildcard(text)).slice(0, mostWildcards);
  const seen = new Map<string, Word>();
  for (const [index, word] of words.entries()) {
    const wider = seen.get(word.text) ?? wildcards.find(({ text }) => text !== word.text && covers(text, word.text));
    if (wider === undefined) {
      seen.set(word.text, word);
      continue;
    }
    const message =
      wider.text === word.text
        ? `The list has "${word.text}" already.`
        : `"${wider.text}" covers "${word.text}" already.`;
    context.report(word, message, {
      tags: ['unnecessary'],
      fixes: [{ title: `Remove "${word.text}"`, safety: 'suggested', edits: [removeWord(words, index)] }],
    });
  }
}

/** Finds lists of architectures that say a thing twice, or two things at once. */
export default defineRule({
  id: 'debian-control/architecture-list',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A list of architectures repeats a name, mixes `all` with `any`, or mixes names with and without `!`.',
  why: 'A package is either built once for all architectures (`all`) or for each of some (`any`, wildcards, names); archives refuse a mixture. In a relation the names are either those for which it holds, or, each with `!`, those for which it does not.',
  references: ['Debian Policy 5.6.8 and 7.1', 'deb-src-control(5)'],
  examples: {
    invalid: [
      'Source: a\n\nPackage: a\nArchitecture: all amd64\n',
      {
        code: 'Source: a\n\nPackage: a\nArchitecture: linux-any amd64 hurd-i386\n',
        fixed: 'Source: a\n\nPackage: a\nArchitecture: linux-any hurd-i386\n',
      },
      { code: 'Source: a\nBuild-Depends: b [amd64 i386 amd64]\n', fixed: 'Source: a\nBuild-Depends: b [amd64 i386]\n' },
      'Source: a\nBuild-Depends: b [amd64 !i386]\n',
      'Source: a\nBuild-Depends: b [all]\n',
      {
        code: 'Source: a\n\nPackage: a\nArchitecture: amd64,\n i386\n',
        fixed: 'Source: a\n\nPackage: a\nArchitecture: amd64\n i386\n',
      },
    ],
    valid: [
      'Source: a\nBuild-Depends: b [!amd64 !i386], c [linux-any hurd-i386]\n\nPackage: a\nArchitecture: amd64 i386 any-arm64\n',
    ],
  },
  reach: 'section',
  visit: {
    'field:architecture'(field: Deb822Field, context) {
      const { analysis } = context;
      const stanza = analysis.stanzaAt(field.start);
      if (analysis.choice.kind !== 'source' || stanza === undefined || analysis.kindOf(stanza) !== 'binary') return;
      const words = valueWords(analysis.document.text, field);
      if (words.some(({ text }) => /[${}@]/.test(text))) return;
      for (const word of words) {
        if (!word.text.endsWith(',')) continue;
        const span = { start: word.end - 1, end: word.end };
        context.report(span, 'Blanks part architectures, not commas.', {
          fixes: [{ title: 'Remove the comma', safety: 'suggested', edits: [{ ...span, newText: '' }] }],
        });
      }
      const alone = words.find(({ text }) => text === 'all' || text === 'any');
      if (alone !== undefined && words.length > 1) {
        const kind = alone.text === 'all' ? 'built once for all architectures' : 'built for each architecture';
        context.report(alone, `"${alone.text}" stands alone: a package is ${kind}, or for the named ones.`);
        return;
      }
      checkRepetition(words, context);
    },
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source') return;
      for (const field of stanza.fields) {
        for (const { alternatives } of analysis.relationsOf(field, stanza)) {
          for (const { architectures = [], fault } of alternatives) {
            if (fault !== undefined || architectures.length === 0) continue;
            const negated = architectures.filter(({ text }) => text.startsWith('!'));
            const [first] = negated;
            if (first !== undefined && negated.length < architectures.length) {
              context.report(first, 'Either every name of the list has "!", or none.');
              continue;
            }
            const plain = architectures.map((part) => ({ ...part, text: part.text.replace(/^!/, '') }));
            const all = plain.find(({ text }) => text === 'all');
            if (all !== undefined) context.report(all, '"all" selects nothing here: nothing is built on it.');
            checkRepetition(plain, context);
          }
        }
      }
    },
  },
});
