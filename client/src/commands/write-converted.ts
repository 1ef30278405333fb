import { Uri, window } from 'vscode';
import type { GeneratedFile } from '../../../server/src/generators/generator.ts';
import { type ConversionDescription, requests } from '../../../server/src/lsp/protocol.ts';
import type { CommandContext } from '../context.ts';
import { askAll } from '../dialog/ask-all.ts';
import { askQuestion } from '../dialog/ask-question.ts';
import { openGenerated } from './open-generated.ts';

/**
 * Makes the command that asks what a conversion of the file at hand wants to know, and opens the other file, unsaved, beside it.
 * @param id of the conversion
 * @param missing what is said where no file is open that can be converted so
 */
export function writeConverted(id: string, missing: string): (context: CommandContext) => Promise<void> {
  return async ({ session }) => {
    const document = window.activeTextEditor?.document;
    const uri = document && (await session.client()).code2ProtocolConverter.asUri(document.uri);
    const known =
      uri === undefined ? [] : await session.request<ConversionDescription[]>(requests.conversions, { uri });
    const conversion = known.find((one) => one.id === id);
    if (document === undefined || conversion === undefined) {
      void window.showInformationMessage(missing);
      return;
    }
    const answers = await askAll(conversion.title, conversion.questions, (question, frame, previous) =>
      askQuestion(question, frame, previous, async () => null),
    );
    if (answers === undefined) return;
    const file = await session.request<GeneratedFile>(requests.convert, { uri, conversion: id, answers });
    const folder = document.isUntitled ? undefined : Uri.joinPath(document.uri, '..');
    await openGenerated(file, folder);
  };
}
