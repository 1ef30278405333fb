import type { Answer, Question } from '../../../server/src/core/questions/question.ts';
import type { Outcome, StepFrame } from './outcome.ts';
import { type PickItem, showPickStep } from './pick-step.ts';
import { showTextStep } from './text-step.ts';

/** What is wrong with an answer, or `null`. */
export type Validate = (value: Answer) => Promise<string | null>;

/** Asks one question in the control that suits its kind; `previous` is what the user said before going back. */
export function askQuestion(
  question: Question,
  frame: StepFrame,
  previous: Answer | undefined,
  validate: Validate,
): Promise<Outcome<Answer>> {
  switch (question.kind) {
    case 'text':
    case 'list':
      return askInWords(question, frame, previous, validate);
    case 'choice':
      return askToPick(
        question,
        frame,
        previous ?? question.default,
        question.choices.map(({ value, label, detail }) => ({
          value,
          label,
          ...(detail === undefined ? {} : { detail }),
        })),
      );
    case 'boolean':
      return askToPick(question, frame, previous ?? question.default ?? true, [
        { value: true, label: 'Yes' },
        { value: false, label: 'No' },
      ]);
  }
}

async function askInWords(
  question: Extract<Question, { kind: 'text' | 'list' }>,
  frame: StepFrame,
  previous: Answer | undefined,
  validate: Validate,
): Promise<Outcome<Answer>> {
  const read = question.kind === 'list' ? splitList : (text: string) => text.trim();
  const outcome = await showTextStep({
    frame,
    value: inWords(previous ?? question.default),
    placeholder: question.placeholder,
    prompt: question.help,
    validate: (text) => validate(read(text)),
  });
  return outcome.kind === 'answered' ? { kind: 'answered', value: read(outcome.value) } : outcome;
}

function askToPick(
  question: Question,
  frame: StepFrame,
  active: Answer | undefined,
  items: readonly PickItem<Answer>[],
): Promise<Outcome<Answer>> {
  return showPickStep({ frame, items, active, placeholder: question.placeholder ?? question.help });
}

/** The entries of a list as people type them: apart by spaces, commas or both. */
export function splitList(text: string): string[] {
  return text.split(/[\s,]+/).filter((entry) => entry !== '');
}

function inWords(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  return Array.isArray(answer) ? answer.join(' ') : String(answer);
}
