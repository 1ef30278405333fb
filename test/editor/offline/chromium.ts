import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts a headless Chromium; on Debian it is installed first when it is missing and we may. Throws with advice otherwise. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium() ?? installChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function findChromium(): string | undefined {
  const wanted = process.env.CHROMIUM;
  if (wanted !== undefined) return wanted;
  return candidates.find((path) => existsSync(path));
}

function installChromium(): string {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing chromium with apt-get …');
    const args = ['install', '--yes', '--no-install-recommends', 'chromium'];
    const install = () => spawnSync('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (install().status !== 0) {
      spawnSync('apt-get', ['update']);
      install();
    }
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error('The editor tests need Chromium: `apt-get install chromium`, or set CHROMIUM to the path of one.');
}
