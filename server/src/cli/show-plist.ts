import { readFile, stat } from 'node:fs/promises';
import { isBinaryPlist, readBinaryPlist } from '../core/plist/binary.ts';
import { decodePlist } from '../core/plist/encoding.ts';
import { writePlist } from '../core/plist/write.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { faultOf } from './files/fault.ts';
import { largestFile } from './files/read-text.ts';
import { UsageError } from './usage-error.ts';

/** `etcetera show-plist FILE` prints a binary property list as XML. */
export const showPlistCommand: Command = {
  name: 'show-plist',
  usage: 'FILE…',
  summary: 'Print a property list as XML, be it binary or not; the file stays as it is.',
  options: [],
  async run({ positionals }, terminal) {
    if (positionals.length === 0) throw new UsageError('name a file, as in: etcetera show-plist org.example.job.plist');
    for (const path of positionals) terminal.out(await plistAsXml(path));
    return exitCodes.clean;
  },
};

async function plistAsXml(path: string): Promise<string> {
  const bytes = await readSmall(path);
  if (!isBinaryPlist(bytes)) return decodePlist(bytes);
  const read = readBinaryPlist(bytes);
  if ('fault' in read) throw new UsageError(`${path}: ${read.fault}`);
  return writePlist(read.value);
}

async function readSmall(path: string): Promise<Uint8Array> {
  try {
    const facts = await stat(path);
    if (!facts.isFile() || facts.size > largestFile) throw new UsageError(`${path} is no file, or too large`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} ${faultOf(error)}`);
  }
}
