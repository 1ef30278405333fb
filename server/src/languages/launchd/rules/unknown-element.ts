import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';

const known = ['array', 'data', 'date', 'dict', 'false', 'integer', 'key', 'real', 'string', 'true'];
const meant: Readonly<Record<string, string>> = {
  yes: 'true',
  no: 'false',
  bool: 'true',
  boolean: 'true',
  int: 'integer',
  number: 'integer',
  float: 'real',
  list: 'array',
};

/** Finds elements that property lists do not have. */
export default defineRule({
  id: 'launchd/unknown-element',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'An element is none that a property list can have.',
  why: 'Apple’s document type names ten elements beside `plist`; with any other the file is no property list.',
  references: ['PropertyList-1.0.dtd', 'plist(5)'],
  examples: {
    invalid: ['<plist version="1.0">\n<dict>\n  <key>RunAtLoad</key>\n  <yes/>\n</dict>\n</plist>\n'],
    valid: ['<plist version="1.0">\n<dict>\n  <key>RunAtLoad</key>\n  <true/>\n</dict>\n</plist>\n'],
  },
  visit: {
    element(node, context) {
      if (known.includes(node.name) || (node.name === 'plist' && node.parent === undefined)) return;
      const better = meant[node.name.toLowerCase()] ?? nearest(node.name, known);
      context.report(
        node.nameSpan,
        `A property list has no element <${node.name}>${better === undefined ? '.' : `; did you mean <${better}>?`}`,
      );
    },
  },
});
