/**
 * Writes test/programs/watch-verdicts.tsv: what uscan says of damaged files of version 5, for machines whose devscripts
 * does not read that version yet.
 *
 *   DEVSCRIPTS_PERL=FOLDER npx tsx tools/record-watch-verdicts.ts VERSION
 *
 * FOLDER is usr/share/perl5 of an unpacked package devscripts (2.25.16 or newer), VERSION the version of that package.
 */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { damaged } from '../test/programs/damage.ts';
import { judgeStanzaWatches } from '../test/programs/uscan.ts';
import { encodeWatch, stanzaPieces, stanzaWatch } from '../test/programs/watch-texts.ts';

const most = 1400;

async function main(version: string): Promise<void> {
  const sampled = fc.sample(damaged(stanzaWatch, stanzaPieces), { numRuns: most, seed: 33 });
  const texts = [...new Set([stanzaWatch, ...sampled])];
  const verdicts = await judgeStanzaWatches(texts);
  const rows = texts.map((text, index) => encodeWatch({ text, accepted: verdicts[index]!.accepted }));
  const head = `# devscripts ${version}, asked by tools/record-watch-verdicts.ts: verdict, what the text shares with stanzaWatch at both ends, the rest`;
  writeFileSync(new URL('../test/programs/watch-verdicts.tsv', import.meta.url), `${[head, ...rows].join('\n')}\n`);
}

const [version] = process.argv.slice(2);
if (version === undefined) throw new Error('which version of devscripts is it?');
void main(version);
