import { walk } from '../../../core/syntax/node.ts';
import { parseFfserver } from '../parse/parser.ts';

/** The texts that formatting must not change: words and comments, each with the number of its line's kind. */
export function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  walk(parseFfserver(text), (node) => {
    if (node.children.length > 0 || node.kind === 'file') return;
    tokens.push(text.slice(node.start, node.end));
  });
  return tokens;
}
