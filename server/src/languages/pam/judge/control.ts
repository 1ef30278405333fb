import { nearest } from '../../../core/text/nearest.ts';
import type { ControlFault } from '../parse/tree.ts';
import { actionEntries } from '../schema/actions.ts';
import { returnNames } from '../schema/returns.ts';
import { nearestControl } from '../words.ts';

const actionNames = actionEntries.map(({ name }) => name);

/**
 * What is wrong with a control that libpam cannot read, and the word that was likely meant for the fault's characters.
 * @param whole the control without its brackets
 */
export function explainControlFault(
  fault: ControlFault,
  whole: string,
  bracketed: boolean,
): { message: string; meant: string | undefined } {
  const { kind, text } = fault;
  const or = (meant: string | undefined) => (meant === undefined ? '' : ` Did you mean "${meant}"?`);
  if (kind === 'return value' && !bracketed && !whole.includes('=')) {
    const meant = nearestControl(whole);
    return { message: `"${whole}" is no control, so that the line always fails.${or(meant)}`, meant };
  }
  if (kind === 'return value') {
    const meant = nearest(text, [...returnNames, 'default']);
    return { message: `"${text}" is no return value, so that the line always fails.${or(meant)}`, meant };
  }
  if (kind === 'action') {
    const meant = nearest(text, actionNames);
    return { message: `"${text}" is no action, so that the line always fails.${or(meant)}`, meant };
  }
  if (kind === 'zero jump') {
    return {
      message: 'A jump over 0 modules is not allowed, and the line always fails; "ignore" goes on.',
      meant: 'ignore',
    };
  }
  if (kind === 'large jump') return { message: `No stack has ${text} modules to skip.`, meant: undefined };
  const lacks =
    kind === 'equals sign'
      ? 'An equals sign and an action must follow the return value'
      : 'An action must follow the equals sign';
  return { message: `${lacks}; as it is, the line always fails.`, meant: undefined };
}
