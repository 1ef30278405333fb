import { createIndentation } from './indentation.ts';
import { isTemplate } from './lexer.ts';
import { parse } from './parser.ts';
import type { ParserHints } from './parser-hints.ts';
import { findUnchanged, type ParsedBefore } from './parts.ts';
import type { NginxTree, SyntaxFault } from './tree.ts';

/**
 * Parses an nginx configuration or a fragment of one. Any text gives a tree; where nginx's reader would stop, the tree
 * has error nodes and is read on by what the indentation says was meant.
 * @param before what was parsed before; large blocks that have not changed since are taken out of its tree
 */
export function parseNginx(text: string, hints: ParserHints, before?: ParsedBefore): NginxTree {
  const template = isTemplate(text);
  const unchanged = before === undefined || template ? undefined : findUnchanged(before, text);
  const plain = parse(text, hints, { closeQuotesAtLineEnd: false, template }, undefined, unchanged);
  if (plain.errors.length === 0 && !plain.suspicious) return plain.tree;
  const brokenQuote = plain.suspicious || plain.errors.some((error) => quoteFaults.has(error.fault));
  const options = { closeQuotesAtLineEnd: brokenQuote, template };
  // A quote that swallows braces upsets the count of them: count again with the quotes closed.
  const balance = brokenQuote ? parse(text, hints, options, undefined).balance : plain.balance;
  // Nothing is to be guessed where braces and quotes match.
  if (balance === 0 && !brokenQuote) return plain.tree;
  const guided = parse(text, hints, options, createIndentation(text, balance));
  // Parts are what nginx itself reads, without a guess.
  return guided.errors.length === 0 ? plain.tree : { ...guided.tree, guessed: true, parts: plain.tree.parts };
}

const quoteFaults: ReadonlySet<SyntaxFault> = new Set(['unclosed-quote', 'text-after-quote']);
