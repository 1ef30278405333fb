import { checkAccess } from './access.ts';
import { fromBytes } from './bytes.ts';
import { makeContent } from './content.ts';
import type { Result } from './explanation.ts';
import { finalize, type Next } from './finalize.ts';
import { findLocation } from './find-location.ts';
import { handlerOf } from './handler.ts';
import { inForce, named, openLevel, sourceOf } from './level.ts';
import { escapedName } from './redirect.ts';
import { runScript, type ScriptEnd } from './script.ts';
import { tryFiles } from './try-files.ts';
import { beginRound, capture, Undecided, type Walk } from './walk.ts';

/**
 * Takes a request through nginx's phases from the server's rewrite directives on, as ngx_http_core_run_phases() does
 * (nginx 1.22), until there is an answer.
 * @throws Undecided
 */
export function runPhases(walk: Walk, first: Next = { to: 'server rewrite', cause: 'request' }): Result {
  let next = first;
  while (next.to !== 'end') next = runPhase(walk, next);
  return next.result;
}

function runPhase(walk: Walk, next: Exclude<Next, { to: 'end' }>): Next {
  switch (next.to) {
    case 'server rewrite':
      beginRound(walk, next.cause);
      walk.level = walk.server;
      walk.handler = undefined;
      walk.validLocation = true;
      checkRewrites(walk);
      return afterScript(walk, runScript(walk), { to: 'find location' });
    case 'find location':
      return enterLocation(walk);
    case 'named location':
      return enterNamed(walk, next.name);
    case 'location rewrite': {
      // The server's directives were run already, and do not run again where no location matched.
      const end = walk.level === walk.server ? undefined : runScript(walk);
      checkRewrites(walk);
      if (end !== undefined && end.kind !== 'goes on') return afterScript(walk, end, { to: 'content' });
      if (!walk.uriChanged) return { to: 'content' };
      if (--walk.changesLeft === 0) return finalize(walk, 500, 'the request was rewritten too often');
      beginRound(walk, 'rewrite');
      walk.level = walk.server;
      return { to: 'find location' };
    }
    case 'content':
      return checkAccess(walk) ?? tryFiles(walk) ?? makeContent(walk);
  }
}

/** @throws Undecided where a program takes part in rewriting */
function checkRewrites(walk: Walk): void {
  const names = ['rewrite_by_lua', 'rewrite_by_lua_block', 'rewrite_by_lua_file', 'server_rewrite_by_lua_block'];
  const lua = inForce(walk.level, ...names)[0];
  if (lua !== undefined) throw new Undecided('Lua code may rewrite or answer the request', lua);
}

function afterScript(walk: Walk, end: ScriptEnd, otherwise: Next): Next {
  if (end.kind === 'goes on') return otherwise;
  if (end.kind === 'redirect') return finalize(walk, end.status, '', end.at, end.location);
  const { status, text, at } = end;
  if (status === 444) return { to: 'end', result: { kind: 'closed', why: 'by `return 444`', at: sourceOf(at) } };
  const isRedirect = [301, 302, 303, 307, 308].includes(status);
  if (isRedirect) return finalize(walk, status, '', at, text ?? '');
  if (text === undefined && status >= 400) return finalize(walk, status, '', at);
  const sent = walk.errorStatus || status;
  return { to: 'end', result: { kind: 'text', status: sent, body: fromBytes(text ?? ''), at: sourceOf(at) } };
}

function enterLocation(walk: Walk): Next {
  walk.handler = undefined;
  walk.uriChanged = false;
  const round = walk.rounds.at(-1)!;
  round.uri = fromBytes(walk.uri);
  const found = findLocation(walk.server, walk.uri);
  round.steps.push(...found.steps);
  if (found.unsure !== undefined)
    throw new Undecided(`the location cannot be judged, since ${found.unsure.why}`, found.unsure.at);
  if (found.match !== undefined) capture(walk, found.match);
  enter(walk, found.level);
  const [internal] = inForce(walk.level, 'internal');
  if (!walk.internal && internal !== undefined) return finalize(walk, 404, 'the location is internal', internal);
  applyLimitExcept(walk);
  walk.handler = handlerOf(walk.level) ?? walk.handler;
  if (found.redirect === undefined) return { to: 'location rewrite' };
  const target = escapedName(found.redirect) + (walk.args === '' ? '' : `?${walk.args}`);
  return finalize(walk, 301, '', found.redirect.placed, target);
}

/** Puts the request into a location, and notes which. */
function enter(walk: Walk, level: Walk['level']): void {
  walk.level = level;
  const round = walk.rounds.at(-1)!;
  for (let at = level; at.kind === 'location' && at.parent !== undefined; at = at.parent) {
    round.chosen.unshift(sourceOf(at.placed!));
  }
  for (const placed of level.kind === 'location' ? level.unread : []) {
    walk.doubts.push({ text: 'a file that the location includes cannot be read', at: sourceOf(placed) });
  }
}

/** For the methods that it does not name, the directives of `limit_except` replace those of the location. */
function applyLimitExcept(walk: Walk): void {
  const limit = named(walk.level, 'limit_except')[0];
  if (limit === undefined) return;
  const allowed = limit.directive.args.map(({ value }) => value.toUpperCase());
  if (allowed.includes(walk.method) || (walk.method === 'HEAD' && allowed.includes('GET'))) return;
  const location = walk.level;
  walk.level = openLevel(walk.files, 'limit_except', limit, location);
  walk.handler = handlerOf(location);
}

function enterNamed(walk: Walk, name: string): Next {
  if (--walk.changesLeft === 0) return finalize(walk, 500, 'the request was redirected too often');
  beginRound(walk, 'named location');
  walk.internal = true;
  walk.uriChanged = false;
  walk.handler = undefined;
  const location = walk.server.locations().find(({ head, name: own }) => head.kind === 'named' && own === name);
  if (location === undefined) return finalize(walk, 500, `there is no location ${fromBytes(name)}`);
  walk.rounds.at(-1)!.steps.push({ at: sourceOf(location.placed), outcome: 'named', depth: 0 });
  enter(walk, location);
  applyLimitExcept(walk);
  walk.handler = handlerOf(walk.level) ?? walk.handler;
  return { to: 'location rewrite' };
}
