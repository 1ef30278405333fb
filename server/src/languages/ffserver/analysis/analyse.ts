import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { lazy } from '../../../core/syntax/lazy.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';
import type { Finding } from '../judge/finding.ts';
import { judge } from '../judge/judge.ts';
import { parseFfserver } from '../parse/parser.ts';
import type { DirectiveNode, FfserverTree, SectionNode } from '../parse/tree.ts';
import { findPresets, type Preset } from '../presets/find-presets.ts';
import { presetFolders } from '../presets/folders.ts';
import type { Scope } from '../schema/scope.ts';
import type { FeedModel, ServerModel, StreamModel } from '../streams/model.ts';

/** What is known about one configuration. */
export interface FfserverAnalysis extends Analysis {
  readonly root: FfserverTree;
  readonly files: FileView;
  /** The files of presets by the lines that name them. */
  readonly presets: ReadonlyMap<DirectiveNode, Preset>;
  /** The server that ffserver would start. */
  readonly model: ServerModel;
  /** The feed of a section `<Feed>`. */
  feedOf(section: SectionNode): FeedModel | undefined;
  /** The stream of a section `<Stream>`. */
  streamOf(section: SectionNode): StreamModel | undefined;
  /** What the reading of the file found, by the second part of a rule's id. */
  findingsOf(rule: string): readonly Finding[];
  /** The section that holds an offset. */
  sectionAt(offset: number): SectionNode | undefined;
  /** The directive whose line has the offset. */
  directiveAt(offset: number): { readonly node: DirectiveNode; readonly scope: Scope } | undefined;
}

/** Parses a configuration; what ffserver makes of it is worked out once, when a rule or feature asks. */
export function analyseFfserver({
  document,
  files,
  settings,
  previous,
}: AnalysisInput<FfserverAnalysis>): FfserverAnalysis {
  const { text, lines } = document;
  const before = previous === undefined ? undefined : { text: previous.document.text, tree: previous.root };
  const root = parseFfserver(text, before);
  // At once: files can be asked for only while the analysis is made.
  const presets = findPresets(root, files, presetFolders(settings));
  const judged = lazy(() => judge(root, text, presets));
  const byRule = lazy(() => group(judged().findings));
  const feeds = lazy(() => new Map(judged().model.feeds.map((feed) => [feed.section, feed])));
  const streams = lazy(() => new Map(judged().model.streams.map((stream) => [stream.section, stream])));
  const sectionAt = (offset: number) => {
    const { sections } = root;
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sections[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    const section = sections[low - 1];
    if (section === undefined) return undefined;
    return offset <= section.end || section.close === undefined ? section : undefined;
  };
  return {
    document,
    root,
    files,
    presets,
    comments: root.comments,
    get model() {
      return judged().model;
    },
    feedOf: (section) => feeds().get(section),
    streamOf: (section) => streams().get(section),
    findingsOf: (rule) => byRule().get(rule) ?? [],
    sectionAt,
    directiveAt(offset) {
      const line = lines.lineOf(offset);
      const start = lines.lineStart(line);
      const end = lines.lineEnd(line);
      const section = sectionAt(offset);
      const inside = (node: DirectiveNode) => node.start >= start && node.start <= end && offset >= node.start;
      if (section !== undefined) {
        const nodes = [section.open, ...section.directives, ...(section.close === undefined ? [] : [section.close])];
        const node = nodes.find(inside);
        if (node !== undefined) return { node, scope: section.section };
      }
      const entry = root.entries.find((candidate) => candidate.kind !== 'section' && inside(candidate));
      return entry === undefined || entry.kind === 'section' ? undefined : { node: entry, scope: 'global' };
    },
  };
}

function group(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const found = groups.get(finding.rule);
    if (found === undefined) groups.set(finding.rule, [finding]);
    else found.push(finding);
  }
  return groups;
}
