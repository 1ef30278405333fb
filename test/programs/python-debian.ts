import { runProgram } from './run-program.ts';

/** What python3-debian says of a text: `free` is one that it does not take for machine-readable at all. */
export interface CopyrightVerdict {
  readonly verdict: 'ok' | 'free' | 'error';
  readonly message: string;
}

const script = `
import io, json, sys
from debian import copyright
for text in json.load(sys.stdin):
    try:
        copyright.Copyright(io.StringIO(text, newline='\\n'), strict=True)
        print(json.dumps({'verdict': 'ok', 'message': ''}))
    except copyright.NotMachineReadableError as error:
        print(json.dumps({'verdict': 'free', 'message': str(error)}))
    except Exception as error:
        print(json.dumps({'verdict': 'error', 'message': str(error)}))
`;

/** Asks debian.copyright.Copyright in its strict mode about each text. */
export async function judgeCopyrights(texts: readonly string[]): Promise<CopyrightVerdict[]> {
  const result = await runProgram('/usr/bin/python3', ['-c', script], {
    input: JSON.stringify(texts),
    timeoutSeconds: 120,
    env: { PYTHONIOENCODING: 'utf-8' },
  });
  const rows = result.stdout.trim().split('\n');
  if (result.code !== 0 || rows.length !== texts.length) throw new Error(`python3-debian: ${result.stderr}`);
  return rows.map((row) => JSON.parse(row) as CopyrightVerdict);
}
