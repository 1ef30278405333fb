import type { Format } from '../check/options.ts';
import type { Terminal } from '../terminal.ts';
import { createGithubReporter } from './github.ts';
import { createJsonReporter } from './json.ts';
import type { Reporter } from './report.ts';
import { createSarifReporter } from './sarif.ts';
import { createTextReporter } from './text.ts';

/** @param write takes the findings; stdout, unless that is for something else */
export function createReporter(format: Format, terminal: Terminal, write: (text: string) => void): Reporter {
  switch (format) {
    case 'text':
      return createTextReporter(terminal, write);
    case 'json':
      return createJsonReporter(write);
    case 'sarif':
      return createSarifReporter(terminal, write);
    case 'github':
      return createGithubReporter(terminal, write);
  }
}
