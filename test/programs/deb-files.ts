import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withFolder } from './dpkg.ts';
import { runProgram } from './run-program.ts';

/** What a program says of a file: whether it takes it, and the first words of why not. */
export interface FileVerdict {
  readonly accepted: boolean;
  readonly message: string;
}

/** Runs a shell script over the files that hold the texts; it prints `name<TAB>exit status<TAB>message` a line. */
async function judgeFiles(
  texts: readonly string[],
  place: (index: number) => string,
  script: string,
): Promise<FileVerdict[]> {
  return withFolder(async (folder) => {
    await Promise.all(
      texts.map(async (text, index) => {
        await mkdir(join(folder, `${index}`, 'DEBIAN'), { recursive: true });
        await writeFile(join(folder, `${index}`, place(index)), text);
      }),
    );
    const result = await runProgram('sh', ['-c', `for i in $(seq 0 ${texts.length - 1}); do ${script}; done`], {
      cwd: folder,
      timeoutSeconds: 300,
    });
    const rows = new Map(result.stdout.split('\n').map((line) => [line.split('\t')[0], line.split('\t')]));
    return texts.map((_, index) => {
      const [, status, message = ''] = rows.get(`${index}`) ?? [];
      if (status === undefined) throw new Error(`no verdict: ${result.stderr}`);
      return { accepted: status === '0', message };
    });
  });
}

const tell = `printf '%s\\t%s\\t%s\\n' $i $status "$(printf %s "$said" | tr '\\n\\t' '  ')"`;

/** Whether `dpkg-deb --build` makes a package with each text as DEBIAN/control. */
export function judgeBuiltPackages(texts: readonly string[]): Promise<FileVerdict[]> {
  const script = `said=$(dpkg-deb -Znone --build $i $i.deb 2>&1); status=$?; ${tell}`;
  return judgeFiles(texts, () => 'DEBIAN/control', script);
}

/** Whether dpkg reads each text as its list of what is installed. */
export function judgeStatusFiles(texts: readonly string[]): Promise<FileVerdict[]> {
  const script = `mkdir -p $i/info $i/updates; said=$(dpkg-query --admindir=$i -W 2>&1 >/dev/null); status=$?; [ $status = 1 ] && status=0; ${tell}`;
  return judgeFiles(texts, () => 'status', script);
}

const sourceScript = `
use strict; use warnings; use Dpkg::Source::Package;
for my $index (0 .. $ARGV[0] - 1) {
  my $package = eval { Dpkg::Source::Package->new(filename => "$index/a.dsc") };
  my $message = $@ =~ s/[\\n\\t]/ /gr;
  print "$index\\t", defined $package ? 0 : 1, "\\t$message\\n";
}`;

/** Whether Dpkg::Source::Package, with which dpkg-source unpacks, reads each text as a .dsc file. */
export function judgeSourceControls(texts: readonly string[]): Promise<FileVerdict[]> {
  const script = `[ $i = 0 ] && perl -e '${sourceScript.replaceAll("'", `'\\''`)}' ${texts.length}`;
  return judgeFiles(texts, () => 'a.dsc', script);
}

const controlScript = `
use strict; use warnings; use Dpkg::Control;
for my $index (0 .. $ARGV[0] - 1) {
  my $control = Dpkg::Control->new(type => CTRL_FILE_CHANGES);
  my $read = eval { $control->load("$index/$ARGV[1]") };
  print "$index/$ARGV[1] dpkg: ", $@ =~ s/\\n/ /gr, "\\n" unless $read;
}`;

/**
 * Whether Dpkg::Control reads each text, and dscverify finds nothing wrong with it; that the files that it names are not there, and
 * that nobody signed it, does not count.
 * @param extension `changes` or `buildinfo`
 */
export async function judgeUploads(texts: readonly string[], extension: string): Promise<FileVerdict[]> {
  return withFolder(async (folder) => {
    const name = `a.${extension}`;
    const files = texts.map((_, index) => `${index}/${name}`);
    for (const [index, text] of texts.entries()) {
      await mkdir(join(folder, `${index}`));
      await writeFile(join(folder, files[index]!), text);
    }
    const options = { cwd: folder, timeoutSeconds: 300 };
    const read = await runProgram('perl', ['-e', controlScript, `${texts.length}`, name], options);
    const verified = await runProgram('dscverify', ['--no-conf', '-u', ...files], options);
    const complaints = `${read.stdout}${verified.stderr}`
      .split('\n')
      .filter((line) => !/skipping|any files present locally/.test(line));
    return files.map((file) => {
      const message = complaints
        .filter((line) => new RegExp(`(?:^|[ \`])${file.replace('.', '\\.')}`).test(line))
        .join(' ');
      return { accepted: message === '', message };
    });
  });
}
