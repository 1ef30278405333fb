import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { moveLines, removeDirective } from '../fixes.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { findFormat, formats, inputFormats, isInputFormat } from '../schema/formats.ts';
import { checkHost, integerOf, isPlaceholder, reportUnknown, spanOf, textOf } from './common.ts';
import { chooseEncoder } from './encoder-options.ts';
import { emptied, meant, sentence } from './finding.ts';
import { intMaximum, intMinimum } from './numbers.ts';
import { judgePreset } from './preset.ts';
import type { JudgeState } from './state.ts';
import { judgeCoding } from './stream-coding.ts';
import type { StreamState } from './stream-state.ts';

/** Directives that are read without any check. */
const unchecked = new Set('metadata preroll startsendonkey maxtime dynamicacl rtspoption noloop'.split(' '));

/** Reads a directive of a stream. */
export function judgeStreamDirective(state: JudgeState, stream: StreamState, node: DirectiveNode, name: string): void {
  switch (name) {
    case 'feed':
      stream.feedNode = node;
      break;
    case 'format':
      judgeFormat(state, stream, node);
      break;
    case 'inputformat':
      judgeInputFormat(state, node);
      break;
    case 'faviconurl':
      if (!stream.isStatus) {
        const message = 'FaviconURL is for status streams only; it must stand behind "Format status".';
        const { directives } = stream.section;
        const format = directives.find(
          ({ name: word, args }) => word.value.toLowerCase() === 'format' && args[0]?.value === 'status',
        );
        const { text } = state.around;
        const behind = format === undefined ? -1 : text.indexOf('\n', format.end);
        const fixes =
          behind < 0 ? [removeDirective(text, node)] : moveLines(text, node, behind + 1, 'Move below Format status');
        state.report('favicon-outside-status', node.name, message, { fixes });
      }
      break;
    case 'author':
    case 'comment':
    case 'copyright':
    case 'title':
      reportOldMetadata(state, node);
      break;
    case 'audiocodec':
    case 'videocodec': {
      const media = name === 'audiocodec' ? 'audio' : 'video';
      chooseEncoder(state, stream[media], textOf(node), node, spanOf(node));
      stream.codecNodes[media] ??= node;
      break;
    }
    case 'avpresetvideo':
    case 'avpresetaudio':
      judgePreset(state, name === 'avpresetvideo' ? stream.video : stream.audio, node);
      break;
    case 'novideo':
      stream.without.video ??= node;
      break;
    case 'noaudio':
      stream.without.audio ??= node;
      break;
    case 'multicastaddress':
      checkHost(state, node);
      break;
    case 'multicastport':
      integerOf(state, node, 0, 1, 65535, 'a port from 1 to 65535');
      break;
    case 'multicastttl':
      integerOf(state, node, 0, intMinimum, intMaximum, 'a whole number');
      break;
    case 'file':
    case 'readonlyfile':
      stream.file = node;
      break;
    case 'usedefaults':
    case 'nodefaults':
      if (stream.defaults > 1) {
        const message = 'The stream already says whether defaults are used; the last line counts.';
        state.report('repeated-defaults', node.name, message, { fixes: [emptied(node)] });
      }
      stream.defaults = name === 'usedefaults' ? 3 : 2;
      break;
    default:
      if (unchecked.has(name) || judgeCoding(state, stream, node, name)) return;
      reportUnknown(state, node, 'stream', stream.section);
  }
}

function judgeFormat(state: JudgeState, stream: StreamState, node: DirectiveNode): void {
  const name = textOf(node);
  stream.formatNode = node;
  stream.isStatus = name === 'status';
  stream.formatUnsure = isPlaceholder(state, node.args[0]);
  if (stream.isStatus) {
    stream.format = undefined;
    return;
  }
  stream.format = findFormat(name);
  if (stream.format !== undefined || stream.formatUnsure) return;
  stream.formatUnsure = true;
  const span = spanOf(node);
  const near =
    name.toLowerCase() === 'status'
      ? 'status'
      : nearest(name, ['status', 'jpeg', ...formats.map((format) => format.name)]);
  const { hint, fixes } = meant(span, name === '' ? undefined : near);
  const text = name === '' ? 'Format needs the name of a container' : `FFmpeg 3.4 writes no format "${name}"`;
  state.report('unknown-format', span, sentence(text, hint), { fixes: name === '' ? [] : fixes });
}

function judgeInputFormat(state: JudgeState, node: DirectiveNode): void {
  const name = textOf(node);
  if (isInputFormat(name) || isPlaceholder(state, node.args[0])) return;
  const span = spanOf(node);
  const { hint, fixes } = meant(span, name === '' ? undefined : nearest(name, inputFormats));
  const text = name === '' ? 'InputFormat needs the name of a container' : `FFmpeg 3.4 reads no format "${name}"`;
  state.report('unknown-format', span, sentence(text, hint), { fixes: name === '' ? [] : fixes });
}

function reportOldMetadata(state: JudgeState, node: DirectiveNode): void {
  const key = node.name.value.toLowerCase();
  state.report('deprecated-name', node.name, `"${node.name.value}" is an old name; write "Metadata ${key}".`, {
    fixes: [{ title: `Change to Metadata ${key}`, safety: 'safe', edits: [replacement(node.name, `Metadata ${key}`)] }],
    tags: ['deprecated'],
  });
}
