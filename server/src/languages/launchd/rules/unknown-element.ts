import type { ElementNode } from '../../../core/plist/tree.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';

const known: ReadonlySet<string> = new Set('array data date dict false integer key real string true'.split(' '));
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
  reach: 'section',
  fix: 'suggested',
  what: 'An element is none that a property list can have.',
  why: 'Apple’s document type names ten elements beside `plist`; with any other the file is no property list.',
  references: ['PropertyList-1.0.dtd', 'plist(5)'],
  examples: {
    invalid: [
      {
        code: '<plist version="1.0">\n<dict>\n  <key>RunAtLoad</key>\n  <yes/>\n</dict>\n</plist>\n',
        fixed: '<plist version="1.0">\n<dict>\n  <key>RunAtLoad</key>\n  <true/>\n</dict>\n</plist>\n',
      },
      {
        code: '<plist version="1.0">\n<int>5</int>\n</plist>\n',
        fixed: '<plist version="1.0">\n<integer>5</integer>\n</plist>\n',
      },
    ],
    valid: ['<plist version="1.0">\n<dict>\n  <key>RunAtLoad</key>\n  <true/>\n</dict>\n</plist>\n'],
  },
  visit: {
    element(node, context) {
      if (known.has(node.name) || (node.name === 'plist' && node.parent === undefined)) return;
      // The name is a template’s placeholder.
      if (context.analysis.document.text.slice(node.nameSpan.start, node.nameSpan.end) !== node.name) return;
      const better = meant[node.name.toLowerCase()] ?? nearest(node.name, [...known]);
      context.report(
        node.nameSpan,
        `A property list has no element <${node.name}>${better === undefined ? '.' : `; did you mean <${better}>?`}`,
        { fixes: better === undefined ? [] : renamed(node, better) },
      );
    },
  },
});

/** The element with another name in both of its tags. */
function renamed({ nameSpan, name, close }: ElementNode, newText: string): Fix[] {
  const spans = [
    nameSpan,
    ...(close === undefined ? [] : [{ start: close.start + 2, end: close.start + 2 + name.length }]),
  ];
  return [{ title: `Change to <${newText}>`, safety: 'suggested', edits: spans.map((span) => ({ ...span, newText })) }];
}
