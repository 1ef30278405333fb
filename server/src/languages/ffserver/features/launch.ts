import type { Completion } from '../../../core/features/completion.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { ffmpegOptions, findFfmpegOption } from '../schema/ffmpeg-options.ts';
import type { FeedModel, ServerModel } from '../streams/model.ts';

/** The command line that ffserver starts for a feed: it puts the feed's URL at the end. */
function commandOf(server: ServerModel, feed: FeedModel, launch: DirectiveNode): string {
  const host = server.httpAddress === '0.0.0.0' ? '127.0.0.1' : server.httpAddress;
  const words = launch.args.map(({ value }) => (/[\s'"]/.test(value) ? `'${value}'` : value));
  return [...words, `http://${host}:${server.httpPort}/${feed.name}`].join(' ');
}

/** A Launch line as Markdown: what is started, and what its options mean. */
export function describeLaunch(server: ServerModel, feed: FeedModel, launch: DirectiveNode): string {
  const options = launch.args.flatMap(({ value }, index) => {
    const option = findFfmpegOption(value);
    if (option === undefined) return [];
    const next = option.value === undefined ? undefined : launch.args[index + 1]?.value;
    return [`- \`${next === undefined ? value : `${value} ${next}`}\`: ${option.summary}`];
  });
  return [`Starts\n\n\`\`\`sh\n${commandOf(server, feed, launch)}\n\`\`\``, options.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A word of a Launch line as Markdown. */
export function describeLaunchWord({ args }: DirectiveNode, index: number): string | undefined {
  const word = args[index]?.value ?? '';
  const option = findFfmpegOption(word);
  if (option !== undefined) return `**${[word, option.value].filter(Boolean).join(' ')}**\n\n${option.summary}`;
  const before = findFfmpegOption(args[index - 1]?.value ?? '');
  return before?.value === undefined ? undefined : `The ${before.value} of \`${args[index - 1]!.value}\``;
}

/** Options that a Launch line may take. */
export function completeLaunch(): Completion[] {
  return ffmpegOptions.map(
    ({ name, value, summary }): Completion => ({
      label: name,
      kind: 'key',
      detail: [value, summary].filter(Boolean).join('  '),
    }),
  );
}
