import type { Span } from '../../../core/text/span.ts';

/** What dscverify refuses, and a sentence that says why. */
export interface UploadFault {
  readonly span: Span;
  readonly message: string;
}

interface Line extends Span {
  readonly text: string;
}

/** The lines of the lists that a name opens. dscverify looks for them in the whole text, whatever stanza they are in. */
function listed(text: string, names: string): Line[] {
  const found: Line[] = [];
  for (const match of text.matchAll(new RegExp(`^(?:${names}):\\s*\\n((?:[ \\t]+.*\\n)+)`, 'gim'))) {
    let start = match.index + match[0].length - match[1]!.length;
    for (const line of match[1]!.split('\n').slice(0, -1)) {
      found.push({ start, end: start + line.length, text: line });
      start += line.length + 1;
    }
  }
  return found;
}

/**
 * What dscverify (devscripts 2.23.4) finds wrong with a .changes or .buildinfo file itself; it knows no stanzas, but looks for fields in
 * the whole text.
 */
export function findUploadFaults(text: string, kind: 'changes' | 'buildinfo'): UploadFault[] {
  const found: UploadFault[] = [];
  const format = /^Format:\s*(.*)$/im.exec(text);
  if (format !== null) {
    const value = format[1]!;
    const start = format.index + format[0].length - value.length;
    const reason = formatFault(value, kind);
    if (reason !== undefined)
      return [
        {
          span: { start, end: Math.max(start + value.length, start + 1) },
          message: `"${value}" is no format of this file: ${reason}.`,
        },
      ];
  }
  const files = listed(text, 'Checksums-Md5|Files');
  if (files.length === 0) {
    const end = text.indexOf('\n') < 0 ? text.length : text.indexOf('\n');
    const name = kind === 'changes' ? 'Files' : 'Checksums-Md5';
    return [
      { span: { start: 0, end }, message: `The file lists no files under "${name}"; dscverify lets none such pass.` },
    ];
  }
  for (const match of text.matchAll(/^Checksums-(?!(?:Md5|Sha1|Sha256):)([^\s:]\S*):\s*\n/gim)) {
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    return [{ span, message: 'dscverify knows checksums by MD5, SHA1 and SHA256 alone, and lets nothing else pass.' }];
  }
  const strong = [
    { name: 'Checksums-Sha1', digits: 40 },
    { name: 'Checksums-Sha256', digits: 64 },
  ].map((list) => {
    const lines = new Map<string, Line>();
    const rows = listed(text, list.name);
    for (const line of rows) {
      const file = /(\S+)\s*$/.exec(line.text);
      if (file !== null && !lines.has(file[1]!)) lines.set(file[1]!, { ...line, text: line.text.slice(0, file.index) });
    }
    return { ...list, lines, present: rows.length > 0 };
  });
  for (const line of files) {
    const [, size, name] = /^\s+[0-9a-f]{32}\s+(\d+)\s+(?:\S+\s+\S+\s+)?(\S+)\s*$/.exec(line.text) ?? [];
    if (name === undefined || size === undefined) {
      found.push({
        span: line,
        message: `A line lists the MD5 checksum (32 digits, small letters), the size${kind === 'changes' ? ', section, priority' : ''} and the name of a file.`,
      });
      continue;
    }
    if (name.includes('/'))
      found.push({ span: line, message: `The file "${name}" must lie beside this one; its name has no slash.` });
    for (const { name: list, digits, lines, present } of strong) {
      if (!present) continue;
      const other = lines.get(name);
      if (other === undefined) found.push({ span: line, message: `"${list}" has no checksum of "${name}".` });
      else if (!new RegExp(`^\\s+[0-9a-f]{${digits}}\\s+\\d+\\s*$`).test(other.text))
        found.push({
          span: other,
          message: `A line lists a checksum of ${digits} digits (small letters), the size and the name of a file.`,
        });
      if (other === undefined || !new RegExp(`^\\s+[0-9a-f]{${digits}}\\s+\\d+\\s*$`).test(other.text)) break;
    }
  }
  return found;
}

function formatFault(value: string, kind: 'changes' | 'buildinfo'): string | undefined {
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(value.replace(/\n$/, '')) ?? [];
  if (major === undefined || minor === undefined) return 'it is two numbers with a dot between them';
  if (kind === 'changes')
    return Number(major) === 1 && Number(minor) <= 8 ? undefined : 'dscverify knows formats up to 1.8';
  const fits = (Number(major) === 0 && Number(minor) <= 2) || (Number(major) === 1 && Number(minor) === 0);
  return fits ? undefined : 'dscverify knows formats up to 0.2, and 1.0';
}
