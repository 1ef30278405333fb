import type { TextEdit } from '../../../core/text/edit.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import {
  beginsLine,
  indentOf,
  insertBehind,
  lineEndOf,
  removeDirective,
  removeLineAt,
  rewriteArguments,
} from '../edits.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import type { MozillaProfile } from '../tls/mozilla.ts';
import { planHsts } from './plan-hsts.ts';
import { ignoreComment, ignoreCommentPattern, type ProfileDirective, profileDirectives } from './profile-directives.ts';
import type { ProfileScope } from './profile-scope.ts';

const isShared = ({ args }: DirectiveNode) => args.some((arg) => arg.value.startsWith('shared:'));
const isEnded = (directive: DirectiveNode) => directive.children.at(-1)?.kind === 'mark';

/** Whether a setting can stay as it is: the same already, or a cache that others may share by its name. */
function fits(directive: DirectiveNode, { name, value }: ProfileDirective): boolean {
  if (name === 'ssl_session_cache' && isShared(directive)) return true;
  return directive.args.map((arg) => arg.value).join(' ') === value;
}

/** Fails where an include holds what the profile would write: twice in a block is an error to nginx. */
function refuseIncluded(
  analysis: NginxAnalysis,
  { expanded, items }: ProfileScope,
  wanted: readonly ProfileDirective[],
): void {
  const names = new Set(wanted.map(({ name }) => name));
  const elsewhere = expanded.items.find(({ directive }) => names.has(directive.name) && !items.includes(directive));
  if (elsewhere !== undefined) {
    throw new Error(`"${elsewhere.directive.name}" comes from ${elsewhere.path}; apply the profile in that file.`);
  }
  if (expanded.known) return;
  const include = items.find(({ name }) => name === 'include');
  // What an http block includes are mostly servers; what a server includes may well be its TLS settings.
  if (
    include !== undefined &&
    analysis.placeOf(include).kind === 'config' &&
    items.some(({ name }) => name === 'listen')
  ) {
    const file = include.args[0]?.value ?? '';
    throw new Error(`This block includes ${file}, which is not in sight and may hold TLS settings of its own.`);
  }
}

/** The comments that an earlier application of a profile wrote, directly in the block. */
function ownComments(analysis: NginxAnalysis, { block }: ProfileScope) {
  const { text } = analysis.document;
  const children = block?.block?.children ?? analysis.root.children;
  return children.filter(
    (node) => node.kind === 'comment' && ignoreCommentPattern.test(text.slice(node.start, node.end)),
  );
}

/**
 * The edits that make the TLS settings of a block those of a profile: what is there is rewritten in its place, what is
 * missing follows the last of them, what the profile has no use for goes. Comments stay. No edit where nothing differs.
 * @throws Error with a sentence for the person when it can't be done
 */
export function planProfile(analysis: NginxAnalysis, scope: ProfileScope, profile: MozillaProfile): TextEdit[] {
  const wanted = profileDirectives(profile, analysis.target);
  refuseIncluded(analysis, scope, wanted);
  const { items, view } = scope;
  const eol = lineEndOf(analysis);
  const edits: TextEdit[] = [];
  const missing: string[] = [];
  const kept = new Set<number>();
  const comments = ownComments(analysis, scope);
  // No profile lists DHE suites, so that their parameters are of no use; modern has no list at all.
  const gone = new Set(['ssl_dhparam', ...(profile.opensslCiphers.length === 0 ? ['ssl_ciphers'] : [])]);
  const removed = new Set(items.filter((item) => gone.has(item.name) && isEnded(item)));

  for (const directive of wanted) {
    const [first, ...others] = items.filter((item) => item.name === directive.name && isEnded(item));
    const comment = directive.defies === undefined ? undefined : ignoreComment(directive.defies);
    if (first === undefined) {
      const inherited =
        directive.name === 'ssl_session_cache' &&
        view?.outer.named(directive.name).some((at) => isShared(at.directive));
      if (!inherited)
        missing.push(...(comment === undefined ? [] : [comment]), `${directive.name} ${directive.value};`);
      continue;
    }
    for (const other of others) removed.add(other);
    if (!fits(first, directive)) edits.push(...rewriteArguments(analysis, first, directive.value));
    if (comment === undefined) continue;
    const before = items[items.indexOf(first) - 1]?.end ?? scope.block?.block?.start ?? 0;
    const there = comments.find(({ start, end }) => {
      return start >= before && end <= first.start && analysis.document.text.slice(start, end).trimEnd() === comment;
    });
    if (there !== undefined) kept.add(there.start);
    else edits.push(insertion(first.start, writeAbove(analysis, first, comment, eol)));
  }
  edits.push(...[...removed].map((item) => removeDirective(analysis, item)));
  edits.push(...comments.filter(({ start }) => !kept.has(start)).map(({ start }) => removeLineAt(analysis, start)));
  const hsts = view === undefined ? undefined : planHsts(analysis, view, profile);
  edits.push(...(hsts?.edits ?? []));
  missing.push(...(hsts?.missing ?? []));
  if (missing.length === 0) return edits;
  return [...edits, insertBehind(analysis, anchorIn(items, removed), missing)];
}

function writeAbove(analysis: NginxAnalysis, directive: DirectiveNode, comment: string, eol: string): string {
  const indent = indentOf(analysis, directive);
  return `${beginsLine(analysis, directive) ? '' : eol + indent}${comment}${eol}${indent}`;
}

/** The directive that new ones follow. */
function anchorIn(items: readonly DirectiveNode[], removed: ReadonlySet<DirectiveNode>): DirectiveNode {
  const simple = items.filter((item) => item.block === undefined && isEnded(item) && !removed.has(item));
  const anchor =
    simple.findLast(({ name }) => name.startsWith('ssl_')) ??
    simple.findLast(({ name }) => name === 'server_name' || name === 'listen' || name === 'http2') ??
    simple.at(0);
  if (anchor === undefined)
    throw new Error('There is no directive in this block behind which the profile could stand.');
  return anchor;
}
