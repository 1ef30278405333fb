import { window } from 'vscode';
import type { GeneratedFile } from '../../../server/src/generators/generator.ts';
import { type ConversionDescription, requests } from '../../../server/src/lsp/protocol.ts';
import type { CommandContext } from '../context.ts';
import { askAll } from '../dialog/ask-all.ts';
import { askQuestion } from '../dialog/ask-question.ts';
import { openGenerated } from './open-generated.ts';

/** Asks where the streams of the ffserver.conf at hand shall go, and opens the shell script that has ffmpeg send them there. */
export async function writeFfmpegCommands({ session }: CommandContext): Promise<void> {
  const editor = window.activeTextEditor;
  const uri = editor && (await session.client()).code2ProtocolConverter.asUri(editor.document.uri);
  const known = uri === undefined ? [] : await session.request<ConversionDescription[]>(requests.conversions, { uri });
  const conversion = known.find(({ id }) => id === 'ffmpeg-commands');
  if (conversion === undefined) {
    void window.showInformationMessage('Open an ffserver.conf first.');
    return;
  }
  const answers = await askAll(conversion.title, conversion.questions, (question, frame, previous) =>
    askQuestion(question, frame, previous, async () => null),
  );
  if (answers === undefined) return;
  const params = { uri, conversion: conversion.id, answers };
  await openGenerated(await session.request<GeneratedFile>(requests.convert, params));
}
