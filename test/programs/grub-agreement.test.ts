import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseGrub } from '../../server/src/core/grub-script/parser.ts';
import { parseShell } from '../../server/src/core/shell/parse.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { dashPackages, grubPackages, judgeGrubScripts, judgeShellTexts } from './grub.ts';
import { mutated, sound, tokenSoup } from './grub-generator.ts';

const packages = [...grubPackages, ...dashPackages];
let reason: string | undefined;

beforeAll(async () => {
  reason = skipOrThrow(await ensurePackages(packages), 'The agreement with grub-script-check and dash');
}, 300_000);

const shellTexts = [
  'A=1\n',
  'A="1\n',
  "A='1\n",
  'A=`b\n',
  'A=`b`\n',
  'A=`b)`\n',
  'A=$(b\n',
  'A=$(b (c)\n',
  'A=${b\n',
  'A=${b:}\n',
  'A=${"}\n',
  "A=${b'}\n",
  'A=$${\n',
  'A=$$(b)\n',
  'A=${#}${#b}${##}${#-c}\n',
  'A="${b:-"c"}"\n',
  'A=`:)"`\n',
  'A=(1 2)\n',
  'A=1 done\n',
  'if a; then b; fi\n',
  'if a; then fi\n',
  'if a; b; fi\n',
  'for i in a b; do c; done\n',
  'for i; do c; done\n',
  'for 1 in a; do c; done\n',
  'case $a in b) c ;; *) d ;; esac\n',
  'case $a in b) c\n',
  'f() { a; }\n',
  'f() { }\n',
  '{ a; }\n',
  '( a )\n',
  'a &&\n',
  'a ; ;\n',
  '; a\n',
  'a | b\n',
  'cat <<E\n"\nE\n',
  'a >\n',
  'in\n',
  'A="$(b "c")"\n',
  'A=$((1 + (2)))\n',
  'a)\n',
  '# "\n',
  '',
  'export A="x"\n',
  'while a; do b; done\n',
  'while a; b; done\n',
  '[ a ] && B=1 || C=2\n',
];

describe('agreement', () => {
  test('GRUB scripts are accepted and rejected as grub-script-check does', async (context) => {
    if (reason !== undefined) return context.skip(reason);
    const samples = [tokenSoup, sound, mutated].flatMap((arbitrary) => fc.sample(arbitrary, { numRuns: 150 }));
    const verdicts = await judgeGrubScripts(samples);
    const wrong = samples.filter((text, index) => verdicts[index]!.accepted !== (parseGrub(text).faults.length === 0));
    expect(wrong).toEqual([]);
    expect(verdicts.filter(({ accepted }) => accepted).length).toBeGreaterThan(100);
  }, 60_000);

  test('shell texts are accepted and rejected as dash does', async (context) => {
    if (reason !== undefined) return context.skip(reason);
    const verdicts = await judgeShellTexts(shellTexts);
    const wrong = shellTexts.filter(
      (text, index) => verdicts[index]!.accepted !== (parseShell(text).faults.length === 0),
    );
    expect(wrong).toEqual([]);
  }, 60_000);
});
