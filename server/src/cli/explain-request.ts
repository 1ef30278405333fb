import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeText } from '../core/features/view-text.ts';
import type { NginxAnalysis } from '../languages/nginx/analysis/analyse.ts';
import { configFilesOf } from '../languages/nginx/explain/config-files.ts';
import { explainRequest } from '../languages/nginx/explain/explain.ts';
import { describe } from '../languages/nginx/explain/page.ts';
import { type ExplainRequest, type FileKind, readUrl } from '../languages/nginx/explain/request.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { openFile } from './open-file.ts';
import { printable } from './report/printable.ts';
import { splitAssignment, UsageError } from './usage-error.ts';

/** `etcetera explain-request URL FILE` says which server and location of an nginx answer. */
export const explainRequestCommand: Command = {
  name: 'explain-request',
  usage: '[OPTION]… URL FILE',
  summary: 'Say which server and location of an nginx configuration answer a URL.',
  details: `FILE is nginx.conf or a file that it includes. Includes are read below the file's folder, the working
directory and the --include-root folders, nowhere else; of a file in conf.d, name the folder of nginx.conf.

Exit status: 0 it is known who answers, 1 something that decides is not known, 2 an option is wrong, or the
file could not be read.`,
  options: [
    { name: 'address', value: 'ADDRESS', help: 'The address that the client connects to, where sockets differ by it.' },
    { name: 'method', value: 'METHOD', help: 'The method of the request; the default is GET.' },
    { name: 'header', value: 'NAME=VALUE', repeatable: true, help: 'A header that the client sends.' },
    { name: 'files', help: 'Look on this machine whether the files are there that decide.' },
    { name: 'prefix', value: 'FOLDER', help: 'The folder that relative paths are seen from, as of nginx -p.' },
    { name: 'format', value: 'FORMAT', help: 'text (the default) or json.' },
    { name: 'include-root', value: 'FOLDER', repeatable: true, help: 'A further folder whose files may be read.' },
  ],
  async run(args, terminal) {
    const [url, file, ...rest] = args.positionals;
    if (url === undefined || file === undefined || rest.length > 0) {
      throw new UsageError('name a URL and a file, as in: etcetera explain-request https://example.org/ nginx.conf');
    }
    const format = args.value('format') ?? 'text';
    if (format !== 'text' && format !== 'json') throw new UsageError(`--format must be text or json, not "${format}"`);
    const request = readRequest(url, args);
    const opened = await openFile(file, args, terminal, { language: 'nginx' });
    const prefix = args.value('prefix');
    const explanation = explainRequest(configFilesOf(opened.analysis as NginxAnalysis), request, {
      ...(args.has('files') ? { fileExists: lookAt } : {}),
      ...(prefix === undefined ? {} : { prefix: resolve(terminal.cwd, prefix) }),
    });
    if (format === 'json') terminal.out(`${JSON.stringify(explanation, undefined, 2)}\n`);
    else {
      const picture = { title: `Who answers ${url}?`, questions: [], blocks: describe(explanation) };
      terminal.out(writeText(picture, opened.tell).split('\n').map(printable).join('\n'));
    }
    return explanation.status === 'answered' ? exitCodes.clean : exitCodes.findings;
  },
};

function readRequest(url: string, args: Arguments): ExplainRequest {
  const request = readUrl(url);
  if (typeof request === 'string') throw new UsageError(request);
  const address = args.value('address');
  const method = args.value('method');
  const headers = args.values('header').map((text) => {
    const { name, value } = splitAssignment('header', text);
    return [name.toLowerCase(), value] as const;
  });
  return {
    ...request,
    ...(address === undefined ? {} : { address }),
    ...(method === undefined ? {} : { method: method.toUpperCase() }),
    headers: Object.fromEntries(headers),
  };
}

function lookAt(path: string): FileKind {
  try {
    return statSync(path).isDirectory() ? 'directory' : 'file';
  } catch {
    return 'missing';
  }
}
