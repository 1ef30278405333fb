import type { Severity } from '../../core/rules/diagnostic.ts';
import { isWithin } from '../../core/text/path.ts';
import type { Terminal } from '../terminal.ts';
import { placeOf } from './place.ts';
import type { FileReport, Reporter } from './report.ts';
import { showPath } from './show-path.ts';
import { summarise } from './summary.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands, which GitHub Actions shows beside the lines of a pull request. Paths count from the repository
 * (GITHUB_WORKSPACE), wherever in it the command runs; columns only stand where a finding lies on one line.
 * Escapes as in actions/toolkit, packages/core/src/command.ts.
 */
export function createGithubReporter(terminal: Terminal, write: (text: string) => void): Reporter {
  const workspace = terminal.env.GITHUB_WORKSPACE;

  function nameOf({ name, document }: FileReport): string {
    return workspace !== undefined && isWithin(document.path, workspace) ? showPath(document.path, workspace) : name;
  }

  return {
    file(report) {
      for (const { severity, rule, message, span } of report.diagnostics) {
        const { line, column, endLine, endColumn } = placeOf(report.document, span);
        const columns = line === endLine ? { col: column, endColumn } : {};
        const properties = { file: nameOf(report), line, endLine, ...columns, title: rule };
        const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        write(`::${commands[severity]} ${list.join(',')}::${escapeData(message)}\n`);
      }
    },
    end: (outcome) => terminal.err(summarise(outcome)),
  };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
