import type { DirectiveNode, SectionNode, WordNode } from '../parse/tree.ts';
import { presetMedium } from '../presets/find-presets.ts';
import type { Encoder } from '../schema/codecs.ts';
import type { Format } from '../schema/formats.ts';
import type { Media } from '../schema/options.ts';
import type { AclRow } from './acl.ts';

/** An option that a stream sets, and the line that does. */
export interface SetOption {
  readonly value: string;
  readonly node: DirectiveNode;
}

/** The characters of an option's value; undefined where the file does not say them itself, but a preset or a fixed directive. */
export function valueWord({ node }: SetOption): WordNode | undefined {
  return presetMedium(node) === undefined ? node.args.at(-1) : undefined;
}

/** A feed as ffserver has it after reading. */
export interface FeedModel {
  readonly section: SectionNode;
  readonly name: string;
  readonly acl: readonly AclRow[];
  readonly launch: DirectiveNode | undefined;
  readonly file: DirectiveNode | undefined;
}

/** A stream as ffserver has it after reading. */
export interface StreamModel {
  readonly section: SectionNode;
  readonly name: string;
  readonly isStatus: boolean;
  readonly format: Format | undefined;
  readonly formatNode: DirectiveNode | undefined;
  readonly feed: FeedModel | undefined;
  readonly feedNode: DirectiveNode | undefined;
  readonly file: DirectiveNode | undefined;
  readonly encoders: Readonly<Partial<Record<Media, Encoder>>>;
  readonly codecNodes: Readonly<Partial<Record<Media, DirectiveNode>>>;
  readonly without: Readonly<Partial<Record<Media, DirectiveNode>>>;
  readonly options: Readonly<Record<Media, ReadonlyMap<string, SetOption>>>;
  readonly usesDefaults: boolean;
  readonly acl: readonly AclRow[];
  /** The first directive of each other name, in lower case. */
  readonly directives: ReadonlyMap<string, DirectiveNode>;
}

/** A redirect. */
export interface RedirectModel {
  readonly section: SectionNode;
  readonly name: string;
  readonly url: string;
}

/** A stream that is sent to a group without being asked for. */
export interface Multicast {
  readonly stream: StreamModel;
  /** The lines that count: of several, ffserver takes the last. */
  readonly group: DirectiveNode;
  readonly port: DirectiveNode | undefined;
  /** The same for two spellings of one address. */
  readonly place: string;
  /** The first port that is sent to, and the last; undefined where the port can't be read. */
  readonly ports: { readonly first: number; readonly last: number } | undefined;
}

/** The server as ffserver has it after reading; numbers are those in force. */
export interface ServerModel {
  readonly httpPort: number;
  readonly rtspPort: number;
  readonly maxBandwidth: number;
  readonly maxBandwidthNode: DirectiveNode | undefined;
  readonly httpAddress: string;
  readonly rtspAddress: string;
  readonly feeds: readonly FeedModel[];
  readonly streams: readonly StreamModel[];
  readonly redirects: readonly RedirectModel[];
  /** Of the streams that have a group, in the order of the file. */
  readonly multicasts: ReadonlyMap<StreamModel, Multicast>;
  /** The section that ffserver finds for a name whose extension does not count, as in requests for `NAME.sdp`. */
  byStem(): ReadonlyMap<string, SectionNode>;
  /** Directives outside of sections, the first of each name, in lower case. */
  readonly globals: ReadonlyMap<string, DirectiveNode>;
}

/** Streams by the feed that they are made from; those without one stand under undefined. */
export function streamsByFeed(
  streams: readonly StreamModel[],
): ReadonlyMap<FeedModel | undefined, readonly StreamModel[]> {
  const groups = new Map<FeedModel | undefined, StreamModel[]>();
  for (const stream of streams) {
    const group = groups.get(stream.feed);
    if (group === undefined) groups.set(stream.feed, [stream]);
    else group.push(stream);
  }
  return groups;
}

/**
 * The codec of a stream's sound or picture: the chosen one, or the format's own; undefined where there is none, and for a
 * stream of a file, whose codecs are those of the file.
 */
export function codecOf(stream: StreamModel, media: Media): string | undefined {
  if (stream.without[media] !== undefined || stream.isStatus || stream.feedNode === undefined) return undefined;
  return stream.encoders[media]?.codec ?? stream.format?.[media];
}
