import { hasPlaceholder } from '../../../core/plist/template.ts';
import { textOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';

const plist = (value: string) => `<plist version="1.0">\n<dict>\n  <key>Nice</key>\n  ${value}\n</dict>\n</plist>\n`;

/** What is wrong with an element's text, by the element's name; as plistlib reads it. */
const checks: Readonly<Record<string, (text: string) => string | undefined>> = {
  integer: (text) =>
    /^\s*([+-]?\d+(_\d+)*|0[xX][0-9a-fA-F]+)\s*$/.test(text) ? undefined : `"${text.trim()}" is not a whole number.`,
  real: (text) =>
    /^\s*[+-]?((\d[\d_]*)?\.?\d[\d_]*\.?(e[+-]?\d+)?|inf(inity)?|nan)\s*$/i.test(text)
      ? undefined
      : `"${text.trim()}" is not a number.`,
  date: (text) =>
    /^\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?)?)?)?Z$/.test(text)
      ? undefined
      : `"${text}" is not a date such as 2026-01-31T12:00:00Z.`,
  data: (text) =>
    /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text) && text.replace(/\s/g, '').length % 4 === 0
      ? undefined
      : 'This is not base64.',
  true: (text) => (text === '' ? undefined : 'This element holds nothing.'),
  false: (text) => (text === '' ? undefined : 'This element holds nothing.'),
};

/** Finds numbers, dates and data that are none. */
export default defineRule({
  id: 'launchd/invalid-value',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A number, date or data element does not hold what its name says.',
  why: 'Readers refuse the whole file when one value cannot be read.',
  references: ['Lib/plistlib.py (CPython 3.11)', 'plist(5)'],
  examples: {
    invalid: [plist('<integer>x1</integer>'), plist('<date>yesterday</date>')],
    valid: [plist('<integer>-5</integer>'), plist('<integer>0x1F</integer>'), plist('<integer>{{ nice }}</integer>')],
  },
  visit: {
    element(node, context) {
      const check = Object.hasOwn(checks, node.name) ? checks[node.name] : undefined;
      if (check === undefined || node.elements.length > 0 || (node.close === undefined && node.end > node.open.end))
        return;
      const source = textOf(node, context.analysis.document.text);
      if (hasPlaceholder(source)) return;
      const empty = context.analysis.document.text[node.open.end - 2] === '/';
      const message = check(source);
      const unclosed = node.close === undefined && !empty;
      if (message === undefined || unclosed) return;
      context.report(
        empty ? node.open : { start: node.open.end, end: Math.max(node.open.end + 1, node.close!.start) },
        message,
      );
    },
  },
});
