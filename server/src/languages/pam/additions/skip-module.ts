import type { Addition } from '../../../core/features/addition.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import type { EntryNode } from '../parse/tree.ts';
import { ownLines, stackAt } from './own-lines.ts';
import { editStack } from './stack-editor.ts';
import { stackAfter } from './verify.ts';

/** Skips the module at the cursor for some services, or for all others. */
export const skipModule: Addition<PamAnalysis> = {
  id: 'pam-skip-module',
  title: 'Skip this module for some services',
  detail: 'A condition before the line at the cursor jumps over it, depending on the service that was started.',
  questions: (analysis, offset) => [
    {
      id: 'services',
      kind: 'list',
      title: `Which services?`,
      placeholder: 'sudo polkit-1',
      help: `The line is ${lineAt(analysis, offset)?.module?.value ?? 'the one at the cursor'}.`,
    },
    {
      id: 'which',
      kind: 'choice',
      title: 'What happens for them?',
      default: 'skip',
      choices: [
        { value: 'skip', label: 'The module is skipped' },
        { value: 'only', label: 'The module runs for them alone' },
      ],
    },
  ],
  validate(question, value) {
    if (question !== 'services') return undefined;
    const names = Array.isArray(value) ? value : [];
    if (names.length === 0) return 'Name a service at least.';
    const wrong = names.find((name) => !/^[\w.+-]+$/.test(String(name)));
    return wrong === undefined ? undefined : `"${wrong}" is no name of a service: letters, digits and ._+- make one.`;
  },
  edits(analysis, offset, { services, which }) {
    const entry = lineAt(analysis, offset);
    const { facility } = entry ?? {};
    if (entry === undefined || facility === undefined || entry.fault !== undefined || entry.meaning === undefined) {
      throw new Error('Put the cursor on the line of the module that shall be skipped.');
    }
    if (entry.includes === 'include') {
      throw new Error('An include stands for as many lines as the other service has; a substack could be skipped.');
    }
    const stack = stackAt(analysis, entry.start, facility);
    const names = (services as readonly string[]).join(':');
    const words = ['pam_succeed_if.so', 'quiet', 'service', which === 'only' ? 'in' : 'notin', names];
    const at = ownLines(stack).indexOf(entry);
    const control = '[default=1 success=ignore]';
    const edits = editStack(analysis, { stack, insertions: [{ at, control, words }] });
    const after = stackAfter(analysis, stack, edits).flow();
    const before = stack.flow();
    const name = entry.module?.value ?? 'This line';
    if (facility === 'auth' && after?.unchecked !== undefined && before?.unchecked === undefined) {
      throw new Error(`${name} is the only check: where it is skipped, nobody would be asked for anything.`);
    }
    return edits;
  },
};

function lineAt({ root, document }: PamAnalysis, offset: number): EntryNode | undefined {
  const line = document.lines.lineOf(offset);
  return root.entries.find(
    (entry) => document.lines.lineOf(entry.start) <= line && line <= document.lines.lineOf(entry.end),
  );
}
