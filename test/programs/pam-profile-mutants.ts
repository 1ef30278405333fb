/** A profile with one line changed. */
export interface ProfileMutant {
  /** What was done, such as `letters of a field swapped`. */
  readonly kind: string;
  readonly text: string;
  /** Where, counted from 0. */
  readonly line: number;
}

/** What a slip of the hand makes of one line; undefined where there is nothing to slip on. */
type Slip = (line: string) => string | undefined;

const isField = (line: string) => /^[A-Z][\w-]*:/.test(line);
const isLine = (line: string) => /^\s+\S/.test(line);

/** Two letters of a match are swapped, in its middle where they differ. */
const swap =
  (pattern: RegExp): Slip =>
  (line) => {
    const match = pattern.exec(line);
    const word = match?.[1] ?? '';
    const middle = word.length >> 1;
    const at = word[middle] === word[middle - 1] ? middle - 1 : middle;
    if (match === null || at < 1) return undefined;
    const from = match.index + match[0].indexOf(word);
    const swapped = word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1);
    return line.slice(0, from) + swapped + line.slice(from + word.length);
  };

const change =
  (pattern: RegExp, instead: string): Slip =>
  (line) =>
    pattern.test(line) ? line.replace(pattern, instead) : undefined;

const inField =
  (slip: Slip): Slip =>
  (line) =>
    isField(line) ? slip(line) : undefined;
const inLine =
  (slip: Slip): Slip =>
  (line) =>
    isLine(line) ? slip(line) : undefined;

const slips: Readonly<Record<string, Slip>> = {
  'letters of a field swapped': inField(swap(/^([\w]{3,})/)),
  'a field in small letters': inField((line) => line[0]!.toLowerCase() + line.slice(1)),
  'a field without its colon': inField(change(/:/, '')),
  'a blank before the colon': inField(change(/:/, ' :')),
  'no blank behind the colon': inField(change(/: +/, ':')),
  'an indented field': inField((line) => ` ${line}`),
  'a misspelt type': inField(change(/Primary|Additional/, 'Aditional')),
  'a type in small letters': inField(change(/: (?:Primary|Additional)/, ': primary')),
  'a blank behind a type': inField(change(/(Primary|Additional)$/, '$1 ')),
  'a carriage return behind a type': inField(change(/(Primary|Additional)$/, '$1\r')),
  'a comment behind a type': inField(change(/(Primary|Additional)$/, '$1 # as usual')),
  'a header without its type': inField(change(/^([A-Z]\w+)-Type: .*/, '$1:')),
  'a misspelt control': inLine(swap(/^\s+(required|requisite|sufficient|optional)\b/)),
  'a misspelt return value': inLine(swap(/\[?\b([a-z_]{5,})=/)),
  'a misspelt action': inLine(swap(/=(ignore|bad|die|done|end)\b/)),
  'an opening bracket left out': inLine(change(/\[/, '')),
  'a closing bracket left out': inLine(change(/\]/, '')),
  'a round bracket': inLine(change(/\[(.*)\]/, '($1)')),
  'a comma in a control': inLine(change(/\b([a-z]+=\w+) (?=[a-z])/, '$1, ')),
  'an equals sign left out': inLine(change(/=(?=end|ignore)/, ' ')),
  'the module left out': inLine(change(/\S+\.so.*/, '')),
  'the control left out': inLine(change(/^(\s+)(?:\[.*\]|\w+)\s+/, '$1')),
  'the type written as in a service': inLine(change(/^(\s+)/, '$1auth ')),
  'a line that is continued': inLine((line) => `${line} \\`),
  'a line that is a comment': inLine(change(/^(\s+)/, '$1# ')),
  'a module of another age': inLine(change(/pam_\w+\.so/, 'pam_tally.so')),
};

/** Every way in which one slip changes a profile, line by line; and lines that are added or taken away. */
export function mutate(text: string): ProfileMutant[] {
  const lines = text.split('\n');
  const found: ProfileMutant[] = [];
  const put = (kind: string, line: number, changed: readonly string[]) => {
    const all = [...lines.slice(0, line), ...changed, ...lines.slice(line + 1)].join('\n');
    if (all !== text) found.push({ kind, text: all, line });
  };
  for (const [index, line] of lines.entries()) {
    for (const [kind, slip] of Object.entries(slips)) {
      const changed = slip(line);
      if (changed !== undefined) put(kind, index, [changed]);
    }
    if (isField(line)) {
      put('a field taken away', index, []);
      put('a comment before a field', index, ['# as usual', line]);
    }
    if (isLine(line)) put('a comment among the lines', index, ['\t# as usual', line]);
  }
  return found;
}
