import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { guardFormatting } from '../../server/src/core/features/format.ts';
import { occurrenceAt, occurrencesOf } from '../../server/src/core/features/names.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { explainValue } from '../../server/src/languages/grub-default/features/explain-value.ts';
import { grubDefault } from '../../server/src/languages/grub-default/language.ts';
import { findKey } from '../../server/src/languages/grub-default/schema/keys.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { dashPackages, judgeShellTexts } from '../programs/grub.ts';

const path = '/etc/default/grub';
const uuid = '562bc06f-8434-4d82-a1e6-be77cbf8c416';
const files = { '/etc/fstab': `UUID=${uuid} none swap sw 0 0\n` };
type Analysed = Parameters<NonNullable<typeof grubDefault.names>>[0];

async function open(marked: string): Promise<{ analysis: Analysed; text: string; offset: number }> {
  const text = marked.replace('<|>', '');
  const { analysis } = await check({ language: 'grub-default', text, path, files });
  return { analysis: analysis as Analysed, text, offset: marked.indexOf('<|>') };
}

async function formatted(text: string): Promise<string> {
  const { analysis } = await open(text);
  const edits = grubDefault.format!(analysis, { tabSize: 2, insertSpaces: true });
  return applyEdits(text, guardFormatting(text, edits, grubDefault.tokensOf!));
}

let reason: string | undefined;
beforeAll(async () => {
  reason = skipOrThrow(await ensurePackages(dashPackages), 'The shell’s word on formatted settings');
}, 300_000);

describe('formatting', () => {
  test.each([
    ['  GRUB_TIMEOUT=5  \n\t# why\n', 'GRUB_TIMEOUT=5\n# why\n'],
    [
      'if [ -e /a ]\nthen\nA="x\n  y "  \n# c\nelse\n    B=1\nfi\n',
      'if [ -e /a ]\nthen\n  A="x\n  y "\n  # c\nelse\n  B=1\nfi\n',
    ],
    ['cat <<E\n  a  \nE\n  A=1', 'cat <<E\n  a  \nE\nA=1'],
    [' A=1\r\n\r\n  B=2\r\n', 'A=1\r\n\r\nB=2\r\n'],
    ['A="a \\\n   b"   \necho a \\\n     b \n', 'A="a \\\n   b"\necho a \\\n     b\n'],
    ['A="1\n', 'A="1\n'],
    ['  A=1\n   \n', 'A=1\n\n'],
  ])('of %j', async (text, expected) => {
    expect(await formatted(text)).toBe(expected);
    expect(await formatted(expected)).toBe(expected);
  });

  test('changes no token and no verdict of the shell, and is done after one pass', async ({ skip }) => {
    const pieces = [
      'A=1',
      'B="x  y"',
      ' ',
      '  ',
      '\n',
      '\t',
      '# c ',
      'if a; then',
      'fi',
      'else',
      "'q\n r'",
      '\\\n',
      '\r\n',
    ];
    const more = ['case a in', 'b)', ';;', 'esac', '{', '}', '(', ')', 'cat <<E\n b \nE\n', 'export C=2', '$A', '\n'];
    const texts = fc.sample(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 14 }), {
      numRuns: Number(process.env.GRUB_TEXTS ?? 150),
      seed: 11,
    });
    const before = texts.map((all) => all.join(' '));
    const after: string[] = [];
    for (const text of before) {
      const once = await formatted(text);
      expect(await formatted(once), JSON.stringify(text)).toBe(once);
      expect(grubDefault.tokensOf!(once)).toEqual(grubDefault.tokensOf!(text));
      after.push(once);
    }
    if (reason !== undefined) skip(reason);
    const verdicts = (await judgeShellTexts(before)).map(({ accepted }) => accepted);
    expect((await judgeShellTexts(after)).map(({ accepted }) => accepted)).toEqual(verdicts);
  }, 60_000);
});

