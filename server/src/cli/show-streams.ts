import { resolve } from 'node:path';
import { createDocument } from '../core/service.ts';
import { dirname } from '../core/text/path.ts';
import { createFileCache } from '../core/workspace/file-cache.ts';
import { analyseFfserver } from '../languages/ffserver/analysis/analyse.ts';
import { modernCommands } from '../languages/ffserver/streams/modern.ts';
import { showStreams } from '../languages/ffserver/streams/show.ts';
import { createNodeFileSource } from '../node-files.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

/** `etcetera show-streams FILE` draws the feeds and streams of an ffserver.conf. */
export const showStreamsCommand: Command = {
  name: 'show-streams',
  usage: '[--commands] FILE…',
  summary: 'Draw the feeds and streams of an ffserver.conf: URLs, protocols, codecs, bit rates.',
  details: '--commands prints instead the command lines by which a present-day ffmpeg sends the same streams.',
  options: [{ name: 'commands', help: 'print command lines for ffmpeg 4 and newer' }],
  async run(args, terminal) {
    if (args.positionals.length === 0) throw new UsageError('name a file, as in: etcetera show-streams ffserver.conf');
    for (const file of args.positionals) {
      const path = resolve(file);
      const source = createNodeFileSource(() => [dirname(path)]);
      const text = await source.read(path);
      if (text === undefined) throw new UsageError(`${path} cannot be read`);
      const files = createFileCache(source, () => false);
      const { model } = analyseFfserver({ document: createDocument(path, text), files: files.view, settings: {} });
      terminal.out(args.has('commands') ? modernCommands(model) : showStreams(model));
    }
    return exitCodes.clean;
  },
};
