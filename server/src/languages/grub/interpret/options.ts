/** The options and other arguments of a command. */
export interface Options {
  /** Values by long name; an option without a value holds ''. Those that may be repeated hold all in order. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly rest: readonly string[];
}

/** An option: its short letter, and whether a value follows. */
export interface OptionForm {
  readonly short?: string;
  readonly value?: 'none' | 'optional' | 'required';
}

/**
 * Takes options out of arguments as commands with GRUB_COMMAND_ACCEPT_DASH do: unknown ones stay among the arguments, and a
 * long option without `=` takes the next word as its value unless that begins with a dash.
 * Knowledge: grub-core/lib/arg.c (GRUB 2.12).
 */
export function readOptions(args: readonly string[], forms: Readonly<Record<string, OptionForm>>): Options {
  const given = new Map<string, string[]>();
  const rest: string[] = [];
  const add = (name: string, value: string) => given.set(name, [...(given.get(name) ?? []), value]);
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!;
    if (arg === '--') {
      rest.push(...args.slice(index + 1));
      break;
    }
    const equals = arg.indexOf('=');
    const long = arg.startsWith('--') ? arg.slice(2, equals < 0 ? undefined : equals) : undefined;
    const name =
      long === undefined
        ? Object.keys(forms).find((one) => forms[one]!.short !== undefined && arg === `-${forms[one]!.short}`)
        : Object.keys(forms).find((one) => one === long);
    if (name === undefined) {
      rest.push(arg);
      continue;
    }
    const wants = forms[name]!.value ?? 'none';
    if (long !== undefined && equals >= 0) add(name, arg.slice(equals + 1));
    else if (wants !== 'none' && args[index + 1]?.startsWith('-') === false) add(name, args[++index]!);
    else add(name, '');
  }
  return { given, rest };
}
