import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DebianPackage } from './debian.ts';
import { runProgram } from './run-program.ts';

/** What `plist.ts` needs. */
export const plistPackages: readonly DebianPackage[] = ['libxml2-utils', 'python3'];

/** What Apple's document type for property lists, version 1.0, says in substance: which element holds which. */
const documentType = `<!ENTITY % value "(array | data | date | dict | real | integer | string | true | false)">
<!ELEMENT plist %value;>
<!ATTLIST plist version CDATA "1.0">
<!ELEMENT array (%value;)*>
<!ELEMENT dict (key, %value;)*>
<!ELEMENT true EMPTY>
<!ELEMENT false EMPTY>
${['key', 'string', 'data', 'date', 'real', 'integer'].map((name) => `<!ELEMENT ${name} (#PCDATA)>`).join('\n')}
`;

/** Prints one JSON value a line: a value as plistlib reads it (bytes and dates as text), or what it complains of. */
const reader = `
import json, math, plistlib, sys
def plain(value):
    if isinstance(value, dict): return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list): return [plain(item) for item in value]
    return value if not isinstance(value, float) or math.isfinite(value) else str(value)
for path in sys.argv[1:]:
    try:
        print(json.dumps({"value": plain(plistlib.load(open(path, "rb")))}, default=str))
    except Exception as fault:
        print(json.dumps({"fault": f"{type(fault).__name__}: {fault}"}))
`;

/** What the readers of property lists say; `fault` is undefined where all of them take the text. */
export interface PlistVerdict {
  readonly fault: string | undefined;
  /** The one-based line of the first complaint, where it names one. */
  readonly line: number | undefined;
  /** What plistlib read: an object for a dictionary. */
  readonly value: unknown;
}

/** Asks xmllint (well-formed, and as Apple's document type says) and Python's plistlib about texts or bytes. */
export async function judgePlists(texts: readonly (string | Uint8Array)[]): Promise<PlistVerdict[]> {
  if (texts.length === 0) return [];
  const directory = await mkdtemp(join(tmpdir(), 'etcetera-plist-'));
  try {
    const dtd = join(directory, 'PropertyList.dtd');
    await writeFile(dtd, documentType);
    const paths = texts.map((_, index) => join(directory, `${index}.plist`));
    for (const [index, text] of texts.entries()) await writeFile(paths[index]!, text);
    const lint = await runProgram('xmllint', ['--nonet', '--noout', '--dtdvalid', dtd, ...paths], {
      timeoutSeconds: 120,
    });
    const read = await runProgram('python3', ['-c', reader, ...paths], { timeoutSeconds: 120 });
    const answers = read.stdout.split('\n');
    const faults = new Map<number, { line: number | undefined; message: string }>();
    for (const said of lint.stderr.split('\n')) {
      const match = /(?:^|\s)\S*?\/(\d+)\.plist(?::(\d+))?/.exec(said);
      if (match === null || /warning/.test(said) || faults.has(Number(match[1]))) continue;
      faults.set(Number(match[1]), { line: match[2] === undefined ? undefined : Number(match[2]), message: said });
    }
    return texts.map((_, index) => {
      const answer = JSON.parse(answers[index]!) as { value?: unknown; fault?: string };
      const linted = faults.get(index);
      return { fault: linted?.message ?? answer.fault, line: linted?.line, value: answer.value };
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
