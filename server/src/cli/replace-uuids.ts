import { isBootFile, mayBeBootFile } from '../changes/boot-files.ts';
import { pairsFault, replaceUuids, type UuidPair } from '../changes/replace-uuids.ts';
import { writeDiff } from '../changes/write-diff.ts';
import { createRecogniser } from '../core/recognition.ts';
import { applyEdits } from '../core/text/edit.ts';
import { languages } from '../languages/registry.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { faultOf } from './files/fault.ts';
import { type FoundFile, findFiles } from './files/find-files.ts';
import { encodeText, type FileText, readText } from './files/read-text.ts';
import { replaceFile } from './files/write-file.ts';
import { printable } from './report/printable.ts';
import { showPath } from './report/show-path.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const recognise = createRecogniser(languages);

/** `etcetera replace-uuids OLD=NEW… PATH…` puts the UUIDs of a new disk in the place of those of an old one. */
export const replaceUuidsCommand: Command = {
  name: 'replace-uuids',
  usage: '[--write] OLD=NEW… PATH…',
  summary: 'Replace UUIDs in all boot files: grub.cfg, /etc/default/grub, fstab, boot entries and their kin.',
  details: `Without --write nothing is changed: what would be is printed as a diff that patch(1) reads. In a folder, only files
that start a machine are looked at; a file that is named is taken for one. blkid shows the UUIDs of a machine.

Exit status: 0 done, 1 none of the UUIDs was found, 2 something could not be read or written.`,
  options: [{ name: 'write', help: 'Change the files.' }],
  async run(args, terminal) {
    const { pairs, paths } = readPositionals(args.positionals);
    const { files, problems } = await findFiles(paths, terminal.cwd, mayBeBootFile);
    for (const { path, message } of problems) complain(terminal, path ?? '', message);
    let failed = problems.length > 0;
    let found = false;
    for (const file of files) {
      const read = await readBootFile(file, terminal);
      if (read === undefined) failed ||= file.named;
      if (read === undefined || read === 'other') continue;
      const [change] = replaceUuids([{ path: file.path, text: read.text }], pairs);
      if (change === undefined) continue;
      found = true;
      if (!args.has('write')) {
        const diff = writeDiff(showPath(file.path, terminal.cwd), read.text, change.edits);
        terminal.out(diff.split('\n').map(printable).join('\n'));
        continue;
      }
      const fault = await write(file.path, read, applyEdits(read.text, change.edits));
      if (fault === undefined) {
        const uuids = change.edits.length === 1 ? 'one UUID' : `${change.edits.length} UUIDs`;
        terminal.err(`${showPath(file.path, terminal.cwd)}: replaced ${uuids}\n`);
      } else {
        complain(terminal, file.path, fault);
        failed = true;
      }
    }
    if (failed) return exitCodes.failed;
    return found ? exitCodes.clean : exitCodes.findings;
  },
};

function readPositionals(positionals: readonly string[]): { pairs: UuidPair[]; paths: string[] } {
  const pairs: UuidPair[] = [];
  const paths: string[] = [];
  for (const positional of positionals) {
    const [, from, to] = /^([0-9A-Fa-f-]{8,40})=(.*)$/.exec(positional) ?? [];
    if (from === undefined || to === undefined) paths.push(positional);
    else pairs.push({ from, to });
  }
  if (pairs.length === 0 || paths.length === 0) {
    throw new UsageError(
      'name what is replaced, and where, as in: etcetera replace-uuids 12AB-34CD=56EF-7890 /boot /etc',
    );
  }
  const fault = pairsFault(pairs);
  if (fault !== undefined) throw new UsageError(fault);
  return { pairs, paths };
}

async function readBootFile({ path, named }: FoundFile, terminal: Terminal): Promise<FileText | 'other' | undefined> {
  if (!named && !mayBeBootFile(path) && recognise(path) === undefined) return 'other';
  const wanted = (head: string) => named || isBootFile(path, recognise(path, head));
  const read = await readText(path, { found: !named, wanted });
  if (!('kind' in read)) return read;
  if (!('reason' in read) || (!named && read.kind === 'unsuitable')) return 'other';
  complain(terminal, path, read.reason);
  return undefined;
}

async function write(path: string, read: FileText, text: string): Promise<string | undefined> {
  if (!read.lossless) return 'is not changed, since its text is not valid UTF-8';
  try {
    await replaceFile(path, encodeText(text, read), read.stamp);
    return undefined;
  } catch (error) {
    return `is not changed: ${faultOf(error)}`;
  }
}

function complain(terminal: Terminal, path: string, message: string): void {
  terminal.err(`etcetera: ${showPath(path, terminal.cwd)} ${message}\n`);
}
