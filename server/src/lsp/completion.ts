import {
  type CompletionClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  MarkupKind,
  type Range,
} from 'vscode-languageserver';
import type { Completion, CompletionKind } from '../core/features/completion.ts';
import { describeEntry } from '../core/schema/entry.ts';
import { toRange } from './convert.ts';
import { guarded, type Session } from './session.ts';

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  directive: CompletionItemKind.Property,
  block: CompletionItemKind.Module,
  value: CompletionItemKind.Value,
  flag: CompletionItemKind.EnumMember,
  variable: CompletionItemKind.Variable,
  reference: CompletionItemKind.Reference,
  module: CompletionItemKind.Class,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  snippet: CompletionItemKind.Snippet,
  key: CompletionItemKind.Field,
};

/** Names of a document's place, from which the documentation of an item can be found again. */
interface ItemData {
  readonly uri: string;
  readonly offset: number;
}

/** What a client understands of completions. */
export interface CompletionClient {
  readonly capabilities: CompletionClientCapabilities | undefined;
  /** Its own command that asks for completions again, as {@link InitializationOptions.suggestCommand} names it. */
  readonly suggestCommand: string | undefined;
}

/** Completion; an item's documentation is sent when the client asks for it. */
export function registerCompletion(session: Session, client: () => CompletionClient): void {
  const { connection } = session;
  connection.onCompletion(
    guarded(session, 'textDocument/completion', async ({ textDocument, position }) => {
      const open = await session.openFully(textDocument.uri);
      if (open === undefined) return null;
      const offset = open.document.lines.offsetAt(position);
      const list = open.language.complete?.(open.analysis, offset);
      if (list === undefined) return null;
      const range = toRange(open.document, list.span);
      const data: ItemData = { uri: textDocument.uri, offset };
      const typed = open.document.text.slice(list.span.start, offset).toLowerCase();
      const items = list.items.filter(({ label }) => fits(typed, label)).map((item) => toItem(item, client()));
      const understood = client().capabilities?.completionList?.itemDefaults ?? [];
      if (defaults.every((name) => understood.includes(name))) {
        return { isIncomplete: false, itemDefaults: { editRange: range, data }, items };
      }
      return { isIncomplete: false, items: items.map((item) => standAlone(item, range, data)) };
    }),
  );
  connection.onCompletionResolve(
    guarded(session, 'completionItem/resolve', (item) => {
      const data = item.data as ItemData | undefined;
      const open = data === undefined ? undefined : session.open(data.uri);
      if (data === undefined || open === undefined) return item;
      const list = open.language.complete?.(open.analysis, data.offset);
      const entry = list?.items.find((candidate) => candidate.label === item.label)?.entry;
      if (entry === undefined) return item;
      return { ...item, documentation: { kind: MarkupKind.Markdown, value: describeEntry(entry) } };
    }),
  );
}

/** What a list says once for all its items, where the client understands that. */
const defaults = ['editRange', 'data'];

/** An item for a client that knows no defaults of a list. */
function standAlone({ textEditText, ...item }: CompletionItem, range: Range, data: ItemData): CompletionItem {
  return { ...item, textEdit: { range, newText: textEditText ?? item.label }, data };
}

/**
 * Whether an editor would show a label for what was typed: its characters stand in it, in this order, and the first begins a word of
 * it (fuzzyScore in vs/base/common/filters.ts, VS Code 1.91). A longer text can only match less, so what is left out now is not missed
 * later.
 * @param typed in small letters
 */
function fits(typed: string, label: string): boolean {
  if (typed === '') return true;
  const found = label.toLowerCase();
  let from = found.indexOf(typed[0]!);
  while (from >= 0 && !beginsWord(label, from)) from = found.indexOf(typed[0]!, from + 1);
  if (from < 0) return false;
  for (let index = 1; index < typed.length; index++) {
    from = found.indexOf(typed[index]!, from + 1);
    if (from < 0) return false;
  }
  return true;
}

function beginsWord(label: string, at: number): boolean {
  if (at === 0 || separator.test(label[at]!) || separator.test(label[at - 1]!)) return true;
  return capital.test(label[at]!) && !capital.test(label[at - 1]!);
}

const separator = /[^\p{L}\p{N}]/u;
const capital = /\p{Lu}/u;

function toItem(completion: Completion, { capabilities, suggestCommand }: CompletionClient): CompletionItem {
  const item: CompletionItem = { label: completion.label, kind: kinds[completion.kind] };
  if (completion.detail !== undefined) item.detail = completion.detail;
  if (completion.rank !== undefined) item.sortText = `${String(completion.rank).padStart(4, '0')}${completion.label}`;
  if (completion.deprecated) item.tags = [CompletionItemTag.Deprecated];
  const { insert } = completion;
  if (insert !== undefined && (!insert.snippet || capabilities?.completionItem?.snippetSupport)) {
    item.textEditText = insert.text;
    if (insert.snippet) item.insertTextFormat = InsertTextFormat.Snippet;
  }
  if (completion.continues && suggestCommand) item.command = { title: 'Suggest', command: suggestCommand };
  return item;
}
