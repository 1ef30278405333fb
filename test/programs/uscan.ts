import { existsSync } from 'node:fs';
import { runProgram } from './run-program.ts';

/** What uscan's own modules say of a watch file: whether each line could be used, and what they warn about. */
export interface WatchVerdict {
  readonly accepted: boolean;
  readonly warnings: readonly string[];
}

const script = `
use strict; use warnings; use JSON::PP; use File::Temp;
use Devscripts::Uscan::Config; use Devscripts::Uscan::WatchFile; use Devscripts::Uscan::Utils; use Devscripts::Uscan::Output;
my @said;
{ no warnings 'redefine'; no strict 'refs';
  for my $name (qw(WatchLine WatchFile Utils Output)) {
    *{"Devscripts::Uscan::\${name}::uscan_warn"} = sub { push @said, join '', @_ };
    *{"Devscripts::Uscan::\${name}::uscan_die"} = sub { die join '', @_ };
  }
  *Devscripts::Uscan::WatchLine::recursive_regex_dir = sub { $_[1] };
}
local $SIG{__WARN__} = sub {};
my $texts = decode_json(do { local $/; <STDIN> });
my $config = Devscripts::Uscan::Config->new; @ARGV = (); $config->parse;
for my $text (@$texts) {
  @said = (); my $bad = 0;
  my $file = File::Temp->new; binmode $file, ':utf8'; print $file $text; close $file;
  my $watch = eval { Devscripts::Uscan::WatchFile->new({ config => $config, package => 'hello', pkg_dir => '.', pkg_version => '1.0', watchfile => "$file" }) };
  push(@said, $@), $bad = 1 unless $watch;
  my $unknown = grep { /unrecognised/ } @said;
  $bad = 1 if $unknown or ($watch and $watch->status);
  for my $line (@{ $watch ? $watch->watchlines : [] }) {
    $line->shared->{$_} = '1.0' for qw(common_newversion previous_newversion);
    my $status = eval { $line->parse };
    if ($@) { push @said, $@; $bad = 1; next }
    if ($status) { $bad = 1; next }
    my $pattern = $line->parse_result->{pattern};
    unless (eval { no warnings; my $ok = 'x' =~ /^$pattern$/; 1 }) { push @said, $@; $bad = 1 }
    for my $name (qw(uversionmangle dirversionmangle pagemangle downloadurlmangle filenamemangle pgpsigurlmangle oversionmangle)) {
      for my $rule (@{ $line->$name }) {
        my $value = 'https://example.org/hello-1.0rc1.tar.gz';
        $bad = 1 unless Devscripts::Uscan::Utils::safe_replace(\\$value, $rule);
      }
    }
  }
  print encode_json({ accepted => $bad ? JSON::PP::false : JSON::PP::true, warnings => [@said] }), "\\n";
}`;

/**
 * Asks Devscripts::Uscan about each text, in lines of versions 2 to 4, without fetching anything: a line is accepted when it
 * is parsed, its pattern compiles, and each of its rules can be applied.
 */
export async function judgeWatches(texts: readonly string[]): Promise<WatchVerdict[]> {
  const result = await runProgram('perl', ['-e', script], {
    input: JSON.stringify(texts),
    timeoutSeconds: 180,
    env: { HOME: '/nonexistent' },
  });
  const rows = result.stdout.trim().split('\n');
  if (rows.length !== texts.length) throw new Error(`uscan: ${result.stderr}\n${result.stdout.slice(-500)}`);
  return rows.map((row) => JSON.parse(row) as WatchVerdict);
}

const stanzaScript = `
use strict; use warnings; use JSON::PP; use File::Temp;
use Devscripts::Uscan::Config; use Devscripts::Uscan::WatchFile; use Devscripts::Uscan::Utils; use Devscripts::Uscan::Output;
my @said;
my @packages = ('WatchFile', 'WatchSource', 'WatchSource::Parser', 'WatchSource::Transform', 'Utils', 'Output', map { "Templates::$_" } qw(Bioconductor Cran Github Gitlab Metacpan Npmregistry Pypi));
for my $name (@packages) {
  eval "require Devscripts::Uscan::$name";
  no warnings 'redefine'; no strict 'refs';
  *{"Devscripts::Uscan::\${name}::uscan_warn"} = sub { push @said, join '', @_ };
  *{"Devscripts::Uscan::\${name}::uscan_die"} = sub { die join '', @_ };
}
{ no warnings 'redefine'; *Devscripts::Uscan::WatchSource::recursive_regex_dir = sub { $_[1] }; }
local $SIG{__WARN__} = sub {};
my $texts = decode_json(do { local $/; <STDIN> });
my $config = Devscripts::Uscan::Config->new; @ARGV = (); $config->parse;
for my $text (@$texts) {
  @said = (); my $bad = 0;
  my $file = File::Temp->new; binmode $file, ':utf8'; print $file $text; close $file;
  my $watch = eval { Devscripts::Uscan::WatchFile->new({ config => $config, package => 'hello', pkg_dir => '.', pkg_version => '1.0', watchfile => "$file" }) };
  push(@said, $@), $bad = 1 unless $watch;
  $bad = 1 if grep { /Unable to read|isn't well formatted/ } @said;
  # What it cannot read as stanzas it reads as lines, which come to nothing.
  $bad = 1 if $watch and ($watch->watch_version // 0) < 5;
  for my $line (@{ $watch ? $watch->watchSources : [] }) {
    $line->shared->{$_} = '1.0' for qw(common_newversion previous_newversion);
    my $status = eval { $line->parse };
    if ($@) { push @said, $@; $bad = 1; next }
    if ($status) { $bad = 1; next }
    my $pattern = $line->parse_result->{pattern};
    unless (eval { no warnings; my $ok = 'x' =~ /^$pattern$/; 1 }) { push @said, $@; $bad = 1 }
    for my $name (qw(uversionmangle dirversionmangle pagemangle downloadurlmangle filenamemangle pgpsigurlmangle oversionmangle)) {
      for my $rule (@{ $line->$name }) {
        my $value = 'https://example.org/hello-1.0rc1.tar.gz';
        $bad = 1 unless Devscripts::Uscan::Utils::safe_replace(\\$value, $rule);
      }
    }
  }
  print encode_json({ accepted => $bad ? JSON::PP::false : JSON::PP::true, warnings => [@said] }), "\\n";
}`;

/** The folder of Perl modules of a devscripts that reads version 5: the machine's, or one unpacked at DEVSCRIPTS_PERL. */
export function stanzaModules(): string | undefined {
  const folders = [process.env.DEVSCRIPTS_PERL ?? '', '/usr/share/perl5'];
  return folders.find((folder) => folder !== '' && existsSync(`${folder}/Devscripts/Uscan/WatchSource/Parser.pm`));
}

/** As {@link judgeWatches}, of files of version 5. @throws Error where {@link stanzaModules} finds none */
export async function judgeStanzaWatches(texts: readonly string[]): Promise<WatchVerdict[]> {
  const folder = stanzaModules();
  if (folder === undefined) throw new Error('no devscripts that reads version 5');
  const result = await runProgram('perl', ['-I', folder, '-e', stanzaScript], {
    input: JSON.stringify(texts),
    timeoutSeconds: 180,
    env: { HOME: '/nonexistent' },
  });
  const rows = result.stdout.trim().split('\n');
  if (rows.length !== texts.length) throw new Error(`uscan: ${result.stderr}\n${result.stdout.slice(-500)}`);
  return rows.map((row) => JSON.parse(row) as WatchVerdict);
}
