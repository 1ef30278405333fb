import { nearest } from '../../core/text/nearest.ts';
import type { EntryNode } from './parse/tree.ts';
import { controlEntries } from './schema/actions.ts';
import { facilityNames } from './schema/facilities.ts';

/** The type that a word was most likely meant to be, its `-` kept. */
export function nearestType(word: string): string | undefined {
  const dash = word.startsWith('-') ? '-' : '';
  const bare = word.slice(dash.length);
  const found = nearest(bare, [...facilityNames, '@include']) ?? (/^include$/i.test(bare) ? '@include' : undefined);
  return found === undefined ? undefined : dash + found;
}

/** The control that a word was most likely meant to be. */
export function nearestControl(word: string): string | undefined {
  return nearest(
    word,
    controlEntries.map(({ name }) => name),
  );
}

/** Whether a word is the file of a module rather than anything else. */
export function looksLikeModule(word: string): boolean {
  return /^(\S*\/)?pam_[\w-]+(\.so|\.dylib)?$/.test(word) || /\.so$/.test(word);
}

/** Whether the control's place is taken by the module, because the control was left out. */
export function lacksControl({ control }: EntryNode): boolean {
  return control !== undefined && !control.bracketed && looksLikeModule(control.value);
}