describe('help', () => {
  test.each([
    ['GRUB_TIMEO<|>', 'GRUB_TIMEOUT'],
    ['GRUB_TIMEOUT_STYLE=<|>', 'menu'],
    ['GRUB_DISABLE_RECOVERY="<|>"', 'true'],
    ['GRUB_CMDLINE_LINUX="qu<|>"', 'quiet'],
    ['GRUB_CMDLINE_LINUX="quiet resume=UUID=<|>"', uuid],
    ['GRUB_DEFAULT=<|>', 'saved'],
    ['GRUB_TERMINAL="console <|>"', 'serial'],
  ])('offers at %s', async (marked, label) => {
    const { analysis, offset } = await open(marked);
    expect(grubDefault.complete!(analysis, offset)?.items.map((item) => item.label)).toContain(label);
  });

  test.each([
    ['GRUB_TIME<|>OUT=5\n', 'after 5 seconds'],
    ['GRUB_DEFAULT=1>2<|>\n'.replace('1>2', '"1>2"'), 'The third entry, within the second entry.'],
    ['GRUB_CMDLINE_LINUX="qui<|>et"\n', 'few messages'],
    [`GRUB_CMDLINE_LINUX="resume=UU<|>ID=${uuid}"\n`, 'swap in fstab'],
    ['GRUB_DISABLE_OS_PROBER=fal<|>se\n', 'stays switched on'],
  ])('tells at %s', async (marked, words) => {
    const { analysis, offset } = await open(marked);
    expect(grubDefault.hover!(analysis, offset)?.markdown).toContain(words);
  });

  test.each([
    ['GRUB_DEFAULT', '0', 'The first entry. A submenu counts as one entry.'],
    ['GRUB_DEFAULT', '12', 'The entry number 12, counted from 0. A submenu counts as one entry.'],
    ['GRUB_DEFAULT', 'a>b', 'The entry with the id or title “b”, within the entry with the id or title “a”.'],
    ['GRUB_DEFAULT', 'a >> b', 'The entry with the id or title “a >> b”.'],
    ['GRUB_TIMEOUT', '0', 'The default entry starts at once, without the menu.'],
    ['GRUB_TIMEOUT', '-1', 'The menu waits until somebody chooses.'],
  ])('says what %s=%s means', (key, value, words) => {
    expect(explainValue(findKey(key)!, value)).toBe(words);
  });

  test('has the form of the key beside its value', async () => {
    const { analysis, offset } = await open('GRUB_TIMEOUT_STYLE=<|>\n');
    expect(grubDefault.signature!(analysis, offset)?.entry.syntax).toEqual([
      'GRUB_TIMEOUT_STYLE=menu|countdown|hidden',
    ]);
    expect(grubDefault.signature!(analysis, 3)).toBeUndefined();
  });

  test('colours keys, arguments and variables', async () => {
    const { analysis, text } = await open(
      'GRUB_TIMEOUT=5\nmine="$x"\nGRUB_CMDLINE_LINUX="quiet a=b $x"\nGRUB_HIDDEN_TIMEOUT=1\n',
    );
    const tokens = grubDefault.semanticTokens!(analysis).map(
      ({ type, start, end }) => `${type} ${text.slice(start, end)}`,
    );
    expect(tokens).toEqual([
      'keyword GRUB_TIMEOUT',
      'number 5',
      'variable mine',
      'variable x',
      'keyword GRUB_CMDLINE_LINUX',
      'property quiet',
      'property a',
      'variable x',
      'keyword GRUB_HIDDEN_TIMEOUT',
      'number 1',
    ]);
  });

  test('finds variables where they are set and read', async () => {
    const { analysis, text } = await open(
      'extra=1\nGRUB_CMDLINE_LINUX="$extra ${extra}"\nA=\'$extra\'\nif [ "$extra" ]; then echo \\$extra; fi\n',
    );
    const all = grubDefault.names!(analysis);
    const found = occurrencesOf(all, occurrenceAt(all, path, 1)!);
    expect(found.map(({ role, span }) => [role, text.slice(span.start, span.end)])).toEqual([
      ['declaration', 'extra'],
      ['reference', 'extra'],
      ['reference', 'extra'],
      ['reference', 'extra'],
    ]);
    expect(grubDefault.checkName!('variable', 'a-b')).toMatch(/\.$/);
    expect(grubDefault.checkName!('variable', 'a_b')).toBeUndefined();
  });
});
