import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import {
  createMessageConnection,
  type DataCallback,
  Emitter,
  type Message,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
} from 'vscode-jsonrpc/node';

/** A page's own world, as much of it as the bridge uses; the project's types are those of Node. */
interface PageWorld {
  readonly Worker: new (url: string) => PageWorker;
  worker?: PageWorker;
  fromWorker(message: unknown): void;
}

interface PageWorker {
  onmessage: (event: { data: unknown }) => void;
  postMessage(message: unknown): void;
}

/** Where the page and the server's files seem to come from. */
export const origin = 'http://worker.example.org';

/** Starts a script as a web worker in a page, and talks with it by messages as VS Code for the Web does. */
export async function startWorker(browser: Browser, script: string): Promise<MessageConnection> {
  const page = await browser.newPage();
  // Nothing is fetched: the browser is offline but for the page and the files beside the script.
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>worker</title>' });
    const body = await readFile(join(dirname(script), pathname), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.goto(`${origin}/`);
  const received = new Emitter<Message>();
  await page.exposeFunction('fromWorker', (message: Message) => received.fire(message));
  await page.evaluate(
    (url) => {
      const world = globalThis as unknown as PageWorld;
      const worker = new world.Worker(url);
      worker.onmessage = ({ data }) => world.fromWorker(data);
      world.worker = worker;
    },
    `${origin}/${basename(script)}`,
  );
  const send = (message: Message) =>
    page.evaluate((sent) => (globalThis as unknown as PageWorld).worker!.postMessage(sent), message);
  return createMessageConnection(readerOf(received), writerTo(send));
}

function readerOf(received: Emitter<Message>): MessageReader {
  return {
    onError: new Emitter<Error>().event,
    onClose: new Emitter<void>().event,
    onPartialMessage: new Emitter<never>().event,
    listen: (callback: DataCallback) => received.event(callback),
    dispose: () => received.dispose(),
  };
}

function writerTo(send: (message: Message) => Promise<void>): MessageWriter {
  return {
    onError: new Emitter<[Error, Message | undefined, number | undefined]>().event,
    onClose: new Emitter<void>().event,
    write: send,
    end: () => undefined,
    dispose: () => undefined,
  };
}
