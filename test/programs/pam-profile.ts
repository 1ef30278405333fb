import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DebianPackage } from './debian.ts';
import { runProgram } from './run-program.ts';

/** What this adapter needs. */
export const profilePackages: readonly DebianPackage[] = ['libpam-runtime'];

/** What pam-auth-update makes of a profile. */
export interface ReadProfile {
  /** Fields as it keeps them, with the lines of a stack joined by line feeds; names that conflict joined by `|`. */
  readonly fields: ReadonlyMap<string, string>;
  /** Whether it leaves the profile out. */
  readonly disabled: boolean;
  /** The lines that it would write for each field of a stack, without the type. */
  readonly written: ReadonlyMap<string, readonly string[]>;
}

/**
 * Loads the functions of the installed pam-auth-update without running it, and asks parse_pam_profile and merge_one_line about each
 * file. Fields and lines are written with NUL at their ends, since they may hold anything else.
 */
const driver = `
open(my $f, '<', '/usr/sbin/pam-auth-update') or die; my $t = do { local $/; <$f> }; close $f;
my ($invalid) = $t =~ /^(my \\@invalid_modules.*)$/m; my ($subs) = $t =~ /^(sub merge_one_line.*)/ms;
eval "$invalid\\n$subs\\n1" or die $@;
for my $file (@ARGV) {
  my %p = parse_pam_profile($file);
  print "file\\0";
  for my $k (sort keys %p) {
    my $v = $p{$k};
    $v = join('|', sort keys %$v) if (ref $v);
    print "field\\0$k\\0$v\\0" if (defined $v);
  }
  for my $k (grep { /^(Auth|Account|Password|Session)(-Initial)?$/ } sort keys %p) {
    my @lines = split("\\n", $p{$k}); my $count = @lines;
    for my $line (@lines) { my $written = sub { merge_one_line($line, undef, $count) }->(); $count--; print "line\\0$k\\0$written\\0"; }
  }
}
`;

/** What pam-auth-update reads in each of some profiles. Rejects where it is not installed. */
export async function readProfiles(texts: readonly string[]): Promise<ReadProfile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pam-profiles-'));
  try {
    const files = texts.map((_, index) => join(folder, String(index)));
    await Promise.all(texts.map((text, index) => writeFile(files[index]!, text)));
    const { code, stdout, stderr } = await runProgram('perl', ['-e', driver, ...files], { timeoutSeconds: 120 });
    if (code !== 0) throw new Error(stderr);
    return readAnswers(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readAnswers(output: string): ReadProfile[] {
  const words = output.split('\0');
  const profiles: ReadProfile[] = [];
  let fields = new Map<string, string>();
  let written = new Map<string, string[]>();
  for (let at = 0; at < words.length - 1; ) {
    const [kind, name = '', value = ''] = words.slice(at, at + 3);
    if (kind === 'file') {
      const [own, lines] = [new Map<string, string>(), new Map<string, string[]>()];
      [fields, written] = [own, lines];
      profiles.push({
        fields,
        written,
        get disabled() {
          return own.get('disabled') === '1';
        },
      });
      at += 1;
      continue;
    }
    if (kind === 'field') fields.set(name, value);
    else written.set(name, [...(written.get(name) ?? []), value.replace(/\n$/, '')]);
    at += 3;
  }
  return profiles;
}
