import { escapeArgs, fromBytes, toBytes, unescapeRedirect } from './bytes.ts';
import { judgeCondition } from './condition.ts';
import { handlerOf } from './handler.ts';
import { openLevel, type Placed } from './level.ts';
import { resolve } from './variables.ts';
import { note, tryPattern, Undecided, type Walk } from './walk.ts';

/** How the directives of the rewrite module left a request. */
export type ScriptEnd =
  | { readonly kind: 'goes on' }
  | { readonly kind: 'return'; readonly status: number; readonly text: string | undefined; readonly at: Placed }
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string; readonly at: Placed };

/** What lasts from one directive to the next. */
interface Engine {
  /** Whether captures are escaped, as they are until the first rewrite has changed the URI. */
  quote: boolean;
  /** Whether a rewrite has begun arguments; until 1.29 nginx then takes all that follows for arguments. */
  inArgs: boolean;
}

const goesOn: ScriptEnd = { kind: 'goes on' };

/** Modules that set variables where they stand among the rewrite directives, in ways that are not followed. */
const setters = /^(set_\w+|js_var|auth_request_set|perl_set)$/;

/**
 * Runs the rewrite directives of a server or location: rewrite, return, break, set and if, in the order of the text.
 * Source: ngx_http_rewrite_module.c and ngx_http_script.c of nginx 1.22.
 * @throws Undecided
 */
export function runScript(walk: Walk): ScriptEnd {
  const engine: Engine = { quote: true, inArgs: false };
  return runItems(walk, walk.level.items, engine) ?? goesOn;
}

/** @returns undefined when all was run and nothing ended it */
function runItems(walk: Walk, items: readonly Placed[], engine: Engine): ScriptEnd | undefined {
  for (const placed of items) {
    const end = runOne(walk, placed, engine);
    if (end !== undefined) return end;
  }
  return undefined;
}

function runOne(walk: Walk, placed: Placed, engine: Engine): ScriptEnd | undefined {
  const { name, args } = placed.directive;
  switch (name) {
    case 'set': {
      setVariable(
        walk,
        args[0]?.value ?? '',
        resolve(walk, args[1]?.value ?? '', placed, engine.quote || engine.inArgs),
      );
      return undefined;
    }
    case 'break':
      if (walk.uriChanged) walk.validLocation = false;
      walk.uriChanged = false;
      note(walk, placed, 'ends the rewrite directives here');
      return goesOn;
    case 'return':
      return runReturn(walk, placed);
    case 'rewrite':
      return runRewrite(walk, placed, engine);
    case 'if':
      return runIf(walk, placed, engine);
  }
  if (setters.test(name)) {
    const set = args.find(({ value }) => /^\$\w+$/.test(value));
    if (set !== undefined) walk.variables.set(set.value.slice(1).toLowerCase(), undefined);
  }
  return undefined;
}

function setVariable(walk: Walk, name: string, value: string): void {
  const key = name.replace(/^\$/, '').toLowerCase();
  if (key !== 'args') walk.variables.set(key, value);
  else {
    walk.args = value;
    walk.asSent = false;
  }
}

function runReturn(walk: Walk, placed: Placed): ScriptEnd {
  const [first, second] = placed.directive.args.map(({ value }) => value);
  const isStatus = /^\d+$/.test(first ?? '');
  const status = isStatus ? Number(first) : 302;
  const text = isStatus ? second : first;
  note(walk, placed, `answers ${status}`);
  return { kind: 'return', status, text: text === undefined ? undefined : resolve(walk, text, placed), at: placed };
}

function runIf(walk: Walk, placed: Placed, engine: Engine): ScriptEnd | undefined {
  const holds = judgeCondition(walk, placed, engine.quote || engine.inArgs);
  note(walk, placed, holds ? 'holds' : 'does not hold');
  if (!holds) return undefined;
  // Every `if` of a location is a level below that location, even behind another one that held.
  const around = walk.level.kind === 'if' ? walk.level.parent! : walk.level;
  const inside = openLevel(walk.files, 'if', placed, around);
  if (around.kind !== 'server') {
    walk.level = inside;
    walk.handler = handlerOf(inside) ?? walk.handler;
  }
  return runItems(walk, inside.items, engine);
}

function runRewrite(walk: Walk, placed: Placed, engine: Engine): ScriptEnd | undefined {
  const [pattern = '', written = '', flag] = placed.directive.args.map(({ value }) => value);
  if (!tryPattern(walk, toBytes(pattern), false, walk.uri, placed)) {
    note(walk, placed, 'does not match');
    return undefined;
  }
  const dropsArgs = written.endsWith('?');
  const replacement = dropsArgs ? written.slice(0, -1) : written;
  const question = replacement.indexOf('?');
  const redirects = /^(?:https?:\/\/|\$scheme)/.test(written);
  const addArgs = !dropsArgs && walk.args !== '';
  walk.internal = true;
  walk.asSent = false;
  if (redirects || flag === 'redirect' || flag === 'permanent') {
    const target = unescapeRedirect(resolve(walk, replacement, placed, true));
    const location = addArgs ? `${target}${question < 0 ? '?' : '&'}${walk.args}` : target;
    note(walk, placed, `redirects to ${fromBytes(location)}`);
    return { kind: 'redirect', status: flag === 'permanent' ? 301 : 302, location, at: placed };
  }
  walk.uriChanged = flag !== 'break';
  if (flag === 'break') walk.validLocation = false;
  engine.quote = false;
  const path = question < 0 ? replacement : replacement.slice(0, question);
  if (engine.inArgs && walk.quoted && walk.captures.some((text) => escapeArgs(text) !== text)) {
    throw new Undecided('versions of nginx differ on what two rewrites in a row make of escapes', placed);
  }
  const uri = resolve(walk, path, placed);
  if (question >= 0) {
    engine.inArgs = true;
    const own = resolve(walk, replacement.slice(question + 1), placed, true);
    walk.args = addArgs ? `${own}&${walk.args}` : own;
  } else if (dropsArgs) walk.args = '';
  walk.uri = uri;
  if (uri === '') return { kind: 'return', status: 500, text: undefined, at: placed };
  const ends = flag === 'last' || flag === 'break';
  note(
    walk,
    placed,
    `makes the URI ${fromBytes(uri)}${walk.args === '' ? '' : ` with the arguments ${fromBytes(walk.args)}`}`,
  );
  return ends ? goesOn : undefined;
}
