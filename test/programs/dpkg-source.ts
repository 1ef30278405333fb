import { runProgram } from './run-program.ts';

const script = `
use strict; use warnings; use JSON::PP; use File::Temp; use Dpkg::Source::Patch; use Dpkg::ErrorHandling;
report_options(quiet_warnings => 1);
for my $text (@{decode_json(do { local $/; <STDIN> })}) {
  my $file = File::Temp->new; binmode $file, ':utf8'; print $file $text; close $file;
  my $patch = Dpkg::Source::Patch->new(filename => "$file");
  my $ok = eval { $patch->analyze('/nonexistent', verbose => 0); 1 };
  print encode_json({ accepted => $ok ? JSON::PP::true : JSON::PP::false, message => $ok ? '' : "$@" }), "\\n";
}`;

/** Whether dpkg-source can read each text as a patch (Dpkg::Source::Patch), which applies nothing. */
export async function judgePatches(texts: readonly string[]): Promise<{ accepted: boolean; message: string }[]> {
  const result = await runProgram('perl', ['-e', script], { input: JSON.stringify(texts), timeoutSeconds: 120 });
  const rows = result.stdout.trim().split('\n');
  if (rows.length !== texts.length) throw new Error(`dpkg-source: ${result.stderr}`);
  return rows.map((row) => JSON.parse(row) as { accepted: boolean; message: string });
}

const formats = `
use strict; use warnings; use JSON::PP; use Dpkg::Source::Format; use Dpkg::Source::Package;
for my $text (@{decode_json(do { local $/; <STDIN> })}) {
  my $ok = eval { open my $fh, '<', \\$text or die; my $format = Dpkg::Source::Format->new; $format->parse($fh, 'text');
    Dpkg::Source::Package->new(format => "$format"); 1 };
  print encode_json([$ok ? JSON::PP::true : JSON::PP::false]), "\\n";
}`;

/** Whether dpkg-source knows the format that each text names. */
export async function judgeFormats(texts: readonly string[]): Promise<boolean[]> {
  const result = await runProgram('perl', ['-e', formats], { input: JSON.stringify(texts), timeoutSeconds: 120 });
  const rows = result.stdout.trim().split('\n');
  if (rows.length !== texts.length) throw new Error(`dpkg-source: ${result.stderr}`);
  return rows.map((row) => (JSON.parse(row) as [boolean])[0]);
}

/** What dpkg-source did with a package: `warned` where it went on with a complaint. */
export interface SourceVerdict {
  readonly verdict: 'ok' | 'warned' | 'refused';
  readonly message: string;
}

/** dpkg-source itself, once for each text in a process of its own that has its modules already. */
const program = `
use strict; use warnings; use JSON::PP; use File::Temp; use File::Path qw(make_path);
use Dpkg (); use Dpkg::Gettext; use Dpkg::ErrorHandling; use Dpkg::Arch (); use Dpkg::Deps; use Dpkg::Compression; use Dpkg::Conf;
use Dpkg::Control::Info; use Dpkg::Control::Tests; use Dpkg::Control::Fields; use Dpkg::Substvars; use Dpkg::Version; use Dpkg::Vars;
use Dpkg::Changelog::Parse; use Dpkg::Source::Format; use Dpkg::Source::Package qw(); use Dpkg::Source::Package::V3::Quilt; use Dpkg::Vendor;
binmode STDOUT, ':utf8';
my ($name, $mode, $fixed, $texts) = @{decode_json(do { local $/; <STDIN> })};
for my $text (@$texts) {
  my $root = File::Temp->newdir; my $tree = "$root/hello-1.0";
  my %files = (%$fixed, $name => $text);
  for my $file (keys %files) {
    my $path = "$tree/$file"; make_path($path =~ s{/[^/]*$}{}r);
    open my $out, '>:utf8', $path or die; print $out $files{$file}; close $out;
  }
  my $log = File::Temp->new;
  my $child = fork // die;
  if (!$child) {
    chdir $root; open STDOUT, '>', '/dev/null'; open STDERR, '>', "$log"; @ARGV = ($mode, 'hello-1.0');
    do '/usr/bin/dpkg-source'; print STDERR $@; exit($@ ? 255 : 0);
  }
  waitpid $child, 0; my $code = $?;
  open my $in, '<:utf8', "$log"; my $said = join '', grep { !/ info: / } <$in>;
  print JSON::PP->new->encode({ verdict => $code ? 'refused' : $said =~ /warning/ ? 'warned' : 'ok', message => $said }), "\\n";
}`;

const debian = {
  'debian/control':
    'Source: hello\nSection: misc\nPriority: optional\nMaintainer: A <a@example.org>\n\nPackage: hello\nArchitecture: all\nDescription: x\n y\n',
  'debian/changelog':
    'hello (1.0-1) unstable; urgency=medium\n\n  * Begin.\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n',
  'debian/source/format': '3.0 (quilt)\n',
};

/**
 * Asks dpkg-source about texts that stand at `path` in a package of the format 3.0 (quilt).
 * @param mode `--print-format` reads its options, `--before-build` applies the patches too
 * @param files what else is in the package, by path
 */
export async function judgeSources(
  path: string,
  mode: '--print-format' | '--before-build',
  texts: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<SourceVerdict[]> {
  const input = JSON.stringify([path, mode, { ...debian, ...files }, texts]);
  const result = await runProgram('perl', ['-e', program], { input, timeoutSeconds: 170 });
  const rows = result.stdout.trim().split('\n');
  if (rows.length !== texts.length) throw new Error(`dpkg-source: ${result.stderr}`);
  return rows.map((row) => JSON.parse(row) as SourceVerdict);
}
