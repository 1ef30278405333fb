import { escapeUri, fromBytes, toBytes } from './bytes.ts';
import type { Result } from './explanation.ts';
import { mapPath, rootOf } from './file-path.ts';
import { finalize, type Next, redirectWithin } from './finalize.ts';
import { passesOn } from './handler.ts';
import { inForce, type Placed, sourceOf } from './level.ts';
import { passedUri } from './passed-uri.ts';
import { resolve } from './variables.ts';
import { askFile, note, Undecided, type Walk } from './walk.ts';

/**
 * The content phase: the location's handler, or else index, autoindex and the file itself.
 * Sources: ngx_http_core_content_phase() and the index and static modules of nginx 1.22.
 * @throws Undecided
 */
export function makeContent(walk: Walk): Next {
  if (walk.handler !== undefined) return { to: 'end', result: handlerResult(walk, walk.handler) };
  if (!['GET', 'HEAD', 'POST'].includes(walk.method)) {
    const dav = inForce(walk.level, 'dav_methods')[0];
    if (dav?.directive.args.some(({ value }) => value === walk.method)) {
      return { to: 'end', result: { kind: 'handler', at: sourceOf(dav) } };
    }
    return finalize(walk, 405, `files are not there for ${walk.method}`);
  }
  return walk.uri.endsWith('/') ? makeIndex(walk) : serveFile(walk);
}

function handlerResult(walk: Walk, handler: Placed): Result {
  if (!passesOn(handler)) return { kind: 'handler', at: sourceOf(handler) };
  const target = handler.directive.args[0]?.value ?? '';
  return {
    kind: 'proxy',
    status: walk.errorStatus || undefined,
    target,
    uri: passedUri(walk, handler),
    at: sourceOf(handler),
  };
}

function makeIndex(walk: Walk): Next {
  const random = inForce(walk.level, 'random_index')[0];
  if (random?.directive.args[0]?.value === 'on') throw new Undecided('one of the files is chosen by chance', random);
  const indexes = inForce(walk.level, 'index');
  const words = indexes.flatMap((placed) => placed.directive.args.map(({ value }) => ({ placed, value })));
  const folder = mapPath(walk);
  if (folder === undefined) return finalize(walk, 500, 'alias is used where the URI was rewritten');
  const root = rootOf(walk);
  let folderTested = false;
  for (const { placed, value } of words.length > 0 ? words : [{ placed: undefined, value: 'index.html' }]) {
    const name = placed === undefined ? toBytes(value) : resolve(walk, value, placed);
    if (name.startsWith('/')) {
      if (placed !== undefined) note(walk, placed, `goes on with ${fromBytes(name)}`);
      return redirectWithin(walk, 'index', name, walk.args);
    }
    const path = fromBytes(folder + name);
    if (askFile(walk, path, 'file', placed ?? root.at) !== 'missing') {
      const at = placed ?? root.at;
      if (at !== undefined) note(walk, at, `leads to the file ${path}`);
      return redirectWithin(walk, 'index', walk.uri + name, walk.args);
    }
    if (!folderTested && askFile(walk, folderName(folder), 'directory', placed ?? root.at) !== 'directory') {
      return finalize(walk, 404, `there is no directory ${folderName(folder)}`, root.at);
    }
    folderTested = true;
  }
  const listing = inForce(walk.level, 'autoindex', 'fancyindex').find(
    ({ directive }) => directive.args[0]?.value === 'on',
  );
  if (listing !== undefined && walk.method !== 'POST')
    return {
      to: 'end',
      result: { kind: 'listing', status: walk.errorStatus || 200, path: fromBytes(folder), at: sourceOf(listing) },
    };
  return finalize(walk, 403, 'there is no index file, and listing is off', root.at);
}

const folderName = (path: string) => fromBytes(path.length > 1 ? path.replace(/\/$/, '') : path);

function serveFile(walk: Walk): Next {
  const path = mapPath(walk);
  const { at } = rootOf(walk);
  if (path === undefined) return finalize(walk, 500, 'alias is used where the URI was rewritten', at);
  const kind = askFile(walk, fromBytes(path), 'file', at);
  if (kind === 'missing') return finalize(walk, 404, `there is no file ${fromBytes(path)}`, at);
  if (kind === 'directory') {
    const target = `${escapeUri(walk.uri)}/${walk.args === '' ? '' : `?${walk.args}`}`;
    return finalize(walk, 301, '', at, target);
  }
  if (walk.method === 'POST') return finalize(walk, 405, 'files are not there for POST');
  const status = walk.errorStatus || 200;
  return {
    to: 'end',
    result: { kind: 'file', status, path: fromBytes(path), ...(at === undefined ? {} : { at: sourceOf(at) }) },
  };
}
