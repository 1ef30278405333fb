import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { allPackages, ensurePackages, mustNotSkip } from '../test/programs/debian.ts';

const report = '.cache/vitest.json';

const extension = '.cache/etcetera.vsix';

/** What the extension may weigh, in bytes. */
const largestExtension = 1_500_000;

function isSmall(): boolean {
  const { size } = statSync(extension);
  console.log(`  the extension has ${size} bytes, and may have ${largestExtension}`);
  return size < largestExtension;
}

/** Runs a step and shows what it prints; false when it failed. */
function step(title: string, command: string, args: readonly string[]): boolean {
  console.log(`\n— ${title}`);
  const started = performance.now();
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' });
  console.log(`  ${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** What vitest counted in its report. */
function counted(): { passed: number; failed: number; skipped: number } {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    return {
      passed: result.numPassedTests ?? 0,
      failed: result.numFailedTests ?? 0,
      skipped: (result.numPendingTests ?? 0) + (result.numTodoTests ?? 0),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * `npm test`: everything that must hold before a change lands. Installs the Debian packages that it needs when it may;
 * else it names them and says what is left out, which CI does not allow.
 */
async function main(): Promise<void> {
  mkdirSync('.cache', { recursive: true });
  const missing = await ensurePackages(allPackages);
  if (missing.length > 0) {
    console.log(`These Debian packages are missing, and this run may not install them: ${missing.join(' ')}`);
    console.log('The tests that ask the programs of these packages are left out. As root they would be installed.');
    if (mustNotSkip()) throw new Error('CI allows no test to be left out');
  }
  const checks = [
    step('generated files are current', 'tsx', ['tools/generate.ts', '--check']),
    step('lint and format', 'biome', ['check', '.']),
    step('types', 'tsc', ['--noEmit']),
    step('types of the page', 'tsc', ['--noEmit', '-p', 'client/page']),
    step('imports', 'depcruise', ['client', 'server', 'test', 'tools', '--config', '.dependency-cruiser.cjs']),
    step('nothing unused', 'knip', []),
    step('build', 'tsx', ['tools/build.ts', '--production']),
    step('package', 'vsce', [
      'package',
      '--no-dependencies',
      '--no-rewrite-relative-links',
      '--allow-missing-repository',
      '--out',
      extension,
    ]) && isSmall(),
  ];
  const tests = step('tests', 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const count = counted();
  const editor = missing.includes('chromium') || step('a real VS Code', 'tsx', ['test/editor/run-offline.ts']);
  const bench = step('no slower than promised', 'tsx', ['test/bench/bench.ts', '--check']);
  const steps = [...checks, editor, bench];
  const failedSteps = steps.filter((passed) => !passed).length + (tests || count.failed > 0 ? 0 : 1);
  const failed = count.failed + failedSteps;
  const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`;
  console.log(`\n${count.passed + steps.filter(Boolean).length} passed, ${failed} failed${skipped}`);
  if (failed > 0 || (count.skipped > 0 && mustNotSkip())) process.exitCode = 1;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
