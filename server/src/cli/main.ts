import { version } from '../../../package.json';
import { generators } from '../generators/registry.ts';
import { add } from './add.ts';
import { describeOptions, readArguments } from './arguments.ts';
import { check } from './check/command.ts';
import type { Command } from './command.ts';
import { convert } from './convert.ts';
import { exitCodes } from './exit-codes.ts';
import { explain } from './explain.ts';
import { explainPam } from './explain-pam.ts';
import { explainRequestCommand } from './explain-request.ts';
import { grubMenu } from './grub-menu.ts';
import { languagesCommand } from './languages.ts';
import { createNewCommand } from './new/command.ts';
import { replaceUuidsCommand } from './replace-uuids.ts';
import { rules } from './rules.ts';
import { show } from './show.ts';
import { showPlistCommand } from './show-plist.ts';
import { showStreamsCommand } from './show-streams.ts';
import type { Terminal } from './terminal.ts';
import { UsageError, unknownName } from './usage-error.ts';

const commands: readonly Command[] = [
  check,
  explain,
  explainPam,
  explainRequestCommand,
  rules,
  show,
  add,
  showStreamsCommand,
  convert,
  grubMenu,
  replaceUuidsCommand,
  showPlistCommand,
  languagesCommand,
  createNewCommand(generators),
];

/**
 * Runs the command that the arguments name.
 * @returns the exit status: 0 done and clean, 1 findings, 2 something could not be done
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`etcetera: ${error.message}\n`);
    return exitCodes.failed;
  }
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === '--version') {
    terminal.out(`etcetera ${version}\n`);
    return exitCodes.clean;
  }
  if (name === '--help' || name === 'help') {
    const topic = rest[0] === undefined ? undefined : findCommand(rest[0]);
    terminal.out(topic === undefined ? overview() : commandHelp(topic));
    return exitCodes.clean;
  }
  if (name === undefined) {
    terminal.err(overview());
    return exitCodes.failed;
  }
  const command = findCommand(name);
  const parsed = readArguments(rest, command.options);
  if (parsed.has('help')) {
    terminal.out(commandHelp(command));
    return exitCodes.clean;
  }
  return command.run(parsed, terminal);
}

function findCommand(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  if (name.startsWith('-')) throw new UsageError(`"${name}" stands before a command; see etcetera --help`);
  throw unknownName(
    'command',
    name,
    commands.map((candidate) => candidate.name),
  );
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  const list = commands.map((command) => `  ${command.name.padEnd(width)}${command.summary}`).join('\n');
  return `Usage: etcetera COMMAND [ARGUMENT]…

Checks the configuration files under /etc.

${list}

etcetera COMMAND --help tells more about a command; etcetera --version names this version.
Exit status: 0 done and clean, 1 findings, 2 something could not be done (stderr says what).
`;
}

function commandHelp(command: Command): string {
  const details = command.details === undefined ? '' : `\n${command.details}\n`;
  const usage = command.usage === '' ? '' : ` ${command.usage}`;
  return `Usage: etcetera ${command.name}${usage}\n\n${command.summary}\n\n${describeOptions(command.options)}\n${details}`;
}
