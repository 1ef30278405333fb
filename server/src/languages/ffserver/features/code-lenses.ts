import type { CodeLens } from '../../../core/features/hints.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { allowsOthers } from '../streams/acl.ts';
import { addressesOf } from '../streams/describe.ts';
import { streamsByFeed } from '../streams/model.ts';

/** Above a feed: how many streams it feeds, and who may send to it; above a stream: where clients find it. */
export function codeLenses({ model }: FfserverAnalysis): readonly CodeLens[] {
  const byFeed = streamsByFeed(model.streams);
  const feeds = model.feeds.map((feed): CodeLens => {
    const count = byFeed.get(feed)?.length ?? 0;
    const isReadOnly = feed.file?.name.value.toLowerCase() === 'readonlyfile';
    const sender = isReadOnly
      ? 'nobody may send'
      : allowsOthers(feed.acl)
        ? 'everybody may send'
        : 'whom the ACL names may send';
    return { span: feed.section.open, title: `${count} ${count === 1 ? 'stream' : 'streams'}, ${sender}` };
  });
  const streams = model.streams.map((stream): CodeLens => {
    const urls = addressesOf(model, stream).map(({ url }) => url);
    return { span: stream.section.open, title: urls.length === 0 ? 'Nobody can reach it' : urls.join(', ') };
  });
  return [...feeds, ...streams].toSorted((a, b) => a.span.start - b.span.start);
}
