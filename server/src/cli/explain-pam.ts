import { resolve } from 'node:path';
import { createDocument } from '../core/service.ts';
import { dirname } from '../core/text/path.ts';
import { createFileCache } from '../core/workspace/file-cache.ts';
import { settle } from '../core/workspace/settle.ts';
import { analysePam } from '../languages/pam/analysis/analyse.ts';
import { explainStacks } from '../languages/pam/explain/explain.ts';
import { createNodeFileSource } from '../node-files.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

/** Where the services of this machine are. */
const services = '/etc/pam.d';

/** `etcetera explain-pam SERVICE` tells what the stacks of a service do. */
export const explainPam: Command = {
  name: 'explain-pam',
  usage: 'SERVICE…',
  summary: 'Show the stacks of a PAM service with their includes, and what happens in common cases.',
  details:
    'A service is a name, as in /etc/pam.d, or the path of a file. Included services are read next to the file and in\n/etc/pam.d. No module is run.',
  options: [],
  async run({ positionals }, terminal) {
    if (positionals.length === 0) throw new UsageError('name a service, as in: etcetera explain-pam sshd');
    for (const service of positionals) terminal.out(await explainService(service));
    return exitCodes.clean;
  },
};

async function explainService(service: string): Promise<string> {
  const path = service.includes('/') ? resolve(service) : `${services}/${service}`;
  const roots = [dirname(path), services, '/usr/lib/pam.d'];
  const source = createNodeFileSource(() => roots);
  const text = await source.read(path);
  if (text === undefined) throw new UsageError(`${path} cannot be read`);
  const files = createFileCache(source, (other) => roots.includes(dirname(other)));
  const document = createDocument(path, text);
  return explainStacks(await settle(files, () => analysePam({ document, files: files.view, settings: {} })));
}
