import { findKernelArgument } from '../../../core/boot-entry/kernel-arguments.ts';
import { uuidKind } from '../../../core/disk-ids/uuid.ts';
import type { Hover } from '../../../core/features/hover.ts';
import { partsOf } from '../../../core/grub-script/statement.ts';
import type { CommandNode, WordNode } from '../../../core/grub-script/tree.ts';
import { describeEntry, type SchemaEntry } from '../../../core/schema/entry.ts';
import { lastBefore } from '../../../core/syntax/search.ts';
import { type Span, touches } from '../../../core/text/span.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';
import { linuxCommand } from '../analysis/entry-commands.ts';
import { uuidsOf } from '../analysis/uuids.ts';
import { variablesIn } from '../names/names.ts';
import { commandModules } from '../schema/command-modules.generated.ts';
import { findCommand } from '../schema/commands.ts';
import { optionsOf } from '../schema/options.ts';
import { findVariable } from '../schema/variables.ts';

/** What the command, option, UUID, module, kernel argument or variable under the cursor is. */
export function hover(analysis: GrubAnalysis, offset: number): Hover | undefined {
  const { items } = analysis.root;
  const statement = items[lastBefore(items, offset + 1)];
  if (statement === undefined) return undefined;
  const command = partsOf(statement).commands.find(({ words }) => words.some((word) => touches(word, offset)));
  const word = command?.words.find((one) => touches(one, offset));
  if (command !== undefined && word !== undefined && word === command.words[0]) {
    const entry = findCommand(word.source);
    if (entry !== undefined) return tell(word, entry);
  }
  const named = variablesIn(statement, analysis.document.path).find(({ span }) => touches(span, offset));
  const variable = named === undefined ? undefined : findVariable(named.name);
  if (named !== undefined && variable !== undefined) return tell(named.span, variable);
  if (command === undefined || word === undefined) return undefined;
  return uuidHover(analysis, offset) ?? wordHover(command, word);
}

const tell = (span: Span, entry: SchemaEntry): Hover => ({
  span: { start: span.start, end: span.end },
  markdown: `**${entry.name}**\n\n${describeEntry(entry)}`,
});

function wordHover({ name, words }: CommandNode, word: WordNode): Hover | undefined {
  if (word.source.startsWith('-')) {
    const written = word.source.replace(/=.*/s, '');
    const option = optionsOf(name).find((one) => one.name === written || `-${one.short}` === written);
    return option === undefined ? undefined : tell(word, option);
  }
  if (name === 'insmod') {
    const brings = [...commandModules].flatMap(([command, modules]) =>
      modules.includes(word.source) ? [command] : [],
    );
    const markdown = `Module **${word.source}**: brings ${brings.map((one) => `\`${one}\``).join(', ')}.`;
    return brings.length === 0 ? undefined : { span: { start: word.start, end: word.end }, markdown };
  }
  if (!linuxCommand.test(name) || word === words[1]) return undefined;
  const argument = findKernelArgument(word.source.replace(/^["']/, ''));
  return argument === undefined ? undefined : tell(word, argument);
}

const kinds: Readonly<Record<string, string>> = {
  uuid: 'A UUID, as ext, XFS, Btrfs, swap, LUKS and GPT partitions have them',
  fat: 'The serial number of a FAT file system, as EFI partitions have them',
  ntfs: 'The serial number of an NTFS file system',
  iso9660: 'The date of an ISO 9660 file system',
  'dos-partition': 'The signature of an MBR disk and the number of a partition',
};

/** What other boot files of the workspace say of the UUID under the cursor. */
function uuidHover(analysis: GrubAnalysis, offset: number): Hover | undefined {
  const found = uuidsOf(analysis);
  const here = found.find(({ span }) => touches(span, offset));
  if (here === undefined) return undefined;
  const key = here.value.toLowerCase();
  const uses = found.filter(({ value }) => value.toLowerCase() === key).length;
  const about = analysis.known?.get(key)?.about;
  const parts = [
    `${kinds[uuidKind(here.value) ?? ''] ?? 'An identifier of a disk'}.`,
    ...(about === undefined ? [] : [`Known as ${about}.`]),
    uses === 1 ? 'It stands once in this script.' : `It stands ${uses} times in this script.`,
  ];
  return { span: here.span, markdown: parts.join(' ') };
}
