import { leafElements } from '../../../core/plist/parser.ts';
import { hasPlaceholder } from '../../../core/plist/template.ts';
import { defineRule } from '../define-rule.ts';
import { plist } from '../examples.ts';

/** Finds dictionaries that are not made of keys with values, and elements where none can be. */
export default defineRule({
  id: 'launchd/malformed-dict',
  severity: 'error',
  since: '0.1.0',
  reach: 'section',
  fix: 'none',
  what: 'A dictionary is not made of keys with values, or text or an element stands where none can.',
  why: 'Every `key` needs a value behind it and every value a key before it; text between them belongs to nothing. Readers refuse the file.',
  references: ['PropertyList-1.0.dtd', 'Lib/plistlib.py (CPython 3.11)'],
  examples: {
    invalid: [
      plist('  <string>org.example.job</string>'),
      plist('  <key>Label</key>'),
      plist('  <key>Label</key>\n  <key>Program</key>\n  <string>/bin/ls</string>'),
      plist('  Label\n  <key>Label</key>\n  <string>a</string>'),
    ],
    valid: [
      plist('  <key>Label</key>\n  <string>org.example.job</string>'),
      plist('  {% if alive %}\n  <key>KeepAlive</key>\n  <{{ alive }}/>\n  {% endif %}'),
    ],
  },
  visit: {
    element(node, context) {
      if (leafElements.has(node.name)) return;
      const { text } = context.analysis.document;
      // What a template puts here may bring the key or the value that is missing.
      if (node.children.some(({ kind }) => kind === 'template')) return;
      if (node.name === 'dict') {
        let key: (typeof node.elements)[number] | undefined;
        for (const element of node.elements) {
          if (element.name !== 'key') {
            if (key === undefined) context.report(element.open, 'This value has no key before it.');
            key = undefined;
          } else {
            if (key !== undefined)
              context.report(
                key,
                `The key "${text.slice(key.open.end, key.close?.start ?? key.end)}" has no value behind it.`,
              );
            key = element;
          }
        }
        if (key !== undefined)
          context.report(
            key,
            `The key "${text.slice(key.open.end, key.close?.start ?? key.end)}" has no value behind it.`,
          );
      } else if (node.name === 'array' || node.name === 'plist') {
        for (const element of node.elements)
          if (element.name === 'key') context.report(element, 'A key belongs in a dictionary.');
        const [first, second] = node.elements;
        if (node.name === 'plist' && node.parent === undefined && first === undefined && node.close !== undefined)
          context.report(node.nameSpan, 'This property list is empty.');
        if (node.name === 'plist' && second !== undefined)
          context.report(second.open, 'A property list holds one value; put several into an array or a dictionary.');
      }
      for (const child of node.children) {
        if ((child.kind === 'text' || child.kind === 'cdata') && text.slice(child.start, child.end).trim() !== '') {
          const body = text.slice(child.start, child.end);
          if (hasPlaceholder(body)) continue;
          const start = child.start + body.length - body.trimStart().length;
          context.report({ start, end: start + body.trim().length }, `Text cannot stand directly in <${node.name}>.`);
        }
      }
    },
  },
});
