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
const functions = `
open(my $f, '<', '/usr/sbin/pam-auth-update') or die; my $t = do { local $/; <$f> }; close $f;
my ($invalid) = $t =~ /^(my \\@invalid_modules.*)$/m; my ($subs) = $t =~ /^(sub merge_one_line.*)/ms;
eval "$invalid\\n$subs\\n1" or die $@;
`;

const reader = `${functions}
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

/**
 * Has it write the common files of a machine with one profile, and of one where another profile comes before; a profile that it leaves
 * out gives none.
 */
const writer = `${functions}
my $out = shift;
my %first = ('Auth-Type' => 'Primary', 'Account-Type' => 'Primary', 'Password-Type' => 'Primary', 'Session-Type' => 'Primary',
  'Session-noninteractive-Type' => 'Primary', map { $_ => '[success=end default=ignore] pam_unix.so' } ('Auth', 'Account', 'Password',
  'Session', 'Session-noninteractive'));
for my $file (@ARGV) {
  my %p = parse_pam_profile($file);
  print "file\\0";
  next if $p{'disabled'};
  my %profiles = (first => \\%first, own => \\%p);
  for my $enabled (['own'], ['first', 'own']) {
    for my $type ('auth', 'account', 'password', 'session', 'session-noninteractive') {
      create_from_template("/usr/share/pam/common-$type", $out, \\%profiles, $enabled, undef, $type) or die;
      open(my $o, '<', $out); my $text = do { local $/; <$o> }; close $o;
      print "written\\0" . scalar(@$enabled) . " $type\\0$text\\0";
    }
  }
}
`;

/** What pam-auth-update reads in each of some profiles. Rejects where it is not installed. */
export async function readProfiles(texts: readonly string[]): Promise<ReadProfile[]> {
  return readAnswers(await askAbout(reader, texts));
}

/** The common files that pam-auth-update writes for each of some profiles, by name; none for one that it leaves out. */
export async function writeCommonFiles(texts: readonly string[]): Promise<ReadonlyMap<string, string>[]> {
  const words = (await askAbout(writer, texts, ['common'])).split('\0');
  const found: Map<string, string>[] = [];
  for (let at = 0; at < words.length - 1; ) {
    if (words[at++] === 'file') found.push(new Map());
    else found.at(-1)!.set(words[at++]!, words[at++]!);
  }
  return found;
}

/** @param own names of files that the driver is given before those of the profiles */
async function askAbout(driver: string, texts: readonly string[], own: readonly string[] = []): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pam-profiles-'));
  try {
    const files = texts.map((_, index) => join(folder, String(index)));
    await Promise.all(texts.map((text, index) => writeFile(files[index]!, text)));
    const args = ['-e', driver, ...own.map((name) => join(folder, name)), ...files];
    const { code, stdout, stderr } = await runProgram('perl', args, { timeoutSeconds: 120 });
    if (code !== 0) throw new Error(stderr);
    return stdout;
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
