import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { ensurePackages } from '../../programs/debian.ts';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts a headless Chromium; on Debian it is installed first when it is missing and we may. Throws with advice otherwise. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium() ?? (await installChromium()),
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

async function installChromium(): Promise<string> {
  await ensurePackages(['chromium']);
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error('The editor tests need Chromium: `apt-get install chromium`, or set CHROMIUM to the path of one.');
}
