import { defineRule } from '../define-rule.ts';

const list = (encoding: string, label = 'org.example.job') =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<plist version="1.0">\n<dict>\n  <key>Label</key>\n  <string>${label}</string>\n</dict>\n</plist>\n`;

const declared = /^\uFEFF?<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;
/** The families of encodings that have names at all (IANA's register of character sets). */
const families =
  /^(?:iso-?|us-ascii|utf-?(?:7|8|16|32)|ucs-?[24]|windows-|cp-?\d|ibm|koi8|x?-?mac|shift[_-]?jis|sjis|euc|big5|gb|hz|latin|l\d|tis|viscii|ansi|ascii|csa?|cs\w|x-|hp|ks_)/i;

/** What decoders put where bytes are none of the encoding. */
const replaced = '\uFFFD';

const brokenBytes = 'Here are bytes that are no UTF-8, so that every reader refuses the list; store it as UTF-8.';
const doubtfulSign =
  'An editor shows this sign for bytes that are no UTF-8, and readers refuse a list that holds any; reopen it with its encoding, or type the character again.';

const beyondAscii = /[^\0-\x7F\uFEFF]/;

/** Finds property lists that are stored in another encoding than UTF-8, or claim it. */
export default defineRule({
  id: 'launchd/encoding',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The XML declaration names another encoding than UTF-8, or the file holds what its encoding does not have.',
  why: 'A list that says UTF-16 is refused by every reader unless it is really stored so, with its byte order mark; diff and grep take it for binary then. Readers know few of the other encodings, and not all the same. Bytes that are no UTF-8 are refused in a list that does not name their encoding; an editor shows `\uFFFD` for them. Store the list as UTF-8 and say so; in VS Code the status bar’s _Save with Encoding_ does the first.',
  references: ['XML 1.0, 4.3.3', 'Lib/plistlib.py (CPython 3.11)', 'libxml2 2.9.14'],
  examples: {
    invalid: [
      { code: list('UTF-16'), fixed: list('UTF-8') },
      { code: list('ISO-8859-1'), fixed: list('UTF-8') },
      { code: list('KLINGON'), fixed: list('UTF-8') },
      { code: list('us-ascii', 'org.example.café'), fixed: list('UTF-8', 'org.example.café') },
      list('UTF-8', 'org.example.caf\uFFFD'),
    ],
    valid: [list('UTF-8'), list('us-ascii'), list('UTF-8', 'org.example.café')],
  },
  visit: {
    end({ analysis, report }) {
      const { text, damaged } = analysis.document;
      const match = declared.exec(text.slice(0, 1024));
      const name = match?.[1] ?? 'UTF-8';
      const isAscii = /^(?:us-ascii|ascii)$/i.test(name);
      const end = (match?.[0].length ?? 1) - 1;
      const span = { start: end - name.length, end };
      const fixes = [{ title: 'Declare UTF-8', safety: 'suggested', edits: [{ ...span, newText: 'UTF-8' }] }] as const;
      if (isAscii && beyondAscii.test(text)) {
        report(span, 'Readers refuse this list: it holds characters that US-ASCII does not have. Declare UTF-8.', {
          severity: 'error',
          fixes,
        });
        return;
      }
      if (isAscii || /^utf-8$/i.test(name)) {
        const at = text.indexOf(replaced);
        if (at < 0) return;
        report({ start: at, end: at + 1 }, damaged === true ? brokenBytes : doubtfulSign, {
          severity: damaged === true ? 'error' : 'warning',
        });
        return;
      }
      if (/^utf-?16/i.test(name))
        report(
          span,
          `Readers refuse this list unless it is stored as ${name} too; as UTF-8 it would also be text to diff and grep.`,
          { fixes },
        );
      else if (families.test(name))
        report(span, `Not every reader of property lists knows ${name}; store the list as UTF-8.`, {
          severity: 'info',
          fixes,
        });
      else report(span, `No reader knows the encoding ${name}; store the list as UTF-8.`, { severity: 'error', fixes });
    },
  },
});
