import { describe, expect, test } from 'vitest';
import { splitForm } from '../../server/src/core/features/signature.ts';
import type { Language } from '../../server/src/core/language.ts';
import { commandForms } from '../../server/src/languages/grub/schema/command-forms.generated.ts';
import { commands, findCommand } from '../../server/src/languages/grub/schema/commands.ts';
import { optionsOf } from '../../server/src/languages/grub/schema/options.ts';
import { check } from '../harness/check.ts';

const uuid = '562bc06f-8434-4d82-a1e6-be77cbf8c416';
const files = {
  '/srv/etc/fstab': `UUID=${uuid} / ext4 defaults 0 1\n`,
  '/srv/boot/vmlinuz-6.1': '',
  '/srv/boot/initrd.img-6.1': '',
};

async function open(marked: string, language = 'grub', path = '/srv/boot/grub/grub.cfg') {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const checked = await check({ language, text, path, files });
  return { ...checked, text, offset, language: checked.language as Language };
}

/** The labels that are offered at `<|>`, the likeliest first, with what they would replace. */
async function offered(marked: string, language?: string, path?: string): Promise<[string, string[]]> {
  const { language: opened, analysis, text, offset } = await open(marked, language, path);
  const list = opened.complete?.(analysis, offset);
  if (list === undefined) return ['', []];
  const items = [...list.items].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return [text.slice(list.span.start, list.span.end), items.map(({ label }) => label)];
}

describe('the options of commands', () => {
  test('are those of upstream’s sources, each with a sentence of our own', () => {
    const all = commands.flatMap(({ name }) => optionsOf(name).map((option) => [name, option] as const));
    expect(all.length).toBeGreaterThan(300);
    for (const [name, { summary, name: option }] of all)
      expect(summary, `${name} ${option}`).toMatch(/^[A-Z`].{8,}[.`]$/);
    expect([...commandForms.keys()].filter((name) => findCommand(name) === undefined)).toEqual([]);
    expect(commands.every(({ syntax }) => syntax?.[0] !== undefined)).toBe(true);
  });
});

describe('completion', () => {
  test.each([
    ['search --no<|>', '--no', '--file'],
    ['search --fs-uuid --set=root <|>', '', uuid],
    ['search --file /<|>', '', 'vmlinuz-6.1'],
    ['search --set <|>', '', 'root'],
    ['linux /boot/<|>', '', 'vmlinuz-6.1'],
    ['initrd /in<|>\n', 'in', 'initrd.img-6.1'],
    ['linux /v root=UUID=<|>', '', uuid],
    ['linux /v ro<|>', 'ro', 'root='],
    ['linux /v \\\n  <|>', '', 'root='],
    ['set default=<|>\nmenuentry a --id b { true; }\n', '', 'b'],
    ['set timeout_style=h<|>', 'h', 'menu'],
    ['insmod <|>', '', 'part_gpt'],
    ['probe --set=x --<|> (hd0)', '--', '--driver'],
    ['menuentry "a" --<|> {\n true\n}\n', '--', '--class'],
    ['terminal_output <|>', '', 'console'],
    ['export <|>', '', 'biosnum'],
  ])('offers at %s', async (marked, replaced, first) => {
    const [span, labels] = await offered(marked);
    expect(span).toBe(replaced);
    expect(labels[0] === first || labels.slice(0, 3).includes(first)).toBe(true);
  });

  test.each(['if <|>', 'true; <|>', 'menuentry a {\n  <|>\n}\n', 'for i in a; do <|>', 'l<|>'])(
    'offers commands at %s',
    async (marked) => {
      expect((await offered(marked))[1]).toContain('linux');
    },
  );

  test.each(['# search --<|>', 'echo a <|>', 'linux <|>', 'nosuch --<|>'])('offers nothing at %s', async (marked) => {
    expect((await offered(marked))[1]).toEqual([]);
  });
});

describe('signature help', () => {
  test.each([
    ['search --fs-uuid --set=<|>', '[--set[=<variable>]]'],
    ['search --no-floppy --fs-uuid <|>', '<name>'],
    ['linux <|>', '<file>'],
    ['linux /v ro <|>', '[<argument>…]'],
    ['probe -s x (hd<|>', '<device>'],
    ['password_pbkdf2 root <|>', '<hash>'],
    ['chainloader --<|>', '[--force]'],
  ])('of %s stands at %s', async (marked, part) => {
    const { language, analysis, offset } = await open(marked);
    const help = language.signature?.(analysis, offset);
    const form = help?.entry.syntax?.[0] ?? '';
    const { start, end } = splitForm(form)[help?.activeArgument ?? 0]!;
    expect(form.slice(start, end)).toBe(part);
  });
});

describe('hover', () => {
  test.each([
    [`search --fs-uuid 562b<|>c06f-8434-4d82-a1e6-be77cbf8c416\n`, '/ (ext4) in fstab'],
    ['search --no-<|>floppy --fs-uuid 12AB-34CD\n', 'floppy drives'],
    ['insmod par<|>ttool\n', '`parttool`'],
    ['linux /v qui<|>et\n', 'few messages'],
    ['timeout=5; echo $time<|>out\n', 'Seconds'],
    ['sear<|>ch --file /a\n', 'search --file'],
  ])('at %s tells of %s', async (marked, words) => {
    const { language, analysis, offset } = await open(marked);
    expect(language.hover?.(analysis, offset)?.markdown).toContain(words);
  });
});

test('semantic tokens tell commands, functions, options, variables and UUIDs apart, in order and without overlap', async () => {
  const { language, analysis, text } = await open(
    `function f {\n  set x=1\n}\nf\nnosuch "$x"\nsearch --fs-uuid ${uuid} --set=root # ${uuid}\n`,
  );
  const tokens = language.semanticTokens!(analysis);
  expect(tokens.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
    ['function', 'f'],
    ['keyword', 'set'],
    ['variable', 'x'],
    ['function', 'f'],
    ['variable', 'x'],
    ['keyword', 'search'],
    ['property', '--fs-uuid'],
    ['enumMember', uuid],
    ['property', '--set'],
    ['variable', 'root'],
  ]);
});

test('hints say which entry the default means, and a line above the first entry opens the preview', async () => {
  const menu = 'menuentry One { halt; }\nsubmenu Two --id two {\n  menuentry Three --id three { halt; }\n}\n';
  const hints = async (text: string) => {
    const { language, analysis } = await open(`<|>${text}${menu}`);
    return language.inlayHints!(analysis, { start: 0, end: text.length }).map(({ label }) => label);
  };
  expect(await hints('set default=0\n')).toEqual([' One']);
  expect(await hints('set default="two>three"\n')).toEqual([' Two > Three']);
  expect(await hints('set default=$saved\n')).toEqual([]);
  expect(await hints('blscfg\nset default=0\n')).toEqual([]);
  const { language, analysis } = await open(`<|>${menu}`);
  expect(language.codeLenses!(analysis)).toMatchObject([{ title: '2 entries: preview the boot menu' }]);
});
