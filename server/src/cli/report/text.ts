import type { Terminal } from '../terminal.ts';
import { createColours } from './colours.ts';
import { excerptOf } from './excerpt.ts';
import { placeOf } from './place.ts';
import { printable } from './printable.ts';
import type { FileReport, Reporter } from './report.ts';
import { showPath } from './show-path.ts';
import { summarise } from './summary.ts';

/**
 * `path:line:column: level: message [rule]`, one finding a line; on a terminal with the line of the file and carets below.
 * A summary ends it on stderr.
 */
export function createTextReporter(terminal: Terminal, write: (text: string) => void): Reporter {
  const colours = createColours(terminal);

  function render(report: FileReport): string {
    const lines: string[] = [];
    for (const diagnostic of report.diagnostics) {
      const { severity, message, rule, span, related } = diagnostic;
      const { line, column } = placeOf(report.document, span);
      const place = colours.bold(printable(`${report.name}:${line}:${column}:`));
      const level = colours.severity(severity, `${severity}:`);
      lines.push(`${place} ${level} ${printable(message)} ${colours.dim(`[${rule}]`)}`);
      if (!terminal.outIsTerminal) continue;
      const excerpt = excerptOf(report.document, span);
      const gutter = String(excerpt.line);
      lines.push(`${colours.dim(` ${gutter} |`)} ${excerpt.text}`);
      lines.push(`${colours.dim(` ${' '.repeat(gutter.length)} |`)} ${colours.severity(severity, excerpt.carets)}`);
      for (const other of related) {
        const document = other.path === undefined ? report.document : report.other(other.path);
        const name = other.path === undefined ? report.name : showPath(other.path, terminal.cwd);
        const at =
          document === undefined
            ? ''
            : `:${placeOf(document, other.span).line}:${placeOf(document, other.span).column}`;
        lines.push(`${colours.dim(` ${' '.repeat(gutter.length)} =`)} ${printable(`${name}${at}: ${other.message}`)}`);
      }
    }
    return lines.map((line) => `${line}\n`).join('');
  }

  return {
    file: (report) => write(render(report)),
    end: (outcome) => terminal.err(summarise(outcome)),
  };
}
