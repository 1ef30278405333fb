import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { createLineIndex } from '../../server/src/core/text/line-index.ts';
import { buildCli, type Cli } from './cli.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly { physicalLocation: { artifactLocation: object; region: Region } }[];
  readonly relatedLocations?: readonly unknown[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    artifactChanges: readonly {
      replacements: readonly { deletedRegion: Region; insertedContent: { text: string } }[];
    }[];
  }[];
}

/** The formats that the schema names, as far as ajv does not know them by itself. */
const formats = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': (text: string) => /^[\w.~!*'();:@&=+$,/?%#[\]-]*$/.test(text) && URL.canParse(text, 'file:///x'),
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
};

let cli: Cli;
let validate: ValidateFunction;
beforeAll(async () => {
  const schema = fileURLToPath(new URL('sarif-schema-2.1.0.json', import.meta.url));
  validate = new Ajv2020({ strict: false, allErrors: true, formats }).compile(
    JSON.parse(await readFile(schema, 'utf8')),
  );
  cli = await buildCli('samples');
  await cli.write({
    'with space/ä#%.sample': 'wrong\nwrong wrong\nwrong\n😀 hey!!\nfaint rare\n',
    'clean.sample': '',
  });
});
afterAll(() => cli.remove());

async function sarif(args: readonly string[], stdin?: string) {
  const { stdout } = await cli.run(['check', '--format', 'sarif', ...args], stdin === undefined ? {} : { stdin });
  const log = JSON.parse(stdout);
  expect(validate(log), JSON.stringify(validate.errors, undefined, 2)).toBe(true);
  return log.runs[0];
}

test('the schema is the real one, and finds faults', () => {
  expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  expect(
    validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ level: 'hint' }] }] }),
  ).toBe(false);
});

test('a log without findings', async () => {
  const run = await sarif(['clean.sample']);
  expect(run.results).toEqual([]);
  expect(run.tool.driver.rules).toEqual([]);
  expect(run.invocations).toMatchObject([{ executionSuccessful: true, exitCode: 0, toolExecutionNotifications: [] }]);
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.automationDetails.id).toBe('etcetera/check/');
});

test('results point at files, rules and places', async () => {
  const run = await sarif(['.']);
  const results = run.results as Result[];
  expect(run.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: `${pathToFileURL(cli.folder).href}/` } });
  for (const { ruleId, ruleIndex } of results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'note']));
  const loud = results.find(({ ruleId }) => ruleId === 'sample/loud')!;
  expect(loud.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'with%20space/%C3%A4%23%25.sample', uriBaseId: '%SRCROOT%' },
        region: { startLine: 4, startColumn: 4, endLine: 4, endColumn: 9 },
      },
    },
  ]);
  const wrong = results.find(({ ruleId }) => ruleId === 'sample/wrong')!;
  expect(wrong.relatedLocations).toMatchObject([{ message: { text: 'the file begins here' } }]);
  const rule = run.tool.driver.rules[wrong.ruleIndex];
  expect(rule.help.markdown).toContain('# sample/wrong');
  expect(rule.defaultConfiguration).toEqual({ level: 'error' });
});

test('fixes, applied as SARIF says, mend the text', async () => {
  const text = 'fine\n😀 hey!! wrong\n';
  const run = await sarif(['--language', 'sample', '-'], text);
  const lines = createLineIndex(text);
  const offset = (line: number, column: number) => lines.offsetAt({ line: line - 1, character: column - 1 });
  const edits = (run.results as Result[]).flatMap(({ fixes }) =>
    fixes!.flatMap(({ artifactChanges }) =>
      artifactChanges.flatMap(({ replacements }) =>
        replacements.map(({ deletedRegion: at, insertedContent }) => ({
          start: offset(at.startLine, at.startColumn),
          end: offset(at.endLine, at.endColumn),
          newText: insertedContent.text,
        })),
      ),
    ),
  );
  expect(applyEdits(text, edits)).toBe('fine\n😀 hey! right\n');
});

test('fingerprints differ between findings and survive a move within the file', async () => {
  const marks = async (text: string) =>
    ((await sarif(['--language', 'sample', '-'], text)).results as Result[]).map(
      ({ partialFingerprints }) => Object.values(partialFingerprints)[0],
    );
  const before = await marks('wrong\nwrong wrong\nwrong\n');
  expect(new Set(before).size).toBe(4);
  expect(await marks('\n\n  wrong\nfine\n\twrong wrong\nwrong\n')).toEqual(before);
});

test('what could not be checked is a notification of the invocation', async () => {
  const run = await sarif(['missing.sample', join(cli.folder, '..', 'none.sample'), '.']);
  expect(run.invocations).toMatchObject([
    {
      executionSuccessful: false,
      exitCode: 2,
      toolExecutionNotifications: [
        {
          level: 'error',
          message: { text: 'no such file or folder' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'missing.sample', uriBaseId: '%SRCROOT%' } } }],
        },
        {
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: pathToFileURL(join(cli.folder, '..', 'none.sample')).href },
              },
            },
          ],
        },
      ],
    },
  ]);
});
