import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';
import { commands } from '../schema/commands.ts';
import { findVariable, variables } from '../schema/variables.ts';
import { argumentItems } from './arguments.ts';
import { placeAt } from './place.ts';

const blocks: Readonly<Record<string, string>> = {
  menuentry: "menuentry '${1:Title}' --id '${2:id}' {\n\t$0\n}",
  submenu: "submenu '${1:Title}' --id '${2:id}' {\n\t$0\n}",
};

/** Variables behind `$`, commands and functions where a command may stand, else what the command takes there. */
export function complete(analysis: GrubAnalysis, offset: number): CompletionList | undefined {
  const { text } = analysis.document;
  if (analysis.comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const variable = /\$\{?(\w*)$/.exec(before);
  if (variable !== null) {
    return { span: { start: offset - variable[1]!.length, end: offset }, items: variableItems(analysis) };
  }
  const first = /(?:^|[;{]|\b(?:then|else|elif|if|do|while|until)\s)\s*([\w.-]*)$/.exec(before);
  const place = placeAt(analysis, offset);
  // Blanks behind a command are the beginning of an argument, those behind `then` of a command.
  if (first !== null && (place === undefined || !isContinued(text, offset))) {
    return { span: { start: offset - first[1]!.length, end: offset }, items: commandItems(analysis) };
  }
  if (place === undefined) return undefined;
  const offered = argumentItems(analysis, place);
  return offered === undefined
    ? undefined
    : { span: { start: offset - offered.replaces, end: offset }, items: offered.items };
}

function isContinued(text: string, offset: number): boolean {
  return /\\\r?\n[ \t]*\S*$/.test(text.slice(Math.max(0, offset - 200), offset));
}

function commandItems(analysis: GrubAnalysis): Completion[] {
  const known = commands.map((entry): Completion => {
    const block = blocks[entry.name];
    return {
      label: entry.name,
      kind: block === undefined ? 'directive' : 'block',
      entry,
      rank: entry.docs === undefined ? 2 : 1,
      ...(block === undefined ? {} : { insert: { text: block, snippet: true } }),
    };
  });
  const own = analysis.functions.flatMap(({ name }): Completion[] =>
    name === undefined ? [] : [{ label: name.source, kind: 'reference', detail: 'function', rank: 0 }],
  );
  return [...own, ...known];
}

/** The variables that the script sets, then those to which GRUB gives a meaning. */
export function variableItems({ commands: all, functions }: GrubAnalysis): Completion[] {
  const own = new Set<string>();
  for (const { name, words } of all) {
    const assigned = /^([A-Za-z_]\w*)=/.exec(words[name === 'set' ? 1 : 0]?.source ?? '');
    if (assigned !== null) own.add(assigned[1]!);
  }
  const known = variables.filter(({ name }) => /^\w/.test(name) && !own.has(name));
  const inFunction = functions.length > 0 ? ['1', '2', '#', '@', '*', '?'] : [];
  return [
    ...[...own].map((label): Completion => {
      const entry = findVariable(label);
      return { label, kind: 'variable', rank: 0, ...(entry === undefined ? {} : { entry }) };
    }),
    ...known.map((entry): Completion => ({ label: entry.name, kind: 'variable', rank: 1, entry })),
    ...inFunction.map((label): Completion => ({ label, kind: 'variable', rank: 2 })),
  ];
}
