import type { Answer } from '../core/questions/question.ts';

/** What is wrong with the name of a host, or undefined. Source: RFC 1123, 2.1; nginx takes `*.` in front. */
function hostFault(name: string): string | undefined {
  const host = name.startsWith('*.') ? name.slice(2) : name;
  if (/[^\x21-\x7e]/.test(host)) return `"${name}" needs its ASCII form (xn--…).`;
  if (host.length > 253) return `"${name}" is longer than 253 characters.`;
  const labels = host.split('.');
  const fits = (label: string) => /^[a-z0-9-]{1,63}$/i.test(label) && !label.startsWith('-') && !label.endsWith('-');
  return labels.every(fits) ? undefined : `"${name}" is not the name of a host.`;
}

function namesFault(names: readonly string[]): string | undefined {
  if (names.length === 0) return 'Give at least one name.';
  const twice = names.find(
    (name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < index,
  );
  if (twice !== undefined) return `"${twice}" is there twice.`;
  return names.map(hostFault).find((fault) => fault !== undefined);
}

function pathFault(path: string): string | undefined {
  if (!path.startsWith('/')) return 'Give an absolute path.';
  return /^[\w/.,:@%+=~-]*$/.test(path) ? undefined : 'The path holds a character that is not safe here.';
}

const fileFault = (path: string) => pathFault(path) ?? (path.endsWith('/') ? 'Give a file, not a folder.' : undefined);

function upstreamFault(url: string): string | undefined {
  if (url.length > 500) return 'The URL is too long.';
  if (/^https?:\/\/unix:\/[\w./@-]+$/i.test(url)) return undefined;
  const match = /^https?:\/\/(\[[0-9a-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?(\/[\w./~%+-]*)?$/i.exec(url);
  if (match === null) return 'Give a URL such as http://127.0.0.1:3000.';
  const port = match[2] === undefined ? 80 : Number(match[2]);
  return port >= 1 && port <= 65535 ? undefined : 'A port is a number from 1 to 65535.';
}

/** What is wrong with the answer to a question of the TLS virtual host, or undefined. */
export function vhostFault(question: string, value: Answer): string | undefined {
  if (question === 'names') return Array.isArray(value) ? namesFault(value) : 'Give a list of names.';
  if (typeof value !== 'string') return undefined;
  if (question === 'root' || question === 'acmeRoot') return pathFault(value);
  if (question === 'certificateFile' || question === 'keyFile') return fileFault(value);
  return question === 'upstream' ? upstreamFault(value) : undefined;
}
