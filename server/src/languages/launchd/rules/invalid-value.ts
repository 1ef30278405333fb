import { hasPlaceholder } from '../../../core/plist/template.ts';
import { textOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';

const plist = (value: string) => `<plist version="1.0">\n<dict>\n  <key>Nice</key>\n  ${value}\n</dict>\n</plist>\n`;

/** What is wrong with an element's text, by the element's name; as plistlib reads it. */
const checks: Readonly<Record<string, (text: string) => string | undefined>> = {
  integer: (text) =>
    /^\s*([+-]?\d+(_\d+)*|0[xX][0-9a-fA-F]+)\s*$/.test(text) ? undefined : `"${text.trim()}" is not a whole number.`,
  real: (text) =>
    /^\s*[+-]?((\d[\d_]*(\.(\d[\d_]*)?)?|\.\d[\d_]*)(e[+-]?\d+)?|inf(inity)?|nan)\s*$/i.test(text)
      ? undefined
      : `"${text.trim()}" is not a number.`,
  date: (text) => (isDate(text) ? undefined : `"${text.trim()}" is not a date such as 2026-01-31T12:00:00Z.`),
  data: (text) =>
    hasWholeGroups(text) ? undefined : 'This base64 ends within a group of four; something is missing, or too much.',
  true: (text) => (text === '' ? undefined : 'This element holds nothing.'),
  false: (text) => (text === '' ? undefined : 'This element holds nothing.'),
};

/** What readers pass over, though it hardly belongs there, by the element's name. */
const doubts: Readonly<Record<string, (text: string) => string | undefined>> = {
  data: (text) =>
    /[^A-Za-z0-9+/=\s]/.test(text)
      ? 'Readers pass over characters that base64 does not have; the data are likely damaged.'
      : undefined,
  date: (text) => (/Z\s*$/.test(text) ? undefined : 'Not every reader passes over what stands behind the Z of a date.'),
};

/** Whether a text begins with a date of the calendar, of which the later parts may be missing. */
function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?)?)?)?Z/.exec(text);
  if (match === null) return false;
  const [year, month, day, hour, minute, second] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : +part));
  // A date needs its day, as datetime() of plistlib does.
  if (year === undefined || month === undefined || day === undefined || year < 1 || month < 1 || month > 12)
    return false;
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return day >= 1 && day <= days && (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) < 60;
}

/** Whether the digits of base64 make whole groups of four; readers pass over what is no digit (binascii of CPython 3.11). */
function hasWholeGroups(text: string): boolean {
  let place = 0;
  let pads = 0;
  for (const character of text) {
    if (character === '=') {
      pads++;
      if (place >= 2 && place + pads >= 4) return true;
    } else if (/[A-Za-z0-9+/]/.test(character)) {
      place = (place + 1) % 4;
      pads = 0;
    }
  }
  return place === 0;
}

/** Finds numbers, dates and data that are none. */
export default defineRule({
  id: 'launchd/invalid-value',
  severity: 'error',
  since: '0.1.0',
  reach: 'section',
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
      const empty = context.analysis.document.text[node.open.end - 2] === '/';
      const message = check(source);
      const unclosed = node.close === undefined && !empty;
      const doubt = message === undefined && node.close !== undefined ? doubts[node.name]?.(source) : undefined;
      if ((message === undefined && doubt === undefined) || hasPlaceholder(source)) return;
      if (doubt !== undefined)
        context.report({ start: node.open.end, end: Math.max(node.open.end + 1, node.close!.start) }, doubt, {
          severity: 'warning',
        });
      if (message === undefined || unclosed) return;
      context.report(
        empty ? node.open : { start: node.open.end, end: Math.max(node.open.end + 1, node.close!.start) },
        message,
      );
    },
  },
});
