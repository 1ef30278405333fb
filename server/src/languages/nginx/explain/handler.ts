import { passDirectives } from './find-location.ts';
import type { Level, Placed } from './level.ts';

const handlers = new Set<string>([
  ...passDirectives,
  ...['empty_gif', 'stub_status', 'flv', 'mp4', 'perl', 'js_content', 'api', 'status', 'tunnel_pass', 'hls', 'f4f'],
  ...['redis_pass', 'redis2_pass', 'drizzle_pass', 'postgres_pass', 'rtmp_stat', 'rtmp_control'],
]);

/** Handlers of modules that bring many of them: Lua, echo, push stream, nchan. */
const families =
  /^(content_by_lua\w*|echo\w*|push_stream_(publisher|subscriber|websocket)\w*|nchan_(publisher|subscriber|pubsub)\w*)$/;

/** The directive directly in a level that makes the content of its answers, instead of files. */
export function handlerOf(level: Level): Placed | undefined {
  return level.items.findLast(
    ({ directive }) => directive.block === undefined && (handlers.has(directive.name) || families.test(directive.name)),
  );
}

/** Whether a handler passes the request on to another server. */
export function passesOn({ directive }: Placed): boolean {
  return directive.name.endsWith('_pass');
}
