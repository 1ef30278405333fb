import { window } from 'vscode';
import { type GenerateResult, type GeneratorDescription, requests } from '../../../server/src/lsp/protocol.ts';
import type { CommandContext } from '../context.ts';
import { askValidated } from '../dialog/ask-validated.ts';
import { openGenerated } from './open-generated.ts';

/** Asks which generator, then its questions, and opens what it makes. With an id the first question falls away. */
export async function newFile({ session }: CommandContext, id?: string): Promise<void> {
  const generators = await session.request<GeneratorDescription[]>(requests.generators);
  const generator = id === undefined ? await pickGenerator(generators) : generators.find((any) => any.id === id);
  if (generator === undefined) {
    if (id !== undefined) throw new Error(`there is no generator '${id}'`);
    return;
  }
  const { title, questions } = generator;
  const subject = { generator: generator.id };
  const answers = await askValidated(session, { title, questions, validation: requests.validateAnswer, subject });
  if (answers === undefined) return;
  const { files } = await session.request<GenerateResult>(requests.generate, { generator: generator.id, answers });
  // The first file is the one that was asked for: it comes last, so that it is the one in sight.
  for (const file of [...files].reverse()) await openGenerated(file);
}

async function pickGenerator(generators: readonly GeneratorDescription[]): Promise<GeneratorDescription | undefined> {
  const items = generators.map((generator) => ({
    label: generator.title,
    description: generator.language,
    detail: generator.detail,
    generator,
  }));
  const item = await window.showQuickPick(items, {
    title: 'New File from Generator',
    placeHolder: 'What shall the file do?',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return item?.generator;
}
