import { noChildren, type SyntaxNode } from '../syntax/node.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { Span } from '../text/span.ts';
import { createKnownStanzas, type PreviousDeb822 } from './known-stanzas.ts';
import type { Deb822Error, Deb822Fault, Deb822Field, Deb822Stanza, Deb822Tree } from './tree.ts';

const [TAB, CR, SPACE, HASH, COLON, DASH] = [9, 13, 32, 35, 58, 45] as const;

/** Blank as a byte is to Perl's `\s` and C's isspace(): no Unicode. */
export function isBlankCode(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= CR);
}

/** A stanza with more fields gets a map of them. */
const mostScanned = 64;

/** A growing stanza; frozen into a node when it ends. */
interface OpenStanza {
  readonly start: number;
  end: number;
  readonly children: SyntaxNode[];
  readonly fields: Deb822Field[];
}

type Grown<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads deb822 text as Dpkg::Control::HashCore does (libdpkg-perl 1.21.22), but goes on behind a fault. A line of one
 * word without a colon is a field without a value there, and so here. Linear in the text; never throws.
 * @param previous the file before it was last changed, whose stanzas are taken over where they are the same: nobody may use it any more
 */
export function parseDeb822(text: string, previous?: PreviousDeb822): Deb822Tree {
  const top: SyntaxNode[] = [];
  const stanzas: Deb822Stanza[] = [];
  const comments: Span[] = [];
  const errors: Deb822Error[] = [];
  const armour: SyntaxNode[] = [];
  const keys = new Map<string, string>();
  let known = createKnownStanzas(text, previous);
  let stanza: OpenStanza | undefined;
  let field: Grown<Deb822Field> | undefined;
  let failed: Grown<Deb822Error> | undefined;
  let pending: SyntaxNode[] = [];
  let signed: SyntaxNode | undefined;

  const put = (node: SyntaxNode) => {
    if (stanza === undefined) top.push(node);
    else {
      stanza.children.push(node);
      stanza.end = node.end;
    }
  };
  const flush = () => {
    for (const comment of pending) put(comment);
    pending = [];
  };
  const closeStanza = () => {
    if (stanza === undefined) return;
    const { start, end, fields } = stanza;
    // In an index of packages most stanzas hold nothing but fields; one list of them is enough.
    const children = stanza.children.length === fields.length ? fields : stanza.children;
    const plain = { kind: 'stanza', start, end, children, fields } as const;
    const node: Deb822Stanza =
      fields.length <= mostScanned ? plain : { ...plain, byKey: new Map(fields.map((one) => [one.key, one])) };
    stanzas.push(node);
    top.push(node);
    stanza = undefined;
    field = undefined;
    failed = undefined;
    for (const comment of pending) top.push(comment);
    pending = [];
  };
  const fail = (fault: Deb822Fault, start: number, end: number): Grown<Deb822Error> => {
    const error: Grown<Deb822Error> = { kind: 'error', start, end, children: noChildren, fault, lineEnd: end };
    errors.push(error);
    flush();
    put(error);
    return error;
  };
  const open = (start: number) => {
    stanza ??= { start, end: start, children: [], fields: [] };
  };
  const intern = (name: string): string => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    // A stanza can outlive the text that it was first read from.
    const key = ownCopy(name.toLowerCase());
    keys.set(name, key);
    return key;
  };

  for (let position = 0; position < text.length; ) {
    const same = stanza === undefined ? known?.(position) : undefined;
    if (same !== undefined) {
      top.push(same.stanza);
      stanzas.push(same.stanza);
      for (const comment of same.comments) comments.push(comment);
      for (const error of same.errors) errors.push(error);
      const end = text.indexOf('\n', same.stanza.end);
      position = end < 0 ? text.length : end + 1;
      continue;
    }
    const lineFeed = text.indexOf('\n', position);
    const next = lineFeed < 0 ? text.length : lineFeed + 1;
    let end = lineFeed < 0 ? text.length : lineFeed;
    while (end > position && isBlankCode(text.charCodeAt(end - 1))) end--;
    const start = position;
    position = next;
    if (end === start) {
      closeStanza();
      continue;
    }
    const lead = text.charCodeAt(start);
    if (lead === HASH) {
      const comment = { kind: 'comment', start, end, children: noChildren };
      comments.push(comment);
      if (stanza === undefined) top.push(comment);
      else pending.push(comment);
      continue;
    }
    if (isBlankCode(lead)) {
      if (failed !== undefined) {
        failed.end = end;
        stanza!.end = end;
        pending = [];
      } else if (field !== undefined) {
        field.end = end;
        stanza!.end = end;
        pending = [];
      } else {
        open(start);
        failed = fail('stray-continuation', start, end);
      }
      continue;
    }
    if (lead === DASH && text.startsWith('-----BEGIN PGP ', start)) {
      const block = readArmour(text, start, end, stanza !== undefined || signed !== undefined);
      if (block !== undefined) {
        closeStanza();
        known = undefined;
        position = block.next;
        if (block.finished) armour.push(block.node);
        if (block.finished) top.push(block.node);
        else fail('unfinished-armour', block.node.start, block.node.end);
        signed = block.message ? block.node : undefined;
        continue;
      }
    }
    if (signed !== undefined && stanza === undefined && stanzas.length > 0 && top.at(-1)?.kind === 'stanza') {
      if (stanzas.at(-1)!.start > signed.start) {
        fail('text-in-armour', start, end);
        continue;
      }
    }
    const colon = findColon(text, start, end);
    let nameEnd = colon < 0 ? end : colon;
    while (nameEnd > start && isBlankCode(text.charCodeAt(nameEnd - 1))) nameEnd--;
    open(start);
    if (nameEnd === start || hasBlank(text, start, nameEnd)) {
      failed = fail('no-field', start, end);
      continue;
    }
    flush();
    failed = undefined;
    const valueStart = colon < 0 ? nameEnd : colon + 1;
    const key = intern(text.slice(start, nameEnd));
    field = { kind: 'field', start, end: Math.max(end, valueStart), children: noChildren, key, nameEnd, valueStart };
    put(field);
    stanza!.fields.push(field);
  }
  closeStanza();
  if (signed !== undefined) {
    const { start, end } = signed;
    errors.push({ kind: 'error', start, end, children: noChildren, fault: 'unfinished-armour', lineEnd: end });
  }
  return { kind: 'file', start: 0, end: text.length, children: top, stanzas, comments, errors, armour };
}

