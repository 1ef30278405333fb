import type { Flow, FlowArrow, FlowBox, Line, View } from '../../../core/features/view.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { allowsOthers } from '../streams/acl.ts';
import { addressesOf, describeAudio, describeVideo } from '../streams/describe.ts';
import { type FeedModel, type ServerModel, type StreamModel, streamsByFeed } from '../streams/model.ts';
import { sectionLink } from '../streams/place.ts';

/** Feeds, the streams that are made from them, and where clients find each. */
export const showStreams: View<FfserverAnalysis> = {
  id: 'show-streams',
  title: 'Show Streams',
  detail: 'The feeds and streams of an ffserver.conf: URLs, protocols, codecs, bit rates.',
  draw({ model }) {
    const flow = drawFlow(model);
    return {
      title: 'Feeds, streams and clients',
      questions: [],
      blocks: [
        flow.boxes.length === 0 ? { kind: 'paragraph', text: ['There are neither feeds nor streams.'] } : flow,
        ...(model.redirects.length === 0
          ? []
          : [
              { kind: 'heading' as const, text: 'Redirects' },
              {
                kind: 'list' as const,
                items: model.redirects.map(({ section, url }) => ({
                  text: [sectionLink(section), ` leads to ${url === '' ? 'nowhere' : url}`],
                })),
              },
            ]),
      ],
    };
  },
};

/** The columns of the drawing. */
const columns = { feed: 0, stream: 1, clients: 2 } as const;

function drawFlow(server: ServerModel): Flow {
  const boxes: FlowBox[] = [];
  const arrows: FlowArrow[] = [];
  const byFeed = streamsByFeed(server.streams);
  let row = 0;
  const addStreams = (streams: readonly StreamModel[], from: string | undefined) => {
    for (const stream of streams) {
      const id = `stream ${stream.section.start}`;
      boxes.push({ id, column: columns.stream, row, text: [sectionLink(stream.section)], details: detailsOf(stream) });
      if (from !== undefined) arrows.push({ from, to: id });
      const file = stream.file?.args[0]?.value;
      if (from === undefined && file !== undefined && !stream.isStatus) {
        boxes.push({ id: `file of ${id}`, column: columns.feed, row, text: [{ code: file }] });
        arrows.push({ from: `file of ${id}`, to: id });
      }
      boxes.push({ id: `clients of ${id}`, column: columns.clients, row, ...clientsOf(server, stream) });
      arrows.push({ from: id, to: `clients of ${id}` });
      row++;
    }
  };
  for (const feed of server.feeds) {
    const id = `feed ${feed.section.start}`;
    boxes.push({ id, column: columns.feed, row, text: [sectionLink(feed.section)], details: feedDetails(feed) });
    const streams = byFeed.get(feed) ?? [];
    addStreams(streams, id);
    if (streams.length === 0) row++;
  }
  addStreams(byFeed.get(undefined) ?? [], undefined);
  return { kind: 'flow', title: 'From feeds and files through streams to clients', boxes, arrows };
}

function feedDetails(feed: FeedModel): Line[] {
  const words = feed.launch?.args.map((word) => word.value) ?? [];
  const source: Line =
    words.length === 0 ? ['filled by ffmpeg, started elsewhere'] : ['filled by ', { code: words.join(' ') }];
  const file = feed.file?.args[0]?.value ?? `/tmp/${feed.name}.ffm`;
  const isReadOnly = feed.file?.name.value.toLowerCase() === 'readonlyfile';
  const sender: Line = isReadOnly
    ? ['nobody may send']
    : allowsOthers(feed.acl)
      ? [{ strong: 'everybody may send', tone: 'warning' }]
      : ['only whom the ACL names may send'];
  const place: Line = [isReadOnly ? 'read from ' : 'kept in ', { code: file }];
  return isReadOnly ? [place, sender] : [source, place, sender];
}

function detailsOf(stream: StreamModel): Line[] {
  if (stream.isStatus) return [['a page about the server']];
  const media = [describeVideo(stream), describeAudio(stream)].filter((part) => part !== undefined);
  return [[stream.format?.name ?? 'no known format'], ...media.map((part) => [part])];
}

function clientsOf(server: ServerModel, stream: StreamModel): Pick<FlowBox, 'text' | 'details' | 'tone'> {
  const found = addressesOf(server, stream);
  if (found.length === 0) return { text: [{ strong: 'nobody can reach it', tone: 'bad' }], tone: 'bad' };
  const lines = found.map(({ protocol, url }): Line => [`${protocol} `, { code: url }]);
  const dynamic = stream.directives.get('dynamicacl')?.args[0]?.value;
  // Over RTSP, nobody asks an ACL.
  const isOpen = stream.format?.name === 'rtp' || (dynamic === undefined && allowsOthers(stream.acl));
  return {
    text: [isOpen ? 'everybody' : `whom ${dynamic ?? 'the ACL'} names`],
    details: lines,
  };
}
