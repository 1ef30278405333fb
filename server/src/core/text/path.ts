import { trimAtEnd } from './trim.ts';

/** Paths in core are absolute, decoded and slash-separated, on every platform (`/etc/nginx/nginx.conf`, `/c:/nginx/nginx.conf`). */

/** The folder of a path, without a slash at its end; the root's folder is the root. */
export function dirname(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}

/** The last part of a path. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path without slashes at its end; the root keeps its one. */
export function withoutSlashAtEnd(path: string): string {
  return path.slice(0, 1) + trimAtEnd(path.slice(1), '/');
}

/** `path` seen from the folder `base`: `.` and `..` resolved, an absolute path left where it is. */
export function resolvePath(base: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${base}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Whether `path` is `folder` or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