function findColon(text: string, start: number, end: number): number {
  for (let index = start; index < end; index++) if (text.charCodeAt(index) === COLON) return index;
  return -1;
}

function hasBlank(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (isBlankCode(text.charCodeAt(index))) return true;
  return false;
}

interface Armour {
  readonly node: SyntaxNode;
  readonly next: number;
  readonly finished: boolean;
  /** Whether it opens a signed message, whose signature must follow. */
  readonly message: boolean;
}

/** Reads the lines of OpenPGP that begin here: a message's head up to an empty line, or a whole signature. */
function readArmour(text: string, start: number, end: number, inside: boolean): Armour | undefined {
  const line = text.slice(start, end);
  if (line === '-----BEGIN PGP SIGNED MESSAGE-----' && !inside) {
    const blank = /\r?\n[ \t\r]*\n/g;
    blank.lastIndex = end;
    const found = blank.exec(text);
    const headEnd = found === null ? text.length : found.index;
    const node = { kind: 'armour', start, end: headEnd, children: noChildren };
    return { node, next: found === null ? text.length : blank.lastIndex, finished: true, message: true };
  }
  if (line !== '-----BEGIN PGP SIGNATURE-----') return undefined;
  const close = /\n-----END PGP SIGNATURE-----[ \t\r]*(?=\n|$)/g;
  close.lastIndex = end;
  if (close.exec(text) === null) {
    const node = { kind: 'armour', start, end: text.length, children: noChildren };
    return { node, next: text.length, finished: false, message: false };
  }
  const node = { kind: 'armour', start, end: close.lastIndex, children: noChildren };
  const lineFeed = text.indexOf('\n', node.end);
  return { node, next: lineFeed < 0 ? text.length : lineFeed + 1, finished: true, message: false };
}
