import type { NameOccurrence } from '../../../core/features/names.ts';
import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { lazy } from '../../../core/syntax/lazy.ts';
import { collectNames } from '../names/collect.ts';
import type { DirectiveNode, NginxTree } from '../parse/tree.ts';
import type { NginxDirective } from '../schema/directive.ts';
import type { NginxContext } from '../schema/imported/types.ts';
import type { CipherStringResult } from '../tls/cipher-string.ts';
import { inferContext } from './fragment-context.ts';
import { configurationOf, findMainFile, type IncludeGraph, treeOfDocument } from './include-graph.ts';
import { isSamePlace, type Place } from './place.ts';
import { createResolver } from './resolve.ts';
import { readTarget, type Target } from './target.ts';

/** What is known about one nginx file. */
export interface NginxAnalysis extends Analysis {
  readonly root: NginxTree;
  readonly target: Target;
  /** Where the file's top level stands. */
  readonly top: Place;
  /** The configuration that the file belongs to, from its main file; undefined for a fragment that nobody includes. */
  readonly graph: IncludeGraph | undefined;
  /** Where a directive of this file stands. */
  placeOf(directive: DirectiveNode): Place;
  /** The schema's entries that a directive may be, where it stands; empty in blocks of values and for unknown names. */
  entriesOf(directive: DirectiveNode): readonly NginxDirective[];
  /** Every name in this file and in the files in sight; collected at the first use. */
  names(): readonly NameOccurrence[];
  /** The same in lists; that of a server that has not changed is the same as before. */
  nameLists(): readonly (readonly NameOccurrence[])[];
  /** The cipher strings that were evaluated for this file, before its last change too. */
  readonly cipherStrings: Map<string, CipherStringResult>;
  /** Whether the whole configuration is in sight, so that a name that is declared nowhere does not exist. */
  readonly complete: boolean;
}

/** Parses a file, finds where it belongs, and resolves its directives. */
export function analyseNginx({ document, files, settings, previous }: AnalysisInput<NginxAnalysis>): NginxAnalysis {
  const { path, text } = document;
  const before = previous && { text: previous.document.text, parts: previous.root.parts };
  const root = treeOfDocument(document, files, before);
  const isMain = root.items.some((item) => item.name === 'events' || item.name === 'http' || item.name === 'stream');
  const main = isMain ? path : findMainFile(path, files);
  const graph = main === undefined ? undefined : configurationOf(main, { path, text, tree: root }, files);
  const included = graph?.files.get(path);
  const found =
    included !== undefined && included.contexts.size > 0
      ? configPlace(included.contexts)
      : inferContext(root, text, path);
  // What is known of a place hangs on it.
  const top = previous !== undefined && isSamePlace(previous.top, found) ? previous.top : found;
  const resolver = createResolver(top);
  const target = readTarget(settings);
  const nameLists = lazy(() => collectNames(path, root, included === undefined ? undefined : graph));

  return {
    document,
    root,
    comments: root.comments,
    target,
    top,
    graph: included === undefined ? undefined : graph,
    complete: included !== undefined && graph!.complete,
    placeOf: resolver.placeOf,
    entriesOf: resolver.entriesOf,
    nameLists,
    names: lazy(() => nameLists().flat()),
    cipherStrings: previous?.target.openssl === target.openssl ? recent(previous.cipherStrings) : new Map(),
  };
}

/** What a person has typed in the course of time is forgotten again. */
function recent(strings: NginxAnalysis['cipherStrings']): NginxAnalysis['cipherStrings'] {
  return strings.size < 100 ? strings : new Map();
}

function configPlace(contexts: ReadonlySet<NginxContext>): Place {
  return { kind: 'config', contexts: [...contexts] };
}
