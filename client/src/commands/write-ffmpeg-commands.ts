import { window } from 'vscode';
import { requests, type ShownPicture, type ViewParams } from '../../../server/src/lsp/protocol.ts';
import type { CommandContext } from '../context.ts';
import { openGenerated } from './open-generated.ts';

/** Opens a shell script with the commands of a present-day ffmpeg for the streams of the ffserver.conf at hand. */
export async function writeFfmpegCommands({ session }: CommandContext): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    void window.showInformationMessage('Open an ffserver.conf first.');
    return;
  }
  const params: ViewParams = {
    uri: (await session.client()).code2ProtocolConverter.asUri(editor.document.uri),
    view: 'modern-commands',
    position: { line: 0, character: 0 },
    answers: {},
  };
  const { picture } = await session.request<ShownPicture>(requests.view, params);
  const script = picture.blocks.find((block) => block.kind === 'code');
  if (script !== undefined) await openGenerated({ name: 'streams.sh', language: 'shellscript', text: script.text });
}
