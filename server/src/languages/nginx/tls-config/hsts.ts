import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { someDirective } from '../parse/walk.ts';
import type { Placed } from './expand.ts';
import type { ServerView } from './server-view.ts';

/** The header's name in small letters; names of headers are compared without case. */
const header = 'strict-transport-security';

/** Whether a directive sets Strict-Transport-Security: nginx's own, or that of the headers-more module. */
export function setsHsts(directive: DirectiveNode): boolean {
  if (directive.name === 'add_header') return directive.args[0]?.value.toLowerCase() === header;
  return (
    directive.name.startsWith('more_set_headers') &&
    directive.args.some((arg) => arg.value.toLowerCase().startsWith(header))
  );
}

/** The header as a person wrote it. */
export interface HstsValue {
  readonly word: WordNode;
  /** Seconds; undefined where there is none, or a variable stands in its place. */
  readonly maxAge: number | undefined;
  /** The digits of max-age: UTF-16 offsets in the word's value. */
  readonly digits: { readonly start: number; readonly end: number } | undefined;
  readonly includesSubDomains: boolean;
  readonly preload: boolean;
  /** Whether nginx works the value out at run time, so that nothing is known about it. */
  readonly variable: boolean;
}

/** Reads the value of an `add_header Strict-Transport-Security …`; undefined where there is none. Source: RFC 6797, 6.1. */
export function readHsts(directive: DirectiveNode): HstsValue | undefined {
  const word = directive.args[1];
  if (word === undefined) return undefined;
  const { value } = word;
  const match = /max-age\s{0,9}=\s{0,9}"?(\d+)/i.exec(value);
  const end = match === null ? 0 : match.index + match[0].length;
  return {
    word,
    maxAge: match === null ? undefined : Number(match[1]),
    digits: match === null ? undefined : { start: end - match[1]!.length, end },
    includesSubDomains: /includeSubDomains/i.test(value),
    preload: /preload/i.test(value),
    variable: value.includes('$'),
  };
}

/** Whether the header is set in the server or in a block within it. */
export function hasHstsWithin(view: ServerView): boolean {
  return view.own.items.some(({ directive }) => someWithin(directive, setsHsts));
}

/** The inherited header; nginx inherits `add_header` only into blocks that have none of their own. */
export function inheritedHsts(view: ServerView): Placed | undefined {
  const inherited = view.own.named('add_header').length === 0 ? view.outer.named('add_header') : [];
  return [...inherited, ...view.outer.named('more_set_headers')].find(({ directive }) => setsHsts(directive));
}

/** Whether a directive or one within its block passes a test. */
export function someWithin(directive: DirectiveNode, test: (directive: DirectiveNode) => boolean): boolean {
  return someDirective([directive], test);
}
