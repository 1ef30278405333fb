import type { Analysis } from '../language.ts';
import type { Severity } from '../rules/diagnostic.ts';
import type { RuleContext, RuleExample, RuleMetadata } from '../rules/rule.ts';
import { insertion } from '../text/edit.ts';
import { removeLines } from './edits.ts';
import type { Deb822Error, Deb822Field, Deb822Stanza } from './tree.ts';
import { joinedValue, nameSpan } from './values.ts';

/** What the rules about the form of a deb822 file need to know about its language. */
export interface FormRuleOptions {
  readonly language: string;
  /** Who reads the file, as the sentences name it. */
  readonly reader: string;
  readonly references: readonly string[];
  readonly examples: { readonly invalid: readonly RuleExample[]; readonly valid: readonly RuleExample[] };
  readonly severity?: Severity;
  /** Whether the reader also refuses names that dpkg lets pass: with a blank before the colon, or with other than ASCII signs. */
  readonly strictNames?: boolean;
  /** The level of a lone word without a colon, where the reader takes it for an empty field. */
  readonly bareName?: Severity;
}

/** A name as python3-debian reads it; it allows no blank before the colon. */
const plainName = /^[!"$-,/-9;-\x7f][!-9;-\x7f]*$/;

interface FormRule<N> extends RuleMetadata {
  /** They look at a stanza by itself. */
  readonly reach: 'section';
  readonly visit: N;
}

type Handler<T> = (node: T, context: RuleContext<Analysis>) => void;

/** The rule `LANGUAGE/malformed-line`: lines that are neither a field nor a continuation. */
export function malformedLine(
  options: FormRuleOptions,
  isField: (key: string) => boolean,
): FormRule<{
  field: Handler<Deb822Field>;
  'error:no-field': Handler<Deb822Error>;
  'error:stray-continuation': Handler<Deb822Error>;
}> {
  return {
    id: `${options.language}/malformed-line`,
    severity: options.severity ?? 'error',
    since: '0.1.0',
    fix: 'suggested',
    what: 'A line is neither a field, a continuation of one, nor a comment.',
    why: `A field has the form \`Name: value\`; a line that continues a value begins with a blank, and an empty line within it is written as a blank and a dot. ${options.reader} reads nothing of the file otherwise.`,
    references: options.references,
    examples: options.examples,
    reach: 'section',
    visit: {
      field(field, context) {
        const { text } = context.analysis.document;
        const name = text.slice(field.start, field.nameEnd);
        if (field.valueStart === field.nameEnd) {
          const known = isField(field.key);
          const edits = [known ? insertion(field.nameEnd, ':') : insertion(field.start, ' ')];
          context.report(nameSpan(field), `"${name}" has no colon; indent it if it continues the line above.`, {
            fixes: [{ title: known ? 'Write a colon' : 'Make it a continuation line', safety: 'suggested', edits }],
            ...(options.bareName === undefined ? {} : { severity: options.bareName }),
          });
        } else if (options.strictNames && text[field.nameEnd] !== ':') {
          const blank = { start: field.nameEnd, end: field.valueStart - 1 };
          context.report(blank, `No blank may stand between "${name}" and its colon.`, {
            fixes: [{ title: 'Remove the blank', safety: 'suggested', edits: [{ ...blank, newText: '' }] }],
          });
        } else if (options.strictNames && !plainName.test(name)) {
          context.report(nameSpan(field), 'The name of a field begins with a letter and has ASCII signs only.');
        }
      },
      'error:no-field'(node, context) {
        const { text } = context.analysis.document;
        const word = /^[A-Za-z][\w-]*(?=[ \t])/.exec(text.slice(node.start, node.lineEnd))?.[0];
        const colon = word !== undefined && isField(word.toLowerCase());
        const fix = colon
          ? { title: `Write a colon behind "${word}"`, edits: [insertion(node.start + word.length, ':')] }
          : { title: 'Make it a continuation line', edits: [insertion(node.start, ' ')] };
        context.report(
          { start: node.start, end: node.lineEnd },
          'This is neither "Name: value" nor a continuation line, which begins with a blank.',
          { fixes: [{ ...fix, safety: 'suggested' }] },
        );
      },
      'error:stray-continuation'(node, context) {
        context.report(
          { start: node.start, end: node.lineEnd },
          'This line continues a field, but none stands before it.',
        );
      },
    },
  };
}

/** The rule `LANGUAGE/duplicate-field`: fields that a stanza has twice. */
export function duplicateField(options: FormRuleOptions): FormRule<{ stanza: Handler<Deb822Stanza> }> {
  return {
    id: `${options.language}/duplicate-field`,
    severity: options.severity ?? 'error',
    since: '0.1.0',
    fix: 'suggested',
    what: 'A stanza has the same field twice.',
    why: `${options.reader} takes a field once in a stanza; the case of its letters makes no difference. Join the values, or remove one of the fields.`,
    references: options.references,
    examples: options.examples,
    reach: 'section',
    visit: {
      stanza({ fields }, context) {
        const { text } = context.analysis.document;
        const first = new Map<string, Deb822Field>();
        for (const field of fields) {
          const other = first.get(field.key);
          if (other === undefined) {
            first.set(field.key, field);
            continue;
          }
          const name = text.slice(field.start, field.nameEnd);
          const same = joinedValue(text, other) === joinedValue(text, field);
          const title = same ? 'Remove the repetition' : `Remove this "${name}"`;
          context.report(nameSpan(field), `The stanza has "${name}" already.`, {
            related: [{ span: nameSpan(other), message: 'the first one' }],
            fixes: [{ title, safety: 'suggested', edits: [removeLines(text, field)] }],
          });
        }
      },
    },
  };
}
