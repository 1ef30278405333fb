import type { Hover } from '../../../core/features/hover.ts';
import type { SignatureHelp } from '../../../core/features/signature.ts';
import { describeEntry, type SchemaEntry } from '../../../core/schema/entry.ts';
import { pathAt } from '../../../core/syntax/node.ts';
import { touches } from '../../../core/text/span.ts';
import { describeControl } from '../features/describe-control.ts';
import { describeArgument, describeModule } from '../features/describe-module.ts';
import { signatureOf } from '../features/signature.ts';
import { actionEntries, controlEntries } from '../schema/actions.ts';
import { findModule } from '../schema/modules.ts';
import { defaultReturn, returnValues } from '../schema/returns.ts';
import type { ProfileAnalysis } from './analyse.ts';
import { lineCursor } from './cursor.ts';
import { blockEnd } from './fields.ts';
import { endJump } from './parser.ts';
import type { FieldNode, ProfileLine, ProfileWord } from './tree.ts';

const titled = (entry: SchemaEntry) => `**${entry.name}**\n\n${describeEntry(entry)}`;

/** What a field, its value, a control, a return value, an action, a module or an option means. */
export function hoverProfile({ root }: ProfileAnalysis, offset: number): Hover | undefined {
  const path = pathAt(root, offset);
  const node = path.at(-1);
  const field = path.find((part): part is FieldNode => part.kind === 'field');
  const line = path.find((part): part is ProfileLine => part.kind === 'line');
  if (node === undefined || field === undefined) return undefined;
  if ((node === field.name || node === field.value) && field.known !== undefined) {
    return { span: node, markdown: titled(field.known) };
  }
  if (line === undefined || node === line) return undefined;
  if (node === line.control) return hoverControl(line, line.control, offset);
  const word = node as ProfileWord;
  const module = line.module === undefined ? undefined : findModule(line.module.value);
  if (module === undefined) return undefined;
  const markdown = node === line.module ? describeModule(word.value) : describeArgument(module, word.value);
  return markdown === undefined ? undefined : { span: node, markdown };
}

function hoverControl({ meaning, module: word }: ProfileLine, control: ProfileWord, offset: number): Hover | undefined {
  if (meaning === undefined || meaning.fault !== undefined) return undefined;
  const own = word === undefined ? undefined : findModule(word.value)?.returns;
  for (const { name, nameSpan, action, actionSpan } of meaning.pairs) {
    if (touches(nameSpan, offset) && offset < nameSpan.end) {
      const known = [...(own ?? []), ...returnValues, defaultReturn].find((value) => value.name === name);
      if (known !== undefined) return { span: nameSpan, markdown: titled(known) };
    }
    if (!touches(actionSpan, offset)) continue;
    const known = action === endJump ? blockEnd : action <= 0 ? actionEntries[-action] : undefined;
    if (known !== undefined) return { span: actionSpan, markdown: titled(known) };
  }
  const known = controlEntries.find(({ name }) => name === meaning.keyword);
  const title = known === undefined ? '' : `${titled(known)}\n\n`;
  const table = describeControl(meaning.actions, () => '').replaceAll(
    `\`${endJump}\`: skips ${endJump} lines, the result`,
    '`end`: leaves the block of profiles, the result',
  );
  return { span: control, markdown: title + table };
}

/** What a line of a stack looks like, as in a service but without its type. */
export function profileSignature(analysis: ProfileAnalysis, offset: number): SignatureHelp | undefined {
  const cursor = lineCursor(analysis, offset);
  return cursor === undefined ? undefined : signatureOf(cursor, cursor.facility);
}
