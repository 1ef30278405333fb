import { checkJobAnswer, jobLine, jobQuestions } from '../../../core/cron/job.ts';
import type { Addition } from '../../../core/features/addition.ts';
import type { Answers } from '../../../core/questions/question.ts';
import { insertion } from '../../../core/text/edit.ts';
import { basename } from '../../../core/text/path.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import { canBeUser } from '../schema/users.ts';

/** What the lock and the lines in the log are called: the program's name, as far as it is plain. */
function nameOf({ command }: Answers): string {
  const program = basename(String(command).trim().split(/\s/)[0] ?? '');
  return program.replace(/\.\w+$/, '').replace(/[^\w-]/g, '') || 'job';
}

/** Another job, below the line at hand. */
export const newJob: Addition<CrontabAnalysis> = {
  id: 'cron-new-job',
  title: 'Job',
  detail: 'A command and when it runs, in the form that this table has.',
  questions({ choice, root }) {
    const user = root.entries.findLast((entry) => entry.user !== undefined && canBeUser(entry.user.value))?.user?.value;
    const whom = { id: 'user', kind: 'text', title: 'As which user?', default: user ?? 'root' } as const;
    return [...jobQuestions(), ...(choice.form === 'system' ? [whom] : [])];
  },
  validate(question, value) {
    if (question === 'user') return canBeUser(String(value)) ? undefined : 'Give the name of a user.';
    return checkJobAnswer(question, value);
  },
  edits({ document, choice }, offset, answers) {
    const user = choice.form === 'system' ? String(answers.user) : undefined;
    const line = `${jobLine(answers, nameOf(answers), user)}\n`;
    const { text } = document;
    const next = text.indexOf('\n', offset);
    if (next >= 0) return [insertion(next + 1, line)];
    return [insertion(text.length, text === '' || text.endsWith('\n') ? line : `\n${line}`)];
  },
};
