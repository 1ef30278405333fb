/**
 * A value of a property list in the terms of JavaScript: a whole number is a bigint, a real one a number, data are bytes, a
 * dictionary is a map.
 */
export type PlistValue =
  | string
  | boolean
  | bigint
  | number
  | Date
  | Uint8Array
  | readonly PlistValue[]
  | ReadonlyMap<string, PlistValue>;

const head = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
`;

/** Values within others beyond this depth are left out, since writing them would take the square of their number in tabs. */
const deepest = 200;

/** A dictionary of the entries whose value is not undefined. */
export function plistDict(entries: Readonly<Record<string, PlistValue | undefined>>): ReadonlyMap<string, PlistValue> {
  return new Map(Object.entries(entries).filter((entry): entry is [string, PlistValue] => entry[1] !== undefined));
}

/** Writes a property list as XML in the style of plutil: one element a line, indented with tabs. Source: plist(5), macOS 14. */
export function writePlist(value: PlistValue): string {
  const lines: string[] = [];
  write(value, 0, lines);
  return `${head}<plist version="1.0">\n${lines.join('\n')}\n</plist>\n`;
}

function write(value: PlistValue, depth: number, lines: string[]): void {
  const indent = '\t'.repeat(depth);
  const dict = value instanceof Map;
  if (depth > deepest && (dict || Array.isArray(value)))
    lines.push(`${indent}<!-- deeper values are left out -->`, `${indent}<array/>`);
  else if (dict) {
    if (value.size === 0) return void lines.push(`${indent}<dict/>`);
    lines.push(`${indent}<dict>`);
    for (const [key, item] of value as ReadonlyMap<string, PlistValue>) {
      lines.push(`${indent}\t<key>${escapeXml(key)}</key>`);
      write(item, depth + 1, lines);
    }
    lines.push(`${indent}</dict>`);
  } else if (Array.isArray(value)) {
    if (value.length === 0) return void lines.push(`${indent}<array/>`);
    lines.push(`${indent}<array>`);
    for (const item of value) write(item, depth + 1, lines);
    lines.push(`${indent}</array>`);
  } else
    lines.push(indent + scalar(value as Exclude<PlistValue, readonly PlistValue[] | ReadonlyMap<string, PlistValue>>));
}

function scalar(value: string | boolean | bigint | number | Date | Uint8Array): string {
  if (typeof value === 'string') return `<string>${escapeXml(value)}</string>`;
  if (typeof value === 'boolean') return value ? '<true/>' : '<false/>';
  if (typeof value === 'bigint') return `<integer>${value}</integer>`;
  if (typeof value === 'number') return `<real>${realText(value)}</real>`;
  if (value instanceof Uint8Array) return `<data>${base64(value)}</data>`;
  return `<date>${value.toISOString().replace(/\.\d+Z$/, 'Z')}</date>`;
}

function realText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  return Number.isFinite(value) ? String(value) : value > 0 ? '+infinity' : '-infinity';
}

/** Text as it stands between tags; what XML cannot hold at all becomes U+FFFD. Source: XML 1.0, 2.2 and 2.4. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648, 4. Every platform has its own function for this, and none all of them. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const text = [18, 12, 6, 0].map((shift) => digits[(group >> shift) & 63]).join('');
    const missing = Math.max(0, at + 3 - bytes.length);
    parts.push(text.slice(0, 4 - missing) + '='.repeat(missing));
  }
  return parts.join('');
}
