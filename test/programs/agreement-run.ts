import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyMutant, type Finding, newErrors, onEditedLine, unexplainedErrors } from './agreement-compare.ts';
import {
  type AgreementException,
  type CorpusFile,
  findException,
  languageOfFormat,
  type Mutant,
} from './agreement-data.ts';

/** Our verdict on a text; see server/src/check-text.ts. */
export type Check = (request: { path: string; text: string; languageId: string }) => Promise<readonly Finding[]>;

/** What is to be compared for one format. `directory` holds the corpus files. */
export interface AgreementJob {
  readonly format: string;
  readonly directory: string;
  readonly files: readonly CorpusFile[];
  readonly mutants: readonly Mutant[];
  readonly exceptions: readonly AgreementException[];
}

/** A disagreement: where (the corpus file's own line), what we say and what the program says. */
interface Disagreement {
  readonly kind: 'false error' | 'missed' | 'wrong line';
  readonly source: string;
  readonly line: number;
  readonly ours: string;
  readonly program: string;
}

/** The counts of one format. Mutants with an exception count nowhere but in `excepted`. */
export interface AgreementResult {
  readonly format: string;
  readonly accepted: number;
  readonly apart: number;
  readonly falseErrors: number;
  readonly acceptedMutants: number;
  readonly rejected: number;
  readonly caught: number;
  readonly rightLine: number;
  readonly excepted: number;
  readonly disagreements: readonly Disagreement[];
  readonly used: ReadonlySet<AgreementException>;
}

const acceptedVerdicts = new Set(['ok', 'warn', 'n/a']);
const apartVerdicts = new Set(['env', 'environment', 'crossfile']);

const describe = (finding: Finding) => `${finding.line}: ${finding.rule}: ${finding.message}`;

/** Compares our errors with the program's verdicts. Rejects when a file of the index cannot be read. */
export async function measureAgreement(job: AgreementJob, check: Check): Promise<AgreementResult> {
  const languageId = languageOfFormat[job.format] ?? job.format;
  const disagreements: Disagreement[] = [];
  const used = new Set<AgreementException>();
  const count = {
    accepted: 0,
    apart: 0,
    falseErrors: 0,
    acceptedMutants: 0,
    rejected: 0,
    caught: 0,
    rightLine: 0,
    excepted: 0,
  };

  const read = (file: string) => readFile(join(job.directory, file), 'utf8');
  const judge = (file: string, text: string) => check({ path: join(job.directory, file), text, languageId });
  const excepted = (source: string, mutant?: Mutant): boolean => {
    const exception = findException(job.exceptions, job.format, source, mutant);
    if (exception) used.add(exception);
    return exception !== undefined;
  };
  const falseErrors = (source: string, line: number, findings: readonly Finding[], program: string) => {
    count.falseErrors += findings.length;
    for (const finding of findings) {
      const where = line || finding.line;
      disagreements.push({ kind: 'false error', source, line: where, ours: describe(finding), program });
    }
  };

  const before = new Map<string, readonly Finding[]>();
  for (const { file, kind, verdict, message } of job.files) {
    const findings = await judge(file, await read(file));
    before.set(file, findings);
    if (kind === 'template') continue;
    const errors = findings.filter((finding) => finding.severity === 'error');
    const isApart = apartVerdicts.has(verdict);
    const isAccepted = !isApart && acceptedVerdicts.has(verdict);
    if (!isAccepted && !isApart) continue;
    count[isAccepted ? 'accepted' : 'apart'] += 1;
    const wrong = isAccepted ? errors : unexplainedErrors(errors, message);
    if (wrong.length > 0 && !excepted(file)) falseErrors(file, 0, wrong, isAccepted ? 'accepts' : message);
  }

  for (const mutant of job.mutants) {
    const text = await read(mutant.source);
    const old = before.get(mutant.source) ?? (await judge(mutant.source, text));
    before.set(mutant.source, old);
    const errors = newErrors(old, await judge(mutant.source, applyMutant(text, mutant)), mutant);
    const said = `${mutant.operator} ${JSON.stringify(mutant.text)} → ${mutant.message || mutant.verdict}`;
    if (acceptedVerdicts.has(mutant.verdict)) {
      count.acceptedMutants += 1;
      if (errors.length > 0 && !excepted(mutant.source, mutant)) falseErrors(mutant.source, mutant.line, errors, said);
    } else if (mutant.verdict === 'error') {
      const place = { source: mutant.source, line: mutant.line, program: said };
      const found = errors.length > 0;
      const right = onEditedLine(errors, mutant);
      if (!right && excepted(mutant.source, mutant)) {
        count.excepted += 1;
        continue;
      }
      count.rejected += 1;
      if (found) count.caught += 1;
      if (right) count.rightLine += 1;
      if (!found) disagreements.push({ kind: 'missed', ...place, ours: '' });
      else if (!right) disagreements.push({ kind: 'wrong line', ...place, ours: errors.map(describe).join(' | ') });
    }
  }
  return { format: job.format, ...count, disagreements, used };
}
