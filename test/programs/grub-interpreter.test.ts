import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseGrub } from '../../server/src/core/grub-script/parser.ts';
import { previewMenu } from '../../server/src/languages/grub/interpret/boot-menu.ts';
import { type Performed, type Surroundings, startMachine } from '../../server/src/languages/grub/interpret/machine.ts';
import { runStatements } from '../../server/src/languages/grub/interpret/run.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { grubEmuPackages, mark, runInGrub } from './grub-emu.ts';
import { programs } from './grub-program.ts';

let reason: string | undefined;

beforeAll(async () => {
  reason = skipOrThrow(await ensurePackages(grubEmuPackages), 'The comparison with GRUB itself');
}, 300_000);

const surroundings: Surroundings = {
  platform: 'emu',
  cpu: 'x86_64',
  filesExist: false,
  environment: new Map(),
  entries: [],
  script: () => undefined,
};

const printed = (performed: readonly Performed[]) =>
  performed.flatMap(({ words }) => (words[0] === 'echo' && words[1] === mark ? [words.slice(2).join(' ').trim()] : []));

/** What our interpreter prints for a script: up to the menu, and then in the entry that starts by default. */
function interpret(text: string): string[] {
  const tree = parseGrub(text);
  const machine = startMachine(surroundings, '/boot/grub/grub.cfg');
  runStatements(machine, tree.items);
  const { menu } = previewMenu(tree, '/boot/grub/grub.cfg', surroundings);
  const first = menu.entries[menu.chosen];
  const below = first?.menu?.entries[first.menu.chosen];
  const tidy = [...printed(machine.performed), ...printed(first?.performed ?? []), ...printed(below?.performed ?? [])];
  return tidy.map((line) => line.trim());
}

