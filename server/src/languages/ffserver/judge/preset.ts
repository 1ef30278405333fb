import type { DirectiveNode } from '../parse/tree.ts';
import { readPreset } from '../presets/read-preset.ts';
import type { Media } from '../schema/options.ts';
import { isPlaceholder, spanOf, textOf } from './common.ts';
import { chooseEncoder, type EncoderState, setOption } from './encoder-options.ts';
import type { JudgeState } from './state.ts';

/**
 * Reads a directive that names a preset. ffserver prints that a preset is missing and goes on; what one in sight sets is taken
 * as if it stood here, but another file may be the one that ffserver finds, so that nothing about it is an error.
 */
export function judgePreset(state: JudgeState, target: EncoderState, node: DirectiveNode): void {
  target.preset = node;
  const name = textOf(node);
  const preset = state.presets.get(node);
  if (isPlaceholder(state, node.args[0]) || name === '' || preset === undefined) {
    forget(target);
    return;
  }
  const bare = name.replace(/^.*\//, '').replace(/\.ffpreset$/, '');
  if (name.startsWith('/') || name.endsWith('.ffpreset')) {
    const message = `A preset is named without its folder and without .ffpreset; ffserver prints that it finds no "${name}" and goes on.`;
    const span = spanOf(node);
    const edits = [{ start: span.start, end: span.end, newText: bare }];
    const fixes = [{ title: `Change to ${bare}`, safety: 'suggested' as const, edits }];
    state.report('unknown-preset', span, message, { fixes: /^[^\s"'<>]+$/.test(bare) ? fixes : [] });
    forget(target);
    return;
  }
  if (preset.state === 'loaded') {
    readInto(state, target, node, preset.path, preset.text);
    return;
  }
  forget(target);
  if (preset.state === 'missing') {
    const message = `There is no ${name}.ffpreset in ${preset.folders.join(', ')}; ffserver prints that and goes on without its options, unless it is in .ffmpeg in the home of its user.`;
    state.report('unknown-preset', spanOf(node), message);
  }
}

/** What a preset that nobody has seen may have chosen. */
function forget(target: EncoderState): void {
  if (target.encoder === undefined) target.unsure = true;
}

const codecOption: Readonly<Record<Media, string>> = { audio: 'acodec', video: 'vcodec' };

function readInto(state: JudgeState, target: EncoderState, node: DirectiveNode, path: string, text: string): void {
  const span = spanOf(node);
  const say = (line: number, message: string) => {
    state.report('preset-content', span, `Line ${line} of ${path}: ${message}`);
  };
  const { lines, stopsAt } = readPreset(text);
  for (const { line, name, value } of lines) {
    const inner = { ...state, report: (_rule: string, _span: unknown, message: string) => say(line, message) };
    if (name === codecOption[target.media]) {
      const before = target.encoder;
      chooseEncoder(inner, target, value, node, span);
      if (before === undefined && target.encoder !== undefined) target.encoderOfPreset = true;
    } else if (name === 'scodec') {
      say(line, 'A preset for subtitles is none for ffserver, which reads no further.');
      return;
    } else setOption(inner, target, name, value, { node, nameSpan: span, valueSpan: span, named: false });
  }
  if (stopsAt !== undefined) say(stopsAt, 'It is not of the form option=value, and nothing below it is read.');
}
