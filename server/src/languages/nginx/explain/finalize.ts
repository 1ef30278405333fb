import { fromBytes } from './bytes.ts';
import type { Result, RoundCause } from './explanation.ts';
import { inForce, isOn, type Placed, sourceOf } from './level.ts';
import { absoluteLocation } from './redirect.ts';
import { resolve } from './variables.ts';
import { note, Undecided, type Walk } from './walk.ts';

/** Where a request goes next. */
export type Next =
  | { readonly to: 'server rewrite'; readonly cause: RoundCause }
  | { readonly to: 'find location' | 'location rewrite' | 'content' }
  | { readonly to: 'named location'; readonly name: string }
  | { readonly to: 'end'; readonly result: Result };

/**
 * Sends the request to another URI within nginx, as ngx_http_internal_redirect() does.
 * @param uri bytes
 */
export function redirectWithin(walk: Walk, cause: RoundCause, uri: string, args: string): Next {
  if (--walk.changesLeft === 0) return finalize(walk, 500, 'the request was redirected too often');
  walk.uri = uri;
  walk.args = args;
  walk.internal = true;
  walk.asSent = false;
  walk.uriBehindAlias = false;
  return { to: 'server rewrite', cause };
}

/** Sends the request to a URI with arguments, or to a named location. */
export function redirectTo(walk: Walk, cause: RoundCause, target: string): Next {
  if (target.startsWith('@')) return { to: 'named location', name: target };
  const question = target.indexOf('?');
  if (question < 0) return redirectWithin(walk, cause, target, '');
  return redirectWithin(walk, cause, target.slice(0, question), target.slice(question + 1));
}

/**
 * Ends a request with a status for which nginx has a page of its own, or the configuration an `error_page`, as
 * ngx_http_special_response_handler() does (nginx 1.22).
 * @param why a clause, for a person
 * @param location the target of a redirect; bytes
 * @throws Undecided
 */
export function finalize(walk: Walk, status: number, why: string, at?: Placed, location?: string): Next {
  walk.errorStatus = status;
  const pages = inForce(walk.level, 'error_page');
  if (!walk.onErrorPage && pages.length > 0 && walk.changesLeft > 0) {
    if (!isOn(walk.level, 'recursive_error_pages', false)) walk.onErrorPage = true;
    const page = pages.map((placed) => readErrorPage(placed)).find(({ codes }) => codes.includes(status));
    if (page !== undefined) return showErrorPage(walk, page, status, why);
  }
  return { to: 'end', result: answer(walk, status, why, at, location) };
}

function answer(walk: Walk, status: number, why: string, at: Placed | undefined, location: string | undefined): Result {
  const source = at === undefined ? {} : { at: sourceOf(at) };
  if (location !== undefined) {
    return { kind: 'redirect', status, location: fromBytes(absoluteLocation(walk, location)), ...source };
  }
  // These are answered as 400 unless an error page says otherwise.
  const sent = [494, 495, 496, 497].includes(status) ? 400 : status;
  return { kind: 'status', status: sent, why, ...source };
}

interface ErrorPage {
  readonly placed: Placed;
  readonly codes: readonly number[];
  /** The status to answer with: a number, what the page answers (0), or the original (undefined). */
  readonly overwrite: number | undefined;
  readonly target: string;
}

function readErrorPage(placed: Placed): ErrorPage {
  const words = placed.directive.args.map(({ value }) => value);
  const target = words.pop() ?? '';
  const equals = words.at(-1)?.startsWith('=') ? words.pop()! : undefined;
  const overwrite = equals === undefined ? undefined : Number(equals.slice(1));
  return { placed, codes: words.map(Number), overwrite, target };
}

function showErrorPage(walk: Walk, page: ErrorPage, status: number, why: string): Next {
  const { placed, overwrite } = page;
  if (overwrite !== undefined) walk.errorStatus = overwrite;
  else if ([494, 495, 496, 497].includes(status)) walk.errorStatus = 400;
  if (status < 400) throw new Undecided('what an error page makes of a redirect is not followed', placed);
  const target = resolve(walk, page.target, placed);
  note(walk, placed, `takes over for ${status}${why === '' ? '' : ` (${why})`}: ${fromBytes(target)}`);
  if (target.startsWith('/')) {
    if (walk.method !== 'HEAD') walk.method = 'GET';
    return redirectTo(walk, 'error_page', target);
  }
  if (target.startsWith('@')) return redirectTo(walk, 'error_page', target);
  const isRedirect = [301, 302, 303, 307, 308].includes(overwrite ?? 0);
  walk.errorStatus = isRedirect ? overwrite! : 302;
  return { to: 'end', result: answer(walk, walk.errorStatus, '', placed, target) };
}
