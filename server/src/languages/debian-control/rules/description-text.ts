import { fieldOf, valueByKey, valueLines } from '../../../core/deb822/values.ts';
import type { Severity } from '../../../core/rules/diagnostic.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { Span } from '../../../core/text/span.ts';
import { defineRule } from '../define-rule.ts';

const longest = 80;
const control = (text: string) =>
  `Source: a\n\nPackage: hello\nArchitecture: any\nDescription: program that greets people\n${text}`;

/** Finds faults in the longer text of a description. */
export default defineRule({
  id: 'debian-control/description-text',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The longer text of a description is missing, or its lines have a form that shows badly.',
  why: 'Lines with one blank before them are filled into paragraphs, those with more are shown as they are, a lone dot makes an empty line; other lines that begin with a dot are reserved. Readers decide by this text whether they need the package.',
  references: ['Debian Policy 3.4.2 and 5.6.13', 'Developer’s Reference 6.2.3'],
  examples: {
    invalid: [
      control(''),
      control(' Program that greets people.\n It does so well.\n'),
      control(' It greets.\n .more of it\n'),
      control(' It\tgreets.\n And more.\n'),
      {
        code: control(' It greets.\n .\n .\n And more.\n'),
        fixed: control(' It greets.\n .\n And more.\n'),
      },
      { code: control(' It greets.\n And more.\n .\n'), fixed: control(' It greets.\n And more.\n') },
      {
        code: control(' It can:\n - greet\n - talk\n - sing\n'),
        fixed: control(' It can:\n  - greet\n  - talk\n  - sing\n'),
      },
    ],
    valid: [
      control(' It greets whoever starts it,\n in any language:\n  - here\n  - there\n .\n Try it.\n'),
      'Source: a\n\nPackage: a-dbg\nArchitecture: any\nDescription: debug symbols of a\n',
      control(' ${source:Extended-Description}\n'),
    ],
  },
  reach: 'section',
  visit: {
    'field:description'(field, context) {
      const { analysis } = context;
      const { text, lines: index } = analysis.document;
      const stanza = analysis.stanzaAt(field.start);
      if (analysis.choice.kind !== 'source' || stanza === undefined || field.valueStart === field.nameEnd) return;
      if (fieldOf(stanza, 'description') !== field) return;
      const [synopsis, ...rest] = valueLines(text, field);
      if (synopsis === undefined || /[@{]/.test(synopsis.text)) return;
      const lines = rest.filter(({ comment }) => !comment);
      const report = (span: Span, message: string, severity: Severity, title?: string, edits: TextEdit[] = []) =>
        context.report(span, message, {
          severity: analysis.choice.template ? 'hint' : severity,
          fixes: title === undefined ? [] : [{ title, safety: 'suggested', edits }],
        });
      const whole = (line: Span): Span => {
        const number = index.lineOf(line.start);
        const start = index.lineStart(number);
        return start === 0 ? { start, end: line.end } : { start: start - 1, end: index.lineEnd(number) };
      };
      const name = valueByKey(text, stanza, 'package');
      const [first] = lines;
      if (first === undefined) {
        if (analysis.kindOf(stanza) !== 'binary' || /-dbg(sym)?$|-udeb$/.test(name)) return;
        if (/udeb/.test(valueByKey(text, stanza, 'package-type') + valueByKey(text, stanza, 'xc-package-type'))) return;
        const span = { start: field.start, end: field.nameEnd };
        report(span, 'The description has no longer text below its synopsis.', 'warning');
        return;
      }
      const plain = (said: string) => said.toLowerCase().replace(/[^a-z0-9]/g, '');
      if (plain(first.text) === plain(synopsis.text)) {
        report(first, 'This says no more than the synopsis, which is shown before it.', 'warning');
      } else if (first.indent > 1 && !/^[-*+•]/.test(first.text)) {
        report(
          { start: first.start - first.indent, end: first.start },
          'The text begins with more than one blank, and is not filled.',
          'info',
        );
      }
      const items = lines.filter(({ indent, text: said }) => indent === 1 && /^[-*]\s/.test(said));
      let empty = true;
      lines.forEach((line, place) => {
        const dot = line.text === '.';
        if (dot && line.indent > 1) {
          report(line, 'A dot for an empty line has one blank before it.', 'warning');
        } else if (/^\.\S/.test(line.text) || /^\.\s/.test(line.text)) {
          report(line, 'Lines that begin with a dot are reserved; only a lone one may stand there.', 'warning');
        } else if (dot && (empty || place === lines.length - 1)) {
          const edits = [{ ...whole(line), newText: '' }];
          report(line, 'This empty paragraph says nothing.', 'warning', 'Remove the line', edits);
        }
        empty = dot;
        const tab = text.slice(line.start - line.indent, line.end).indexOf('\t');
        if (tab >= 0) {
          const start = line.start - line.indent + tab;
          report({ start, end: start + 1 }, 'Tabs look different everywhere; use blanks.', 'warning');
        }
        if (line.indent + line.text.length > longest && /\s/.test(line.text)) {
          const start = line.start - line.indent + longest;
          report({ start, end: line.end }, `The line has more than ${longest} characters.`, 'info');
        }
        if (/^Homepage:\s*<?https?:/i.test(line.text)) {
          report(line, 'The homepage has a field of its own, "Homepage".', 'warning');
        }
      });
      const [item] = items.slice(2);
      if (item === undefined) return;
      const edits = items.map(({ start }) => ({ start, end: start, newText: ' ' }));
      report(item, 'Lists need two blanks, or they are filled into one paragraph.', 'info', 'Indent the list', edits);
    },
  },
});
