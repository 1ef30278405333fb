import { type Severity, severities } from '../../core/rules/diagnostic.ts';
import { languages } from '../../languages/registry.ts';
import type { Arguments, OptionDefinition } from '../arguments.ts';
import { UsageError, unknownName } from '../usage-error.ts';

/** How findings are printed. */
export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

export const checkOptions: readonly OptionDefinition[] = [
  { name: 'fix', help: 'Apply the safe fixes and report what is left.' },
  { name: 'format', value: 'FORMAT', help: `How to print findings: ${formats.join(', ')}. The default is text.` },
  {
    name: 'fail-on',
    value: 'LEVEL',
    help: 'The mildest level that makes the exit status 1: error, warning, info or hint. The default is info.',
  },
  { name: 'rule', value: 'ID=LEVEL', repeatable: true, help: 'Change the level of a rule, or switch it off.' },
  {
    name: 'set',
    value: 'LANGUAGE.NAME=VALUE',
    repeatable: true,
    help: 'Change a setting of a language, such as nginx.version=1.22.1; etcetera languages lists them.',
  },
  {
    name: 'config',
    value: 'FILE',
    help: "Read settings from a file like VS Code's settings.json; --rule and --set go before it.",
  },
  {
    name: 'language',
    value: 'ID',
    help: 'Take the files named and the standard input for this language; in folders, check only its files.',
  },
  {
    name: 'include-root',
    value: 'FOLDER',
    repeatable: true,
    help: 'A further folder whose files may be read when a configuration includes them.',
  },
  { name: 'stdin', help: 'Check the standard input; so does the path -.' },
  { name: 'filename', value: 'FILE', help: 'The path that the standard input counts as.' },
];

/** What `etcetera check` was asked, checked as far as it can be without looking at a file. */
export interface CheckOptions {
  /** As they were written, without `-`. */
  readonly paths: readonly string[];
  readonly stdin: boolean;
  readonly filename: string | undefined;
  readonly fix: boolean;
  readonly format: Format;
  readonly failOn: Severity;
  readonly language: string | undefined;
}

/** @throws UsageError */
export function readCheckOptions(args: Arguments): CheckOptions {
  const paths = args.positionals.filter((path) => path !== '-');
  const stdin = args.has('stdin') || paths.length < args.positionals.length;
  if (args.has('stdin') && paths.length > 0)
    throw new UsageError('--stdin goes without a path; - stands for it among paths');
  if (!stdin && paths.length === 0)
    throw new UsageError('name a file or a folder to check, or - for the standard input');
  const filename = args.value('filename');
  if (filename !== undefined && !stdin) throw new UsageError('--filename needs --stdin');
  if (args.has('fix') && stdin && paths.length > 0) {
    throw new UsageError('--fix prints the standard input, mended; check other paths in another call');
  }
  return {
    paths,
    stdin,
    filename,
    fix: args.has('fix'),
    format: oneOf('format', formats, args.value('format') ?? 'text'),
    failOn: oneOf('fail-on', severities, args.value('fail-on') ?? 'info'),
    language: knownLanguage(args.value('language')),
  };
}

function oneOf<T extends string>(option: string, choices: readonly T[], value: string): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UsageError(`--${option} must be one of ${choices.join(', ')}, not "${value}"`);
  return choice;
}

function knownLanguage(id: string | undefined): string | undefined {
  const ids = languages.map((language) => language.id);
  if (id !== undefined && !ids.includes(id)) throw unknownName('language', id, ids);
  return id;
}
