import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePackagesFile } from '../test/bench/packages-file.ts';

/**
 * `npx tsx tools/bench-deb822.ts [MB]`: how much of the processor's time the command line takes for an index of packages, and how much memory, beside
 * others that read the same file in the same run. Needs `npm run build`, python3-debian, python3-apt, dctrl-tools and time.
 * With `--write` the table in docs/debian.md is replaced.
 */
function main(): void {
  const size = Number(process.argv[2]?.replace(/^--write$/, '50') ?? 50);
  const folder = mkdtempSync(join(tmpdir(), 'etcetera-deb822-'));
  try {
    const path = join(folder, 'Packages');
    const stanzas = writePackagesFile(path, size * 1e6);
    const megabytes = statSync(path).size / 1e6;
    const python = (code: string): [string, ...string[]] => ['/usr/bin/python3', '-c', `import sys\n${code}`, path];
    const subjects: readonly (readonly [string, readonly [string, ...string[]]])[] = [
      ['etcetera check', [process.execPath, 'dist/cli.cjs', 'check', '--language', 'debian-control', path]],
      [
        'python3-debian, Deb822.iter_paragraphs without apt_pkg',
        python(
          'from debian.deb822 import Deb822\nfor p in Deb822.iter_paragraphs(open(sys.argv[1]), use_apt_pkg=False): dict(p)',
        ),
      ],
      [
        'python3-debian, Packages.iter_paragraphs with apt_pkg',
        python(
          'from debian.deb822 import Packages\nfor p in Packages.iter_paragraphs(open(sys.argv[1]), use_apt_pkg=True): dict(p)',
        ),
      ],
      ['apt_pkg.TagFile', python('import apt_pkg\nfor s in apt_pkg.TagFile(sys.argv[1]): s["Package"]')],
      [
        'apt_pkg.TagFile and parse_depends',
        python(
          'import apt_pkg\napt_pkg.init()\nfor s in apt_pkg.TagFile(sys.argv[1]): apt_pkg.parse_depends(s["Depends"], False)',
        ),
      ],
      ['grep-dctrl -s Package', ['grep-dctrl', '-s', 'Package', '-F', 'Version', 'none', path]],
    ];
    const rows = subjects.map(([name, command]) => {
      const best = measure(command);
      return `| ${name} | ${best.seconds.toFixed(1)} | ${best.megabytes.toFixed(0)} |`;
    });
    const table = [
      `A file of ${megabytes.toFixed(0)} MB with ${stanzas.toLocaleString('en')} stanzas, on the machine of ${new Date().toISOString().slice(0, 10)} in one run:`,
      '',
      '| Program | Seconds of CPU | Resident MB |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n');
    console.log(table);
    if (process.argv.includes('--write')) {
      const page = readFileSync('docs/debian.md', 'utf8');
      writeFileSync(
        'docs/debian.md',
        page.replace(
          /(<!-- deb822 -->\n)[\s\S]*?(\n<!-- end -->)/,
          (_, open: string, close: string) => `${open}\n${table}\n${close}`,
        ),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program to its end, by GNU time, which knows what its largest memory was. */
function measure(command: readonly [string, ...string[]]): { seconds: number; megabytes: number } {
  const result = spawnSync('/usr/bin/time', ['-f', '%U %S %M', ...command], { encoding: 'utf8', maxBuffer: 1e9 });
  const figures = /(\d+\.\d+) (\d+\.\d+) (\d+)\s*$/.exec(result.stderr);
  if (figures === null) throw new Error(`${command[0]}: ${result.stderr.slice(-300)}`);
  return { seconds: Number(figures[1]) + Number(figures[2]), megabytes: Number(figures[3]) / 1000 };
}

main();
