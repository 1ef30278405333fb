import { QuickInputButtons, window } from 'vscode';
import type { Outcome, StepFrame } from './outcome.ts';

export interface TextStep {
  readonly frame: StepFrame;
  readonly value: string;
  readonly placeholder: string | undefined;
  readonly prompt: string | undefined;
  /** What is wrong with the text, or `null`. May take its time: only the verdict on the latest text counts. */
  readonly validate: (text: string) => Promise<string | null>;
}

/** Shows an input box that validates while the user types and accepts only what is valid. Never rejects. */
export function showTextStep({ frame, value, placeholder, prompt, validate }: TextStep): Promise<Outcome<string>> {
  const input = window.createInputBox();
  input.title = frame.title;
  input.step = frame.step;
  input.totalSteps = frame.totalSteps;
  input.buttons = frame.canGoBack ? [QuickInputButtons.Back] : [];
  input.placeholder = placeholder;
  input.prompt = prompt;
  input.ignoreFocusOut = true;
  input.value = value;

  async function showVerdict(text: string): Promise<boolean> {
    const problem = await validate(text);
    if (text !== input.value) return false;
    input.validationMessage = problem ?? undefined;
    return problem === null;
  }

  return new Promise<Outcome<string>>((resolve) => {
    input.onDidTriggerButton(() => resolve({ kind: 'back' }));
    input.onDidHide(() => resolve({ kind: 'cancelled' }));
    input.onDidChangeValue((text) => void showVerdict(text));
    input.onDidAccept(async () => {
      const text = input.value;
      input.busy = true;
      const valid = await showVerdict(text);
      input.busy = false;
      if (valid) resolve({ kind: 'answered', value: text });
    });
    input.show();
  }).finally(() => input.dispose());
}