const say = (text: string) => `echo ${mark} ${text}`;
const cases: readonly (readonly [string, string])[] = [
  ['variables', `set a=1; b=2; set c="$a $b"; ${say('$c "$c" ${a}x $nothing.')}`],
  ['splitting', `set x=" a  b "; for i in $x "$x" x$x"y"; do ${say('"<$i>"')}; done; set y=$x; ${say('[$y]')}`],
  ['quotes', `${say(`'$a' "\\$a \\"q\\"" \\$a $"plain $a"`)}`],
  [
    'functions',
    `function f {\n${say('$# $1 $2 "$@" "$*"')}\nshift\n${say('$1')}\nreturn 3\n}\nf a "b c" d\n${say('$?')}`,
  ],
  ['unknown commands in conditions', `if nosuch; then ${say('yes')}; else ${say('no')}; fi; ${say('$?')}`],
  [
    'status',
    `false; ${say('$?')}; true; ${say('$?')}; if ! false; then ${say('inverted')}; fi; [ a = b ]; ${say('$?')}`,
  ],
  ['loops', `for i in 1 2 3 4; do if [ $i = 2 ]; then continue; fi; if [ $i = 4 ]; then break; fi; ${say('$i')}; done`],
  [
    'until',
    `set n=; until [ "$n" = xxx ]; do set n=x$n; ${say('$n')}; done; while false; do ${say('never')}; done; ${say('$?')}`,
  ],
  ['nested breaks', `for i in a b; do for j in 1 2; do ${say('$i$j')}; break 2; done; done; ${say('end')}`],
  ['a function that hides', `function echo2 {\n${say('mine')}\n}\nfunction true {\n${say('never')}\n}\necho2; true`],
  [
    'tests',
    [
      'a = a -a b = c -o d = d',
      '! a = b',
      '( a = b -o c = c ) -a x',
      '-z "" -a -n x',
      '',
      '! x',
      '2 -lt 10',
      'a < b',
      'v-2 -plt v-11',
      '-3 -gt -5',
      '0x10 -eq 16',
      '-e /no -o x = x',
    ]
      .map((one) => `if [ ${one.replaceAll('<', '"<"')} ]; then ${say('t')}; else ${say('f')}; fi`)
      .join('\n'),
  ],
  ['eval', `eval "set q=1; ${say('\\$q')}"; set w='set q=2'; eval $w; ${say('$q')}`],
  [
    'positions',
    `function f {\nfor i in "$@"; do ${say('"<$i>"')}; done\nshift 2\n${say('$# $1')}\nsetparams x "y z"\n${say('$# $2')}\n}\nf a "b c" d e\n${say('$# $1.')}`,
  ],
  [
    'calls within calls',
    `function g {\n${say('g $1')}\nreturn 1\n}\nfunction f {\nif g $1; then ${say('yes')}; else ${say('no')}; fi\n${say('f $1 $?')}\n}\nf a; f b`,
  ],
  ['a call that counts down', `function f {\nif [ "$1" = xxxx ]; then return 0; fi\n${say('$1')}\nf x$1\n}\nf ""`],
  ['functions defined twice', `function f {\n${say('one')}\n}\nf\nfunction f {\n${say('two')}\n}\nf`],
  ['variables without', `a=1; unset a; ${say('[$a]')}; b=; ${say('[$b] "$b"')}; set c; export d; ${say('[$c$d]')}`],
  ['quotes over lines', `set x="one\ntwo"; for i in $x; do ${say('$i')}; done; ${say(`'a  b'"c  d"e\\ f`)}`],
  ['joined lines', `${say('a \\\n b')}; set y=a\\\nb; ${say('$y')}`],
  [
    'loops in loops',
    `for i in 1 2; do for j in a b c; do if [ $j = b ]; then continue 2; fi; ${say('$i$j')}; done; ${say('never')}; done`,
  ],
  [
    'while with a condition of several commands',
    `n=; while n=x$n; [ $n != xxxx ]; do ${say('$n')}; done; ${say('end $n')}`,
  ],
  [
    'else if',
    `for i in 1 2 3; do if [ $i = 1 ]; then ${say('one')}; elif [ $i = 2 ]; then ${say('two')}; else ${say('more')}; fi; done`,
  ],
  ['names that are near', `a=1; ab=2; a_b=3; ${say('$a_b ${a}b $ab $a-b')}`],
  ['a default that is a number', 'set timeout=0\nset default=1\n'],
  ['a default that begins with a number', 'set timeout=0\nset default=1abc\n'],
  ['a default by title', 'set timeout=0\nset default="the second"\n'],
  ['a default by id in a submenu', 'set timeout=0\nset default="sub>inner2"\n'],
  ['a default that names nothing', 'set timeout=0\nset default=gone\n'],
  ['a default by title in a submenu', 'set timeout=0\nset default="Sub>>menu>0"\n'],
];
const menu = `
set plain=1
set shared=2
export shared
menuentry first { ${say('first $1 $# [$chosen]')}; halt; }
menuentry "the second" extra --class x --id 1abc { ${say('second $1 $2 $plain [$chosen]')}; halt; }
set plain=changed
submenu 'Sub>menu' --id sub {
  ${say('sub [$plain] [$shared] [$default]')}
  menuentry inner1 { ${say('inner1 [$plain] [$shared]')}; halt; }
  menuentry inner2 --id inner2 { ${say('inner2 [$shared] [$chosen]')}; halt; }
}
`;

describe('the interpreter', () => {
  test('does what GRUB does', async (context) => {
    if (reason !== undefined) return context.skip(reason);
    const texts = cases.map(([name, text]) => (name.startsWith('a default') ? text + menu : `${text}\nhalt\n`));
    const truth = await runInGrub(texts);
    for (const [index, text] of texts.entries()) {
      expect(interpret(text), `${cases[index]![0]}\n${text}`).toEqual(truth[index]!.map((line) => line.trim()));
    }
    expect(truth.every((lines) => lines.length > 0)).toBe(true);
  }, 120_000);

  test('does what GRUB does in scripts of any shape', async (context) => {
    if (reason !== undefined) return context.skip(reason);
    const numRuns = Number(process.env.GRUB_PROGRAMS ?? 12);
    const texts = fc.sample(programs, { numRuns, ...(process.env.FUZZ_SEED === 'random' ? {} : { seed: 7 }) });
    const truth = await runInGrub(texts);
    for (const [index, text] of texts.entries()) expect(interpret(text), text).toEqual(truth[index]);
  }, 600_000);
});
