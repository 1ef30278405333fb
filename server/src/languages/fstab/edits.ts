import type { MountNode, MountOptionNode } from '../../core/nfs/fstab/tree.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import { insertion, replacement } from '../../core/text/edit.ts';

/** The edit that adds options to a line; `defaults` gives way where it would stand alone beside them. */
export function addOptions(mount: MountNode, options: string): TextEdit {
  const { options: present, optionsField, type, source } = mount;
  if (optionsField === undefined) return insertion((type ?? source).end, ` ${options}`);
  const only = present.length === 1 && present[0]!.text === 'defaults';
  return only
    ? replacement(optionsField, options)
    : insertion(optionsField.end, `${optionsField.source.endsWith(',') ? '' : ','}${options}`);
}

/** The edit that takes an option out, with one comma; the last one gives way to `defaults`. */
export function removeOption(text: string, mount: MountNode, option: MountOptionNode): TextEdit {
  if (mount.options.length === 1) return replacement(option, 'defaults');
  if (text[option.end] === ',') return { start: option.start, end: option.end + 1, newText: '' };
  const start = text[option.start - 1] === ',' ? option.start - 1 : option.start;
  return { start, end: option.end, newText: '' };
}
