import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { Span } from '../../../core/text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { WordNode } from '../parse/tree.ts';
import {
  conditionFields,
  conditionOperators,
  conditionsOf,
  findConditionField,
  findConditionOperator,
} from '../schema/conditions.ts';

const fields = conditionFields.map(({ name }) => name);
const operators = conditionOperators.map(({ name }) => name);
/** What strtol reads to the end. */
const wholeNumber = /^\s*[+-]?\d+$/;
/** Fields that are never numbers. */
const texts = new Set(['shell', 'home', 'tty', 'service']);

/** Finds conditions of pam_succeed_if that it cannot read. */
export default defineRule({
  id: 'pam/invalid-condition',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A condition of `pam_succeed_if` has an unknown field or comparison, lacks a part, or compares with no number.',
  why: '`pam_succeed_if` then returns `service_err`, whoever the user is: with `required` nobody gets in, with `success=1 default=ignore` the jump is never taken. A condition is three words: what is looked at, how, and with what.',
  references: ['pam_succeed_if(8)', 'modules/pam_succeed_if/pam_succeed_if.c (Linux-PAM 1.5.2 to 1.7.2)'],
  examples: {
    invalid: [
      {
        code: 'auth required pam_succeed_if.so usr = root\n',
        fixed: 'auth required pam_succeed_if.so user = root\n',
      },
      'account required pam_succeed_if.so user ingroup\n',
      'auth required pam_succeed_if.so uid >= thousand\n',
      'auth required pam_succeed_if.so user is root\n',
    ],
    valid: [
      'auth required pam_succeed_if.so quiet user ingroup wheel:sudo uid >= 1000\n',
      'auth required pam_succeed_if.so service notin sudo:polkit-1\n',
    ],
  },
  reach: 'section',
  visit: {
    'entry:pam_succeed_if'(entry, context) {
      if (entry.template || entry.includes !== undefined || entry.args.some(({ value }) => value.endsWith('\r')))
        return;
      const report = (word: WordNode, message: string, meant?: string) => {
        const span: Span = word;
        const plain = meant !== undefined && !word.bracketed;
        context.report(span, plain ? `${message} Did you mean "${meant}"?` : message, {
          fixes: plain ? [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }] : [],
        });
      };
      for (const { left, operator, right } of conditionsOf(entry.args)) {
        const field = findConditionField(left.value);
        if (field === undefined) {
          report(left, `pam_succeed_if cannot look at "${left.value}".`, nearest(left.value, fields));
          continue;
        }
        if (operator === undefined || right === undefined) {
          report(operator ?? left, 'The condition is not complete: field, comparison and value are three words.');
          continue;
        }
        const known = findConditionOperator(operator.value);
        if (known === undefined) {
          report(operator, `"${operator.value}" is no comparison.`, nearest(operator.value, operators));
        } else if (known.right === 'number' && !wholeNumber.test(right.value)) {
          report(right, `"${right.value}" is no number, and ${known.name} compares numbers.`);
        } else if (known.right === 'number' && texts.has(field.name)) {
          report(operator, `${field.name} is no number; use = or != here.`);
        }
      }
    },
  },
});
