import type { Diagnostic } from '../../core/rules/diagnostic.ts';
import { ruleDocs } from '../rule-docs.ts';
import { placeOf } from './place.ts';
import type { FileReport, Reporter } from './report.ts';

/**
 * One array with an object for every file that was checked, those without findings too:
 * `{ file, findings: [{ rule, severity, message, line, column, endLine, endColumn, fixable, docs }] }`. Lines and columns
 * count from one, columns in UTF-16 units, the end is exclusive; `fixable` is "safe", "suggested" or null, `docs` the address of the rule's page where
 * one is known. Members may be
 * added, none will be taken away. A file is one line, written as soon as it was checked.
 */
export function createJsonReporter(write: (text: string) => void): Reporter {
  let separator = '[\n';
  return {
    file(report) {
      const findings = report.diagnostics.map((diagnostic) => toJson(report, diagnostic));
      write(`${separator}${JSON.stringify({ file: report.name, findings })}`);
      separator = ',\n';
    },
    end: () => write(separator === '[\n' ? '[]\n' : '\n]\n'),
  };
}

function toJson({ document }: FileReport, { rule, severity, message, span, fixes }: Diagnostic) {
  const safety = fixes.some((fix) => fix.safety === 'safe') ? 'safe' : (fixes[0]?.safety ?? null);
  return { rule, severity, message, ...placeOf(document, span), fixable: safety, docs: ruleDocs(rule) };
}
