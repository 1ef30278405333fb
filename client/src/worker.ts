/** What we use of the browser's Worker; the project's types are those of Node. */
interface BrowserWorker {
  terminate(): void;
}

declare const Worker: new (url: string, options: { name: string }) => BrowserWorker;

/** Starts the server's worker, one at a time. */
export interface WorkerStarter {
  readonly start: () => Promise<BrowserWorker>;
  readonly terminate: () => void;
}

/** The client library ends the conversation with a worker, not the worker: starting again terminates the one before. */
export function createWorkerStarter(url: string): WorkerStarter {
  let worker: BrowserWorker | undefined;
  return {
    start: async () => {
      worker?.terminate();
      worker = new Worker(url, { name: 'etcetera' });
      return worker;
    },
    terminate: () => worker?.terminate(),
  };
}
