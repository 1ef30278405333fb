import type { Addition } from '../../../core/features/addition.ts';
import type { Answers, Question } from '../../../core/questions/question.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import type { Facility } from '../schema/facilities.ts';
import { behindGates, hasModule } from './checks.ts';
import { ownLines, stackAt } from './own-lines.ts';
import { checkPath } from './paths.ts';
import { editStack, type Insertion } from './stack-editor.ts';
import { canSkip, stackAfter } from './verify.ts';

/** An addition of one line, at the head of the account lines or at the end of the session lines. */
interface SimpleLine {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly facility: Facility;
  readonly module: string;
  readonly control: string;
  readonly questions: readonly Question[];
  options(answers: Answers): readonly string[];
}

const gates = new Set(['pam_nologin', 'pam_faillock', 'pam_access', 'pam_time']);

function addition({ facility, module, control, options, questions, ...named }: SimpleLine): Addition<PamAnalysis> {
  return {
    ...named,
    questions: () => questions,
    validate(question, value) {
      if (question !== 'umask') return checkPath(value);
      return /^0?[0-7]{3}$/.test(String(value)) ? undefined : 'Give an octal mask such as 0077.';
    },
    edits(analysis, offset, answers) {
      const stack = stackAt(analysis, offset, facility);
      if (hasModule(stack, module)) throw new Error(`This stack has ${module} already.`);
      const lines = ownLines(stack);
      const words = [`${module}.so`, ...options(answers)];
      // Refusals come first; what prepares the session comes when it is sure that there will be one.
      const insertion: Insertion =
        facility === 'account'
          ? { at: behindGates(lines, gates), control, words }
          : { at: lines.length, control, words, follows: true };
      const edits = editStack(analysis, { stack, insertions: [insertion] });
      if (canSkip(stackAfter(analysis, stack, edits), module)) {
        throw new Error(`A line before it ends the ${facility} stack, so that ${module} would be passed by.`);
      }
      return edits;
    },
  };
}

const withFile = (name: string, usual: string) => (answers: Answers) =>
  answers.file === usual ? [] : [`${name}=${answers.file}`];

const fileQuestion = (usual: string): Question => ({
  id: 'file',
  kind: 'text',
  title: 'In which file are the rules?',
  default: usual,
});

/** Makes missing home directories. */
export const mkhomedir = addition({
  id: 'pam-mkhomedir',
  title: 'Home directory at the first login (pam_mkhomedir)',
  detail: 'Makes the home directory of users who have none yet, such as those of a directory service.',
  facility: 'session',
  module: 'pam_mkhomedir',
  control: 'optional',
  questions: [
    {
      id: 'umask',
      kind: 'text',
      title: 'Which mask for its modes?',
      default: '0077',
      help: '0077 lets nobody else in.',
    },
    { id: 'skel', kind: 'text', title: 'Which folder is copied into it?', default: '/etc/skel' },
  ],
  options: ({ umask, skel }) => [`umask=${umask}`, ...(skel === '/etc/skel' ? [] : [`skel=${skel}`])],
});

/** Applies limits.conf. */
export const limits = addition({
  id: 'pam-limits',
  title: 'Resource limits (pam_limits)',
  detail: 'Sets limits of open files, processes and memory, as limits.conf says.',
  facility: 'session',
  module: 'pam_limits',
  control: 'required',
  questions: [fileQuestion('/etc/security/limits.conf')],
  options: withFile('conf', '/etc/security/limits.conf'),
});

/** Applies access.conf. */
export const access = addition({
  id: 'pam-access',
  title: 'Who may log in from where (pam_access)',
  detail: 'Lets in or refuses by user, group and origin, as access.conf says.',
  facility: 'account',
  module: 'pam_access',
  control: 'required',
  questions: [fileQuestion('/etc/security/access.conf')],
  options: withFile('accessfile', '/etc/security/access.conf'),
});

/** Applies time.conf. */
export const time = addition({
  id: 'pam-time',
  title: 'Who may log in when (pam_time)',
  detail: 'Lets in or refuses by day and hour, as time.conf says.',
  facility: 'account',
  module: 'pam_time',
  control: 'required',
  questions: [fileQuestion('/etc/security/time.conf')],
  options: withFile('conffile', '/etc/security/time.conf'),
});
