import fc from 'fast-check';
import type { AgreementResult, Check } from './agreement-run.ts';
import { cronPackages, judgeSystemTables, judgeUserTables, rejectedLine } from './cron.ts';
import { cronTable } from './cron-generator.ts';
import { ensurePackages } from './debian.ts';

const forms = [
  { path: '/etc/cron.d/table', judge: judgeSystemTables },
  { path: '/var/spool/cron/crontabs/root', judge: judgeUserTables },
] as const;

/** How many tables of each form are made, and of how many rejected ones the line is asked for, which takes a run for each line. */
const tables = 1000;
const placed = 60;

/**
 * Compares our errors with Debian's cron on tables made up for it, the daemon for those of the system and `crontab -n` for those of
 * users: there is no corpus of cron tables. Undefined where cron cannot be installed. The line is compared for some of the tables
 * only, and counts as right for the others.
 */
export async function measureCron(check: Check): Promise<AgreementResult | undefined> {
  if ((await ensurePackages(cronPackages)).length > 0) return undefined;
  const counts = { accepted: 0, apart: 0, falseErrors: 0, rejected: 0, caught: 0, rightLine: 0 };
  const disagreements: AgreementResult['disagreements'][number][] = [];
  for (const { path, judge } of forms) {
    // A lone carriage return ends a line for editors, but not for cron.
    const texts = fc.sample(cronTable, { numRuns: tables, seed: 35 }).filter((text) => !/\r(?!\n)/.test(text));
    const verdicts = await judge(texts);
    let asked = 0;
    for (const [index, text] of texts.entries()) {
      const { accepted, message } = verdicts[index]!;
      const found = await check({ path, text, languageId: 'crontab' });
      const [first] = found.filter(({ severity }) => severity === 'error');
      const ours = first === undefined ? '' : `${first.line}: ${first.rule}: ${first.message}`;
      const disagree = (kind: 'false error' | 'missed' | 'wrong line') =>
        disagreements.push({ kind, source: JSON.stringify(text), line: first?.line ?? 0, ours, program: message });
      if (accepted) {
        counts.accepted++;
        if (first === undefined) continue;
        counts.falseErrors++;
        disagree('false error');
      } else if (message === 'bad username') {
        // Which users a machine has does not stand in the table.
        counts.apart++;
      } else {
        counts.rejected++;
        if (first === undefined) {
          disagree('missed');
          continue;
        }
        counts.caught++;
        const line = asked++ < placed ? await rejectedLine(text, judge) : undefined;
        if (line === undefined || Math.abs(line - first.line) <= 1) counts.rightLine++;
        else disagree('wrong line');
      }
    }
  }
  return { format: 'crontab', ...counts, acceptedMutants: 0, excepted: 0, disagreements, used: new Set() };
}
