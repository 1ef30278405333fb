import { allowsOthers } from './acl.ts';
import { addressesOf, describeAudio, describeVideo } from './describe.ts';
import type { FeedModel, ServerModel, StreamModel } from './model.ts';

/** Draws feeds, the streams that are made from them, and how clients reach each, as text of plain lines. */
export function showStreams(server: ServerModel): string {
  const lines: string[] = [];
  for (const feed of server.feeds) {
    lines.push(`feed ${feed.name}  <-  ${sourceOf(feed)}`);
    const streams = server.streams.filter((stream) => stream.feed === feed);
    if (streams.length === 0) lines.push('  (no stream uses it)');
    lines.push(...branches(server, streams), '');
  }
  const others = server.streams.filter((stream) => stream.feed === undefined);
  if (others.length > 0) lines.push('without a feed', ...branches(server, others), '');
  if (server.redirects.length > 0) {
    lines.push('redirects', ...server.redirects.map(({ name, url }) => `  /${name}  ->  ${url || '(no URL)'}`), '');
  }
  return lines.length === 0 ? 'Neither feeds nor streams.\n' : `${lines.join('\n').trimEnd()}\n`;
}

function sourceOf(feed: FeedModel): string {
  const words = feed.launch?.args.map((word) => word.value) ?? [];
  if (words.length > 0) return words.join(' ');
  return `ffmpeg, sent by ${allowsOthers(feed.acl) ? 'anybody' : 'whom the ACL names'}`;
}

function branches(server: ServerModel, streams: readonly StreamModel[]): string[] {
  return streams.flatMap((stream, index) => {
    const last = index === streams.length - 1;
    const bar = last ? '   ' : '|  ';
    const container = stream.isStatus ? 'status page' : (stream.format?.name ?? 'unknown format');
    const file = stream.file?.args[0]?.value;
    const details = [
      describeVideo(stream),
      describeAudio(stream),
      file === undefined ? undefined : `from ${file}`,
      ...addressesOf(server, stream).map(({ protocol, url }) => `${protocol} ${url}`),
      allowsOthers(stream.acl) ? 'everybody may connect' : 'only whom the ACL names may connect',
    ];
    return [
      `  ${last ? '`' : '+'}- ${stream.name}  (${container})`,
      ...details.filter((detail) => detail !== undefined).map((detail) => `  ${bar}   ${detail}`),
    ];
  });
}
