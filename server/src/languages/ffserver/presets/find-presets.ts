import { remember } from '../../../core/syntax/remember.ts';
import { basename } from '../../../core/text/path.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';
import type { DirectiveNode, FfserverTree, SectionNode } from '../parse/tree.ts';
import { encoderFor, findEncoder } from '../schema/codecs.ts';
import type { Media } from '../schema/options.ts';

/** What is known about the file of a preset. */
export type Preset =
  | { readonly state: 'loaded'; readonly path: string; readonly text: string }
  /** In none of the folders, all of which were in sight. */
  | { readonly state: 'missing'; readonly folders: readonly string[] }
  | { readonly state: 'unknown' };

const unknown: Preset = { state: 'unknown' };

/** The files of presets, wherever they are. */
const presetGlobs: readonly string[] = ['**/*.ffpreset'];

/** The medium of a directive that names a preset, else undefined. */
export function presetMedium(node: DirectiveNode): Media | undefined {
  const name = node.name.value.toLowerCase();
  if (name === 'avpresetvideo') return 'video';
  return name === 'avpresetaudio' ? 'audio' : undefined;
}

/** Whether a section names a preset, so that what is in other files counts. */
export const namesPreset = remember(({ directives }: SectionNode): boolean =>
  directives.some((node) => presetMedium(node) !== undefined),
);

/** The paths of the workspace's presets; none while that is not known. */
export function workspacePresets(files: FileView): readonly string[] {
  const found = files.search(presetGlobs);
  return typeof found === 'string' ? [] : found;
}

/**
 * Finds the presets that streams name. FFmpeg looks in each folder for `NAME.ffpreset` and then, if the stream has chosen a
 * codec above, for `ENCODER-NAME.ffpreset` (get_preset_file in cmdutils.c, 3.4). Its folders hang on the environment of
 * ffserver; here they are those of the setting, and behind them the workspace.
 */
export function findPresets(
  root: FfserverTree,
  files: FileView,
  folders: readonly string[],
): ReadonlyMap<DirectiveNode, Preset> {
  const found = new Map<DirectiveNode, Preset>();
  for (const section of root.sections) {
    if (section.section !== 'stream' || !namesPreset(section)) continue;
    const encoders: Partial<Record<Media, string | undefined>> = {};
    for (const node of section.directives) {
      const name = node.name.value.toLowerCase();
      if (name === 'videocodec') encoders.video ??= standIn(node);
      else if (name === 'audiocodec') encoders.audio ??= standIn(node);
      const medium = presetMedium(node);
      const word = node.args[0]?.value ?? '';
      // Also for completion, which may only look at what is known by then.
      if (medium !== undefined) workspacePresets(files);
      if (medium !== undefined && word !== '') found.set(node, findPreset(word, encoders[medium], files, folders));
    }
  }
  return found;
}

function standIn({ args: [word] }: DirectiveNode): string | undefined {
  const codec = findEncoder(word?.value ?? '')?.codec;
  return codec === undefined ? undefined : encoderFor(codec)?.name;
}

function findPreset(name: string, encoder: string | undefined, files: FileView, folders: readonly string[]): Preset {
  const names = [`${name}.ffpreset`, ...(encoder === undefined ? [] : [`${encoder}-${name}.ffpreset`])];
  let inSight = folders.length > 0;
  for (const path of folders.flatMap((folder) => names.map((file) => `${folder}/${file}`))) {
    const file = files.get(path);
    if (file.state === 'loaded') return { state: 'loaded', path, text: file.text };
    if (file.state === 'pending') return unknown;
    if (file.state === 'refused') inSight = false;
  }
  const paths = files.search(presetGlobs);
  if (paths === 'pending') return unknown;
  for (const path of paths === 'refused' ? [] : paths.filter((any) => names.includes(basename(any)))) {
    const file = files.get(path);
    if (file.state === 'loaded') return { state: 'loaded', path, text: file.text };
    if (file.state === 'pending') return unknown;
  }
  return inSight ? { state: 'missing', folders } : unknown;
}
