import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installHost } from './host/install.ts';
import { root } from './host/paths.ts';
import { startHost } from './host/start-host.ts';

/** `npm start [-- --port N] [-- FOLDER]`: a real VS Code in the browser, with the extension, on examples/ or FOLDER. */
async function start(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { port: { type: 'string' } }, allowPositionals: true });
  const say = (line: string): void => console.log(line);
  installHost(say);
  const host = await startHost({
    workspace: resolve(positionals[0] ?? join(root, 'examples')),
    extensionPath: root,
    dataFolder: join(root, '.cache/start'),
    settings: { 'workbench.startupEditor': 'readme' },
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
  });
  say(`\n  VS Code with Etcetera:  ${host.url}\n\n  Open it in a browser. Ctrl-C ends it.\n`);
  openBrowser(host.url);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void host.close());
  await host.ended;
}

/** Best effort: without a display, or without the desktop's opener, the printed address has to do. */
function openBrowser(url: string): void {
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  const opener = { darwin: 'open', win32: 'explorer', linux: display ? 'xdg-open' : undefined }[
    process.platform as string
  ];
  if (opener === undefined) return;
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
