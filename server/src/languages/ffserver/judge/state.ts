import type { DirectiveNode, SectionNode } from '../parse/tree.ts';
import type { Preset } from '../presets/find-presets.ts';
import type { FeedModel, RedirectModel, StreamModel } from '../streams/model.ts';
import { type Finding, makeFinding, type Report } from './finding.ts';
import type { Surroundings } from './surroundings.ts';

/** What ffserver carries along while it reads (FFServerConfig); the judge's own copy, one a file. */
export interface JudgeState {
  readonly report: Report;
  /** Takes a finding that is known already. */
  readonly take: (finding: Finding) => void;
  /** Whether a template engine will change values. */
  readonly template: boolean;
  readonly around: Surroundings;
  /** The files of presets by the lines that name them. */
  readonly presets: ReadonlyMap<DirectiveNode, Preset>;
  maxHttpConnections: number;
  maxClients: number;
  useDefaults: boolean;
  httpPort: number;
  rtspPort: number;
  httpAddress: string;
  rtspAddress: string;
  maxBandwidth: number;
  maxBandwidthNode: DirectiveNode | undefined;
  readonly globals: Map<string, DirectiveNode>;
  readonly feeds: FeedModel[];
  readonly feedsByName: Map<string, FeedModel>;
  readonly streams: StreamModel[];
  readonly redirects: RedirectModel[];
  /** The first section of each name, of any kind. */
  readonly names: Map<string, { readonly start: number; readonly end: number }>;
  /** Whether a name was given before the first feed: ffserver does not compare feeds with those. */
  readonly namesBeforeFeeds: Set<string>;
  /** The section that was read last, while what stands outside of sections is read. */
  lastSection: SectionNode | undefined;
}

/** ffserver's state before the first line; the numbers are those of ffserver.c. */
export function initialState(
  take: (finding: Finding) => void,
  template: boolean,
  around: Surroundings,
  presets: ReadonlyMap<DirectiveNode, Preset>,
): JudgeState {
  return {
    report: (rule, span, message, details) => take(makeFinding(rule, span, message, details)),
    take,
    template,
    around,
    presets,
    maxHttpConnections: 2000,
    maxClients: 5,
    useDefaults: true,
    httpPort: 0,
    rtspPort: 0,
    httpAddress: '0.0.0.0',
    rtspAddress: '0.0.0.0',
    maxBandwidth: 1000,
    maxBandwidthNode: undefined,
    globals: new Map(),
    feeds: [],
    feedsByName: new Map(),
    streams: [],
    redirects: [],
    names: new Map(),
    namesBeforeFeeds: new Set(),
    lastSection: undefined,
  };
}
