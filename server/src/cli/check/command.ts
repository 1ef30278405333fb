import { dirname, resolve } from 'node:path';
import { createRecogniser } from '../../core/recognition.ts';
import type { Settings } from '../../core/settings.ts';
import { languages } from '../../languages/registry.ts';
import type { Command } from '../command.ts';
import { findFiles } from '../files/find-files.ts';
import { createReporter } from '../report/create-reporter.ts';
import { printable } from '../report/printable.ts';
import type { Problem } from '../report/report.ts';
import { showPath } from '../report/show-path.ts';
import type { Terminal } from '../terminal.ts';
import { checkFile } from './check-file.ts';
import { checkStdin } from './check-stdin.ts';
import { createTextChecker } from './checker.ts';
import { type CheckOptions, checkOptions, readCheckOptions } from './options.ts';
import { loadSettings } from './settings.ts';
import { createTally } from './tally.ts';

const details = `Folders are searched for files that are known by their path or, failing that, by their first lines; binary
files and those larger than 8 MiB are passed over there (a file that you name may have 256 MiB, an index
of packages any size). Includes are read below the paths given, the
working directory and the --include-root folders, nowhere else.

Exit status: 0 nothing found at the --fail-on level or worse, 1 something found, 2 an option is wrong, or a
file could not be read, recognised or mended; the others are checked all the same.

With --fix the standard input is printed, mended, and findings go to stderr. A file is replaced at once,
keeping its mode and owner, and left alone when its text is not valid UTF-8.`;

/** `etcetera check` finds what is wrong with files, and mends what can be mended safely. */
export const check: Command = {
  name: 'check',
  usage: '[OPTION]… PATH…',
  summary: 'Find what is wrong with configuration files.',
  details,
  options: checkOptions,
  async run(args, terminal) {
    return runCheck(readCheckOptions(args), await loadSettings(args, terminal.cwd), terminal);
  },
};

async function runCheck(options: CheckOptions, settings: Settings, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  const tally = createTally(options.failOn);
  const report = (problem: Problem) => {
    if (tally.problem(problem)) {
      terminal.err(`etcetera: ${printable(`${showPath(problem.path, cwd)}: ${problem.message}`)}\n`);
    }
  };
  const recognise = createRecogniser(languages, settings.associations);
  const found = await findFiles(options.paths, cwd, (path) => recognise(path) !== undefined);
  for (const problem of found.problems) report(problem);
  const own = options.filename === undefined ? [] : [dirname(resolve(cwd, options.filename))];
  const roots = [cwd, ...found.folders, ...own, ...settings.includeRoots];
  const checker = createTextChecker(settings, roots, found.folders, (path, message) => report({ path, message }));
  const toStderr = options.stdin && options.fix;
  const reporter = createReporter(options.format, terminal, toStderr ? terminal.err : terminal.out);
  const job = { checker, options, terminal, report };

  if (options.stdin) {
    const checked = await checkStdin(job);
    if (checked !== undefined) {
      tally.file(checked);
      reporter.file(checked);
    }
  }
  for (const [index, file] of found.files.entries()) {
    terminal.status(`${index + 1}/${found.files.length} ${showPath(file.path, cwd)}`);
    const checked = await checkFile(job, file);
    if (checked === undefined) continue;
    tally.file(checked);
    reporter.file(checked);
  }
  terminal.status(undefined);
  const outcome = tally.outcome(found.skippedLinks);
  reporter.end(outcome);
  return outcome.exitCode;
}
