import { type ExtensionContext, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { notifications } from '../../server/src/lsp/protocol.ts';
import { clientOptions, watchLanguageFiles } from './client-options.ts';
import { loadStarted } from './clock.ts';
import { registerCommands } from './commands/register.ts';
import { servePlists } from './commands/show-plist.ts';
import { serveRulePages } from './rule-pages.ts';
import { startSession } from './session.ts';
import { helpInShellProfiles } from './shell-profiles.ts';
import { showServerStatus } from './status.ts';

/** What `activate` returns: other extensions and the tests reach the client through it. */
export interface Api {
  /** Milliseconds that loading our bundle and `activate` took of the extension host's time, together. */
  readonly activationMilliseconds: number;
  /** The client of the server that runs now; waits while it starts. */
  readonly client: () => Promise<BaseLanguageClient>;
}

/** Makes a client for the platform, whose server is a Node process or a web worker. */
export type CreateClient = (options: ReturnType<typeof clientOptions>) => BaseLanguageClient;

const loadMilliseconds = performance.now() - loadStarted;

/**
 * Wires everything up and returns at once. `load` fetches what makes the client: the client library takes longer to load than
 * all the rest, so that happens once the extension host has had its turn.
 */
export function activateClient(extension: ExtensionContext, load: () => Promise<CreateClient>): Api {
  const activateStarted = performance.now();
  const watchers = watchLanguageFiles(extension);
  const status = showServerStatus(extension);
  const session = startSession(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const [create, { prepareClient }] = await Promise.all([load(), import('./prepare-client.ts')]);
    return prepareClient(create(clientOptions(watchers)), status);
  });
  serveRulePages(extension, session);
  servePlists(extension, session);
  helpInShellProfiles(extension, session);
  registerCommands({ extension, session });
  extension.subscriptions.push(
    workspace.onDidGrantWorkspaceTrust(async () => {
      await (await session.client()).sendNotification(notifications.didChangeTrust, { trusted: true });
    }),
    { dispose: () => session.stop() },
  );
  return {
    activationMilliseconds: loadMilliseconds + performance.now() - activateStarted,
    client: session.client,
  };
}
