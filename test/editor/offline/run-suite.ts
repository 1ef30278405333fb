import type { Browser } from 'playwright-core';
import type { Host } from '../../../tools/host/start-host.ts';

const timeout = 5 * 60_000;

/** All paths are absolute. */
export interface SuiteRun {
  readonly browser: Browser;
  readonly host: Host;
  readonly extensionPath: string;
  /** The bundle whose `run` is called. */
  readonly suite: string;
  /** Shows the page as it was when something went wrong. */
  readonly screenshot: string;
}

/**
 * Runs a suite in the extension host of a VS Code page, printing what it prints.
 * Rejects when the suite fails or does not end within five minutes.
 */
export async function runSuite({ browser, host, extensionPath, suite, screenshot }: SuiteRun): Promise<void> {
  const page = await browser.newPage();
  const rest: string[] = [];
  try {
    const exit = new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the suite did not end')), timeout);
      page.on('close', () => clearTimeout(timer));
      page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)).catch(reject);
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
      // The extension host's own troubles (native parts that are not compiled) come this way as well.
      const text = args.map(String).join(' ');
      if (/^(ok|FAILED|\d+ of| {8})/.test(text)) console.log(text);
      else if (!text.includes('Could not locate the bindings file')) rest.push(text);
    });
    const remote = `vscode-remote://${host.authority}`;
    const payload = [
      ['extensionDevelopmentPath', `${remote}${extensionPath}`],
      ['extensionTestsPath', `${remote}${suite}`],
      ['skipWelcome', 'true'],
    ];
    await page.goto(`${host.url}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    const code = await exit;
    if (code !== 0) throw new Error(`the suite inside VS Code failed (exit ${code})\n${rest.slice(-3).join('\n')}`);
  } catch (error) {
    await page.screenshot({ path: screenshot }).catch(() => undefined);
    throw error;
  } finally {
    await page.close();
  }
}
