import {
  CompletionItem,
  CompletionItemKind,
  type ExtensionContext,
  Hover,
  languages,
  MarkdownString,
  Position,
  Range,
  SnippetString,
} from 'vscode';
import { type CompileVariable, requests } from '../../server/src/lsp/protocol.ts';
import type { Session } from './context.ts';
import { placeInShell } from './shell-place.ts';

/** Shell scripts and profiles belong to VS Code's own language; nothing in them is checked. */
const scripts = { language: 'shellscript' };

/** Explains and completes the variables of icecream's compiler wrapper in shell profiles. The server is asked only about them. */
export function helpInShellProfiles(extension: ExtensionContext, session: Session): void {
  let asked: Promise<readonly CompileVariable[]> | undefined;
  const variables = () => {
    asked ??= session.request<CompileVariable[]>(requests.compileVariables).catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
  extension.subscriptions.push(
    languages.registerHoverProvider(scripts, {
      async provideHover(document, position) {
        const range = document.getWordRangeAtPosition(position, /\bICECC(?:_[A-Z_]+)?\b/);
        if (range === undefined) return undefined;
        const name = document.getText(range);
        const found = (await variables()).find((variable) => variable.name === name);
        return found === undefined ? undefined : new Hover(textOf(found), range);
      },
    }),
    languages.registerCompletionItemProvider(
      scripts,
      {
        async provideCompletionItems(document, { line, character }) {
          const place = placeInShell(document.lineAt(line).text.slice(0, character));
          if (place === undefined) return undefined;
          const range = new Range(new Position(line, place.start), new Position(line, character));
          const known = await variables();
          if (place.kind === 'name') return known.map((variable) => itemOf(variable, range));
          const values = known.find(({ name }) => name === place.variable)?.values ?? [];
          return values.map((value) => ({ label: value, kind: CompletionItemKind.Value, range }));
        },
      },
      '_',
      '=',
    ),
  );
}

const textOf = ({ name, markdown }: CompileVariable) => new MarkdownString(`**${name}**\n\n${markdown}`);

function itemOf(variable: CompileVariable, range: Range): CompletionItem {
  const item = new CompletionItem(variable.name, CompletionItemKind.Variable);
  item.range = range;
  item.documentation = textOf(variable);
  item.insertText = new SnippetString(`${variable.name}="$1"`);
  return item;
}
