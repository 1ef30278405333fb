import { readFileSync, writeFileSync } from 'node:fs';

/**
 * `npx tsx tools/import-grub.ts --version V --signed IMAGE --list COMMAND_LST…`: writes which module brings which command of
 * GRUB, and which modules a signed image holds. The lists are /usr/lib/grub/<platform>/command.lst of Debian's
 * grub-efi-amd64-bin and grub-pc-bin, the image is grubx64.efi.signed of grub-efi-amd64-signed.
 */
function main(): void {
  const args = process.argv.slice(2);
  const value = (name: string) => args[args.indexOf(name) + 1] ?? '';
  const lists = args.slice(args.indexOf('--list') + 1);
  if (!args.includes('--version') || !args.includes('--signed') || !args.includes('--list') || lists.length === 0) {
    throw new Error('Usage: import-grub.ts --version VERSION --signed IMAGE --list COMMAND_LST…');
  }
  const modules = new Map<string, Set<string>>();
  for (const path of lists) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const [, command, module] = /^\*?(\S+): (\S+)$/.exec(line) ?? [];
      if (command === undefined || module === undefined) continue;
      modules.set(command, (modules.get(command) ?? new Set()).add(module));
    }
  }
  const rows = [...modules].sort(([a], [b]) => (a < b ? -1 : 1));
  const table = rows.map(([command, names]) => `  [${quote(command)}, [${[...names].sort().map(quote).join(', ')}]],`);
  const signed = [...modulesOf(readFileSync(value('--signed')))].sort().map((name) => `  ${quote(name)},`);
  const text = `// Written by tools/import-grub.ts from Debian's grub2 ${value('--version')}: command.lst of x86_64-efi and i386-pc, grubx64.efi.signed.
/** The modules of which any brings a command; GRUB loads them at the first use where it may. */
export const commandModules: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
${table.join('\n')}
]);

/** The modules in Debian's signed image for UEFI. Under Secure Boot no further ones are loaded. */
export const signedModules: ReadonlySet<string> = new Set([
${signed.join('\n')}
]);
`;
  writeFileSync('server/src/languages/grub/schema/command-modules.generated.ts', text);
}

const quote = (text: string) => `'${text.replaceAll("'", "\\'")}'`;

/** The names of the modules that an image holds: ELF files with a section `.modname`. */
function modulesOf(image: Buffer): Set<string> {
  const names = new Set<string>();
  for (let at = image.indexOf('\x7fELF', 0, 'latin1'); at >= 0; at = image.indexOf('\x7fELF', at + 4, 'latin1')) {
    const name = moduleName(image.subarray(at));
    if (name !== undefined) names.add(name);
  }
  return names;
}

function moduleName(elf: Buffer): string | undefined {
  if (elf.length < 64 || elf[4] !== 2) return undefined;
  const table = Number(elf.readBigUInt64LE(40));
  const count = elf.readUInt16LE(60);
  const section = (index: number) => {
    const start = table + 64 * index;
    if (start + 64 > elf.length) return undefined;
    return { name: elf.readUInt32LE(start), offset: Number(elf.readBigUInt64LE(start + 24)) };
  };
  const strings = section(elf.readUInt16LE(62));
  if (strings === undefined) return undefined;
  for (let index = 0; index < count; index++) {
    const one = section(index);
    if (one !== undefined && textAt(elf, strings.offset + one.name) === '.modname') return textAt(elf, one.offset);
  }
  return undefined;
}

function textAt(bytes: Buffer, start: number): string {
  const end = bytes.indexOf(0, start);
  return bytes.toString('latin1', start, end < 0 ? start : end);
}

main();
