import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './run-program.ts';

/** What libdpkg says about a pair of versions: how they sort, or undefined where it refuses one of them. */
export type PairVerdict = -1 | 0 | 1 | undefined;

const source = fileURLToPath(new URL('dpkg-versions.c', import.meta.url));

/** Compiles the program that asks libdpkg, and gives a function that judges many pairs in one run. */
export async function createVersionJudge(
  folder: string,
): Promise<(pairs: readonly (readonly [string, string])[]) => Promise<PairVerdict[]>> {
  const program = join(folder, 'dpkg-versions');
  const compiled = await runProgram('gcc', ['-O1', '-o', program, source, '-ldpkg'], { timeoutSeconds: 120 });
  if (compiled.code !== 0) throw new Error(`gcc: ${compiled.stderr}`);
  return async (pairs) => {
    const input = pairs.map((pair) => `${pair.join('\t')}\n`).join('');
    const result = await runProgram(program, [], { input, timeoutSeconds: 120 });
    return result.stdout
      .trim()
      .split('\n')
      .map((line) => (line === '?' ? undefined : (Number(line) as PairVerdict)));
  };
}

/** Runs `use` with a folder of its own, and removes it afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'etcetera-dpkg-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What Dpkg::Version says about each version: whether it is valid. */
export async function perlAccepts(versions: readonly string[]): Promise<boolean[]> {
  const script = 'use Dpkg::Version; while (<>) { chomp; my ($ok) = version_check($_); print $ok ? 1 : 0, "\\n" }';
  const input = versions.map((version) => `${version}\n`).join('');
  const result = await runProgram('perl', ['-e', script], { input, timeoutSeconds: 120 });
  return result.stdout
    .trim()
    .split('\n')
    .map((line) => line === '1');
}

/** A complaint of dpkg-parsechangelog. */
export interface ChangelogWarning {
  readonly line: number;
  readonly message: string;
}

const changelogScript = `
use strict; use warnings; use Dpkg::Changelog::Debian;
for my $file (@ARGV) {
  my $changelog = Dpkg::Changelog::Debian->new(verbose => 0); $changelog->load($file);
  print "$file\\t$_->[1]\\t", $_->[2] =~ s/\\n/ /gr, "\\n" for @{$changelog->{parse_errors}};
}`;

/** What dpkg-parsechangelog (that is: Dpkg::Changelog::Debian) warns about in each text. */
export async function judgeChangelogs(texts: readonly string[]): Promise<ChangelogWarning[][]> {
  return withFiles(texts, async (files) => {
    const result = await runProgram('perl', ['-e', changelogScript, ...files], { timeoutSeconds: 120 });
    if (result.code !== 0) throw new Error(result.stderr);
    const warnings = new Map<string, ChangelogWarning[]>(files.map((file) => [file, []]));
    for (const row of result.stdout.split('\n')) {
      const [file = '', line = '', message = ''] = row.split('\t');
      warnings.get(file)?.push({ line: Number(line), message });
    }
    return files.map((file) => warnings.get(file)!);
  });
}

const controlScript = `
use strict; use warnings; use Dpkg::Control::Info; use Dpkg::Control::FieldsCore; use Dpkg::Deps; use Dpkg::Package;
for my $file (@ARGV) {
  my @said; local $SIG{__WARN__} = sub { push @said, @_ };
  my $info = eval { Dpkg::Control::Info->new($file) };
  if (!$info) { print "$file\\terror\\t", $@ =~ s/\\n/ /gr, "\\n"; next }
  my @stanzas = ($info->get_source() // (), $info->get_packages()); my @bad;
  for my $index (0 .. $#stanzas) {
    my $stanza = $stanzas[$index]; my $source = $index == 0;
    my $name = $source ? $stanza->{Source} : $stanza->{Package};
    push @bad, "name" if defined $name && pkg_name_is_illegal($name);
    for my $field ($source ? field_list_src_dep() : field_list_pkg_dep()) {
      next unless defined $stanza->{$field}; my $value = $stanza->{$field}; $value =~ s/\\$\\{[^}]+\\}/substvar-pkg/g;
      my $union = field_get_dep_type($field) eq 'union';
      my $deps = eval { deps_parse($value, build_dep => $source, build_profiles => [], use_arch => 0, union => $union) };
      push @bad, $field unless defined $deps;
    }
  }
  print "$file\\t", @bad ? "error" : "ok", "\\t@bad\\n";
}`;

/** Whether dpkg's own modules accept each text as debian/control: Dpkg::Control::Info, Dpkg::Package and Dpkg::Deps. */
export async function judgeControls(texts: readonly string[]): Promise<{ accepted: boolean; message: string }[]> {
  return withFiles(texts, async (files) => {
    const result = await runProgram('perl', ['-e', controlScript, ...files], { timeoutSeconds: 120 });
    const answers = new Map(result.stdout.split('\n').map((line) => [line.split('\t')[0], line.split('\t')]));
    return files.map((file) => {
      const [, verdict, message = ''] = answers.get(file) ?? [];
      if (verdict === undefined) throw new Error(`no verdict: ${result.stderr}`);
      return { accepted: verdict === 'ok', message };
    });
  });
}

/** Writes each text into a file of its own. */
async function withFiles<T>(texts: readonly string[], use: (files: string[]) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const files = texts.map((_, index) => join(folder, `text-${index}`));
    await Promise.all(files.map((path, index) => writeFile(path, texts[index]!)));
    return use(files);
  });
}
