import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const require = createRequire(import.meta.url);
const grammars = fileURLToPath(new URL('../../grammars/', import.meta.url));

/** A piece of a line and its scopes, the outermost (the grammar's own) left out. `line` is 0-based. */
export interface Token {
  readonly line: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Loads `grammars/FILE` as the editor does. Grammars that it embeds (Lua) are absent, as in an editor without them. */
export async function loadGrammar(file: string, scopeName: string): Promise<IGrammar> {
  const wasm = await readFile(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => oniguruma.createOnigScanner(sources),
      createOnigString: (text) => oniguruma.createOnigString(text),
    }),
    loadGrammar: async (name) =>
      name === scopeName ? textmate.parseRawGrammar(await readFile(`${grammars}${file}`, 'utf8'), file) : null,
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (grammar === null) throw new Error(`${file} has no grammar named ${scopeName}`);
  return grammar;
}

/** All tokens of a text that are more than white space, in order. */
export function tokenise(grammar: IGrammar, text: string): Token[] {
  let stack = textmate.INITIAL;
  return text.split('\n').flatMap((line, index) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens.map((token) => ({
      line: index,
      text: line.slice(token.startIndex, token.endIndex),
      scopes: token.scopes.slice(1),
    }));
  });
}

/** The scopes of the piece that holds the first character of `part`'s first occurrence. Throws when it does not occur. */
export function scopesOf(grammar: IGrammar, text: string, part: string): readonly string[] {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`${JSON.stringify(part)} does not occur in ${JSON.stringify(text)}`);
  const line = text.slice(0, start).split('\n').length - 1;
  let column = start - (text.lastIndexOf('\n', start - 1) + 1);
  for (const token of tokenise(grammar, text)) {
    if (token.line !== line) continue;
    if (column < token.text.length) return token.scopes;
    column -= token.text.length;
  }
  throw new Error(`no token at ${JSON.stringify(part)}`);
}
