import type { Deb822Field, Deb822Stanza } from '../../../core/deb822/tree.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { Span } from '../../../core/text/span.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import { type ChecksumLine, checksumLines, hashLengths } from '../analysis/checksums.ts';
import { defineRule } from '../define-rule.ts';

/** Those of uploads are judged by `unverifiable-upload`; their sizes are compared here. */
const judged = new Set(['dsc', 'changes', 'buildinfo', 'sources', 'release']);
const md5 = 'd41d8cd98f00b204e9800998ecf8427e';

/** What is wrong with a line by itself. */
function lineFault(line: ChecksumLine, digits: number, kind: string): { span: Span; message: string } | undefined {
  const { hash, size, name, words } = line;
  if (!new RegExp(`^[0-9a-f]{${digits}}$`).test(hash.text))
    return { span: hash, message: `"${hash.text}" is no checksum of ${digits} hexadecimal digits (small letters).` };
  if (size === undefined || !/^\d+$/.test(size.text))
    return { span: size ?? line, message: 'Behind the checksum stands the size of the file in bytes.' };
  if (name === undefined) return { span: line, message: 'The name of the file is missing behind its size.' };
  if (words !== 3 && !(words === 5 && kind === 'changes'))
    return { span: line, message: 'A line has a checksum, a size and the name of a file, no more.' };
  if (kind !== 'release' && name.text.includes('/'))
    return { span: name, message: 'A file lies beside this one; its name has no slash.' };
  if ((kind === 'dsc' || kind === 'sources') && !/^[0-9a-zA-Z][-+:.,=0-9a-zA-Z_~]+$/.test(name.text))
    return { span: name, message: `dpkg takes no file of the name "${name.text}".` };
  return undefined;
}

/** Finds lists of files that are damaged, or do not agree with each other. */
export default defineRule({
  id: 'debian-control/checksum',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A list of files with checksums is damaged, or does not agree with another one.',
  why: '`Files`, `Checksums-Sha1` and `Checksums-Sha256` name the same files with the same sizes. dpkg-source unpacks nothing, where a line is damaged or sizes differ. apt passes over such faults in a Release file, and then trusts or finds less than you think.',
  references: ['dsc(5)', 'Dpkg::Checksums (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      { code: `Source: hello\nVersion: 1\nFiles:\n ${md5.slice(1)} 0 hello_1.tar.xz\n`, path: '/srv/hello_1.dsc' },
      {
        code: `Source: hello\nVersion: 1\nFiles:\n ${md5} 0 hello_1.tar.xz\nChecksums-Sha1:\n da39a3ee5e6b4b0d3255bfef95601890afd80709 1 hello_1.tar.xz\n`,
        path: '/srv/hello_1.dsc',
      },
      { code: `Suite: sid\nMD5Sum:\n ${md5} zero main/binary-amd64/Packages\n`, path: '/srv/dists/sid/Release' },
    ],
    valid: [
      { code: `Source: hello\nVersion: 1\nFiles:\n ${md5} 0 hello_1.tar.xz\n`, path: '/srv/hello_1.dsc' },
      { code: `Source: hello\nFiles:\n ${md5} 0 misc optional hello_1.deb\n`, path: '/srv/hello_1.changes' },
    ],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { choice } = context.analysis;
      if (!judged.has(choice.kind)) return;
      if (choice.kind === 'dsc' && stanza !== context.analysis.root.stanzas[0]) return;
      const severity =
        choice.kind === 'dsc' && choice.certain && !choice.template ? ('error' as const) : ('warning' as const);
      const lists = readLists(stanza, context, (span, message) => context.report(span, message, { severity }));
      compare(lists, (span, other, message) =>
        context.report(span, message, { severity, related: [{ span: other, message: 'there' }] }),
      );
    },
  },
});

interface FileList {
  readonly field: Deb822Field;
  readonly names: ReadonlyMap<string, ChecksumLine>;
}

function readLists(
  stanza: Deb822Stanza,
  { analysis }: RuleContext<ControlAnalysis>,
  report: (span: Span, message: string) => void,
): FileList[] {
  const { choice, document } = analysis;
  const lists: FileList[] = [];
  for (const field of stanza.fields) {
    const digits = hashLengths.get(field.key);
    if (digits === undefined || (choice.kind === 'release') === /^(files|checksums-)/.test(field.key)) continue;
    // dpkg-source reads "Files" in place of this one.
    if (choice.kind === 'dsc' && (field.key === 'checksums-md5' || field.key === 'checksums-sha512')) continue;
    const names = new Map<string, ChecksumLine>();
    for (const line of checksumLines(document.text, field)) {
      const fault = lineFault(line, digits, choice.kind);
      if (fault !== undefined) {
        if (choice.kind !== 'changes' && choice.kind !== 'buildinfo') report(fault.span, fault.message);
        continue;
      }
      const name = line.name!.text;
      const other = names.get(name);
      if (other !== undefined && other.hash.text !== line.hash.text) {
        report(line.hash, `"${name}" has another checksum above.`);
      }
      names.set(name, line);
    }
    lists.push({ field, names });
  }
  return lists;
}

function compare(lists: readonly FileList[], report: (span: Span, other: Span, message: string) => void): void {
  const sizes = new Map<string, ChecksumLine>();
  for (const { names } of lists) {
    for (const [name, line] of names) {
      const other = sizes.get(name);
      if (other === undefined) sizes.set(name, line);
      else if (Number(other.size!.text) !== Number(line.size!.text)) {
        const message = `"${name}" has ${line.size!.text} bytes here, and ${other.size!.text} above.`;
        report(line.size!, other.size!, message);
      }
    }
  }
}
