import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createDocument } from '../../server/src/core/service.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { judgePam, preparePam } from './pam.ts';
import { profilePackages, writeCommonFiles } from './pam-profile.ts';
import { mutate } from './pam-profile-mutants.ts';

const packages = [...profilePackages, 'libpam0g-dev', 'libpam-modules', 'gcc', 'libc6-dev'] as const;
const path = '/usr/share/pam-configs/example';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(packages), 'asking pam-auth-update about slips in profiles');
  if (leftOut) console.warn(leftOut);
  else await preparePam();
}, 900_000);

/** Profiles as packages have them: checks that stand for each other, and what is done besides. */
const ownProfiles = [
  `Name: Checks of passwords
Default: yes
Priority: 200
Conflicts: example-old
Auth-Type: Primary
Auth:
	[success=end default=ignore]	pam_unix.so nullok try_first_pass
Auth-Initial:
	[success=end default=ignore]	pam_unix.so nullok
Account-Type: Primary
Account:
	[success=end new_authtok_reqd=done default=ignore]	pam_unix.so
Password-Type: Primary
Password:
	requisite	pam_pwquality.so retry=3
	[success=end user_unknown=ignore default=die]	pam_unix.so obscure yescrypt
Session-Type: Additional
Session:
	required	pam_unix.so
`,
  `Name: Home directories
Default: no
Priority: 0
Session-Interactive-Only: yes
Session-Type: Additional
Session:
	optional	pam_mkhomedir.so umask=0027
	optional	pam_umask.so
Auth-Type: Additional
Auth:
	sufficient	pam_cap.so
	required	pam_env.so
`,
];

/** Real profiles in development: set PAM_CONFIGS to their folder. */
function profiles(): string[] {
  const folder = process.env.PAM_CONFIGS;
  if (folder === undefined) return ownProfiles;
  const files = readdirSync(folder).map((name) => join(folder, name));
  const texts = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'utf8'));
  return [...ownProfiles, ...texts.filter((text) => text.startsWith('Name:'))];
}

/** What a machine with each profile has of it: what libpam says of the common files, and how many lines they have. */
async function effectsOf(texts: readonly string[]) {
  const written = await writeCommonFiles(texts);
  const folders = written.flatMap((files) => [...files.values()].map((text) => ({ service: text })));
  const judgements = await judgePam(folders, 'service');
  let next = 0;
  return written.map((files) => ({
    leftOut: files.size === 0,
    complaints: [...files].flatMap(() => judgements[next++]!.messages),
    lines: [...files.values()].map((text) => text.split('\n').filter((line) => /^\w/.test(line)).length),
  }));
}

test('slips that lose a stack or break it get a word, on their line', { timeout: 300_000 }, async ({ skip }) => {
  if (leftOut) skip(leftOut);
  const findingsIn = async (text: string) => {
    const { diagnostics } = await check({ language: 'pam-config', text, path });
    const { lines } = createDocument(path, text);
    return diagnostics.map(({ span, message }) => ({ line: lines.lineOf(span.start), message }));
  };
  const missed: string[] = [];
  const elsewhere: string[] = [];
  let harmful = 0;
  for (const profile of profiles()) {
    const before = new Set((await findingsIn(profile)).map(({ message }) => message));
    const mutants = mutate(profile);
    const [original, ...effects] = await effectsOf([profile, ...mutants.map(({ text }) => text)]);
    for (const [index, { kind, text, line }] of mutants.entries()) {
      const { leftOut: gone, complaints, lines } = effects[index]!;
      const broken = complaints.length > original!.complaints.length;
      const lost = gone || lines.some((count, file) => count < original!.lines[file]!);
      if (!broken && !lost) continue;
      harmful += 1;
      const found = (await findingsIn(text)).filter(({ message }) => !before.has(message));
      const told = `${kind}: line ${line + 1} of\n${text}`;
      if (found.length === 0) missed.push(told);
      else if (!found.some((finding) => Math.abs(finding.line - line) <= 1)) elsewhere.push(told);
    }
  }
  if (process.env.PAM_CONFIGS !== undefined)
    console.log(`${harmful} harmful, ${missed.length} without a word, ${elsewhere.length} elsewhere`);
  expect(harmful).toBeGreaterThan(150);
  expect(missed).toEqual([]);
  expect(elsewhere.length).toBeLessThan(harmful / 20);
});
