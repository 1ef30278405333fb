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
