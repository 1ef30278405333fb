import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../../tools/host/paths.ts';

/** Runs the suite in a desktop VS Code, which is downloaded when it is missing; `VSCODE_VERSION` chooses another than stable. */
async function runElectron(): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'etcetera-editor-'));
  cpSync(join(root, 'examples'), workspace, { recursive: true });
  await runTests({
    version: process.env.VSCODE_VERSION ?? 'stable',
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'dist/test/editor-suite.cjs'),
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
}

runElectron().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
