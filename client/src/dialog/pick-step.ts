import { QuickInputButtons, type QuickPickItem, window } from 'vscode';
import type { Outcome, StepFrame } from './outcome.ts';

/** An entry of the list, and the value it stands for. */
export interface PickItem<Value> extends QuickPickItem {
  readonly value: Value;
}

export interface PickStep<Value> {
  readonly frame: StepFrame;
  readonly items: readonly PickItem<Value>[];
  readonly active: Value | undefined;
  readonly placeholder: string | undefined;
}

/** Shows a list to choose one entry from. Never rejects. */
export function showPickStep<Value>({ frame, items, active, placeholder }: PickStep<Value>): Promise<Outcome<Value>> {
  const pick = window.createQuickPick<PickItem<Value>>();
  pick.title = frame.title;
  pick.step = frame.step;
  pick.totalSteps = frame.totalSteps;
  pick.buttons = frame.canGoBack ? [QuickInputButtons.Back] : [];
  pick.placeholder = placeholder;
  pick.ignoreFocusOut = true;
  pick.matchOnDetail = true;
  pick.items = items;
  const activeItem = items.find((item) => item.value === active);
  if (activeItem !== undefined) pick.activeItems = [activeItem];

  return new Promise<Outcome<Value>>((resolve) => {
    pick.onDidTriggerButton(() => resolve({ kind: 'back' }));
    pick.onDidHide(() => resolve({ kind: 'cancelled' }));
    pick.onDidAccept(() => {
      const item = pick.selectedItems[0] ?? pick.activeItems[0];
      if (item !== undefined) resolve({ kind: 'answered', value: item.value });
    });
    pick.show();
  }).finally(() => pick.dispose());
}
