import type { DirectiveNode, SectionNode } from '../parse/tree.ts';
import type { Format } from '../schema/formats.ts';
import type { Media } from '../schema/options.ts';
import type { AclRow } from '../streams/acl.ts';
import type { FeedModel } from '../streams/model.ts';
import type { EncoderState } from './encoder-options.ts';

/** What ffserver knows of a stream while it reads it. */
export interface StreamState {
  readonly section: SectionNode;
  isStatus: boolean;
  format: Format | undefined;
  formatUnsure: boolean;
  formatNode: DirectiveNode | undefined;
  readonly feed: FeedModel | undefined;
  feedNode: DirectiveNode | undefined;
  file: DirectiveNode | undefined;
  readonly video: EncoderState;
  readonly audio: EncoderState;
  readonly codecNodes: Partial<Record<Media, DirectiveNode>>;
  readonly without: Partial<Record<Media, DirectiveNode>>;
  /** As in ffserver: bit 0 whether defaults are used, bit 1 whether the stream itself says so. */
  defaults: number;
  readonly acl: AclRow[];
  readonly directives: Map<string, DirectiveNode>;
}
