import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateAnswer } from '../../server/src/core/questions/answer.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { bootEntryGenerator } from '../../server/src/generators/boot-entry.ts';
import type { Generator } from '../../server/src/generators/generator.ts';
import { grubDefaultPreset } from '../../server/src/generators/grub-default-preset.ts';
import { grubMenuEntry } from '../../server/src/generators/grub-menu-entry.ts';
import { generate } from '../../server/src/generators/run.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { dashPackages, grubPackages, judgeGrubScripts, judgeShellTexts } from './grub.ts';
import { combinations } from './pairwise.ts';
import { runProgram } from './run-program.ts';

let reason: string | undefined;
beforeAll(async () => {
  const packages = [...grubPackages, ...dashPackages];
  reason = skipOrThrow(await ensurePackages(packages), "GRUB's and the shell's word on generated files");
}, 300_000);

const uuid = '562bc06f-8434-4d82-a1e6-be77cbf8c416';
const choicesOf = (generator: Generator, id: string) => {
  const question = generator.questions.find((one) => one.id === id);
  return question?.kind === 'choice' ? question.choices.map(({ value }) => value) : [];
};

const entries = (
  combinations({
    kind: choicesOf(grubMenuEntry, 'kind'),
    live: choicesOf(grubMenuEntry, 'live'),
    file: choicesOf(grubMenuEntry, 'file'),
    unrestricted: [true, false],
    title: ['Debian', 'Ann\'s $ystem "{x}" 2 > 1', 'Übung'],
  }) as Answers[]
).map((answers) => ({ uuid, root: '0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10', label: 'boot', ...answers }));

const presets = combinations({
  machine: choicesOf(grubDefaultPreset, 'machine'),
  arguments: [[], ['mitigations=auto', 'resume=UUID=12AB-34CD']],
  encrypted: [true, false],
  submenu: [true, false],
}) as Answers[];

const boots = (
  combinations({
    architecture: choicesOf(bootEntryGenerator, 'architecture'),
    machine: ['', '4098b3f648d74c13b1f04cfba7798d6d'],
    title: ['Debian', 'A b'],
    arguments: [[], ['ro']],
  }) as Answers[]
).map((answers) => ({ root: uuid, ...answers }));

async function findings(generator: Generator, folder: string, answers: Answers): Promise<string> {
  const [file] = generate(generator, answers);
  const { name, language, text } = file!;
  const { diagnostics } = await check({ language, text, path: `${folder}/${name}` });
  expect(diagnostics, `${JSON.stringify(answers)}\n${text}`).toEqual([]);
  return text;
}

async function outputOf(script: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'etcetera-custom-'));
  try {
    await writeFile(join(folder, '40_custom'), script);
    return (await runProgram('sh', [join(folder, '40_custom')])).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("GRUB's generators", () => {
  it('make menu entries that GRUB accepts and in which we find nothing', { timeout: 120_000 }, async ({ skip }) => {
    const texts: string[] = [];
    for (const answers of entries) texts.push(await findings(grubMenuEntry, '/etc/grub.d', answers));
    if (reason !== undefined) skip(reason);
    const different = [...new Set(texts)].map((text) => text.replace(/^#!.*\nexec.*\n/, ''));
    const refused = (await judgeGrubScripts(different)).filter(({ accepted }) => !accepted);
    expect(refused).toEqual([]);
    // What update-grub gets from a script is what GRUB was asked about.
    for (const text of texts.filter((one) => one.startsWith('#!')).slice(0, 3)) {
      expect(await outputOf(text)).toBe(text.replace(/^#!.*\nexec.*\n/, ''));
    }
  });

  it('make settings that the shell accepts and in which we find nothing', async ({ skip }) => {
    const texts: string[] = [];
    for (const answers of presets) texts.push(await findings(grubDefaultPreset, '/etc/default', answers));
    if (reason !== undefined) skip(reason);
    expect((await judgeShellTexts(texts)).filter(({ accepted }) => !accepted)).toEqual([]);
  });

  it('make boot entries in which we find nothing', async () => {
    for (const answers of boots) await findings(bootEntryGenerator, '/boot/loader/entries', answers);
  });

  it.each([
    [grubMenuEntry, 'title', ''],
    [grubMenuEntry, 'title', 'a\nb'],
    [grubMenuEntry, 'uuid', '1234'],
    [grubMenuEntry, 'kernel', 'vmlinuz'],
    [grubMenuEntry, 'kernel', '/vmlinuz; reboot'],
    [grubMenuEntry, 'arguments', ['a b']],
    [grubMenuEntry, 'label', 'a b'],
    [grubDefaultPreset, 'arguments', ['$(reboot)']],
    [bootEntryGenerator, 'machine', '1234'],
    [bootEntryGenerator, 'version', '1 2'],
  ])('refuse what would break the file', (generator, question, value) => {
    expect(validateAnswer(generator, question, value, {})).toMatch(/\.$/);
  });
});
