import type { ExecuteCommandParams } from 'vscode-languageserver';
import { catalogue } from '../languages/catalogue.generated.ts';
import { toWorkspaceEdit } from './convert.ts';
import { guarded, type Session } from './session.ts';

/** The commands that `workspace/executeCommand` takes: `etcetera.<language>.<operation>` for what the languages offer. */
export const commandNames: readonly string[] = catalogue.flatMap(({ id, operations }) =>
  operations.map((name) => `etcetera.${id}.${name}`),
);

/** What every such command takes beside its own arguments: the document and the place in it. */
interface OperationArguments {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Runs a language's operation on an open document and has the client apply its edits. */
export function registerCommands(session: Session): void {
  session.connection.onExecuteCommand(
    guarded(session, 'workspace/executeCommand', async ({ command, arguments: given }: ExecuteCommandParams) => {
      const argument: unknown = given?.[0];
      const [, id = '', name = ''] = command.split('.');
      const operation = session.service().language(id)?.operations?.[name];
      if (operation === undefined) throw new Error(`there is no command "${command}"`);
      const { uri, position } = argument as OperationArguments;
      const open = await session.openFully(uri);
      if (open === undefined || open.language.id !== id) throw new Error(`${uri} is not open as ${id}`);
      const offset = open.document.lines.offsetAt(position);
      const edits = operation(open.analysis, offset, argument as Readonly<Record<string, unknown>>);
      if (edits.length === 0) return null;
      const edit = toWorkspaceEdit(uri, open.version, open.document, edits);
      await session.connection.workspace.applyEdit({ label: command, edit });
      return null;
    }),
  );
}
