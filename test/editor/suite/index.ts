import { activation } from './activation.ts';
import { runTests } from './runner.ts';
import { server } from './server.ts';
import { oldSite } from './vhost.ts';
import { writing } from './writing.ts';

/** Called by VS Code's extension host, whether desktop or server. */
export function run(): Promise<void> {
  return runTests([...activation, ...oldSite, ...writing, ...server]);
}
