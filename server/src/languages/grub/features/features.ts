import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import type { Hover } from '../../../core/features/hover.ts';
import type { OutlineItem } from '../../../core/features/outline.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';
import type { MenuEntry } from '../analysis/menu.ts';
import { names } from '../names/names.ts';
import { commands, findCommand } from '../schema/commands.ts';
import { findVariable, variables } from '../schema/variables.ts';

const blocks: Readonly<Record<string, string>> = {
  menuentry: "menuentry '${1:Title}' --id '${2:id}' {\n\t$0\n}",
  submenu: "submenu '${1:Title}' --id '${2:id}' {\n\t$0\n}",
};
const entryOptions = ['--class', '--users', '--unrestricted', '--hotkey', '--id'];

/** Commands and functions where a command may stand, options behind those that we know. */
export function complete(analysis: GrubAnalysis, offset: number): CompletionList | undefined {
  const { text } = analysis.document;
  if (analysis.comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const variable = /\$\{?(\w*)$/.exec(before);
  if (variable !== null) {
    const span = { start: offset - variable[1]!.length, end: offset };
    return { span, items: variableItems(analysis) };
  }
  const first = /(?:^|[;{]|\b(?:then|else|elif|if|do|while|until)\s)\s*([\w.-]*)$/.exec(before);
  if (first !== null) {
    const span = { start: offset - first[1]!.length, end: offset };
    return { span, items: commandItems(analysis) };
  }
  const option = /^\s*(?:menuentry|submenu)\s.*\s(-[\w-]*)$/.exec(before);
  if (option === null) return undefined;
  const span = { start: offset - option[1]!.length, end: offset };
  return { span, items: entryOptions.map((label) => ({ label, kind: 'flag' as const })) };
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
function variableItems({ commands: all, functions }: GrubAnalysis): Completion[] {
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

/** What the command or variable under the cursor is. */
export function hover(analysis: GrubAnalysis, offset: number): Hover | undefined {
  const word = analysis.commands.map(({ words }) => words[0]!).find((candidate) => touches(candidate, offset));
  const entry = word === undefined ? undefined : findCommand(word.source);
  if (word !== undefined && entry !== undefined) {
    return { span: word, markdown: `**${entry.name}**\n\n${describeEntry(entry)}` };
  }
  const named = names(analysis).find(
    ({ kind, path, span }) => kind === 'variable' && path === analysis.document.path && touches(span, offset),
  );
  const variable = named === undefined ? undefined : findVariable(named.name);
  if (named === undefined || variable === undefined) return undefined;
  return { span: named.span, markdown: `**${variable.name}**\n\n${describeEntry(variable)}` };
}

/** The menu as a tree, with the functions before it. */
export function outline(analysis: GrubAnalysis): readonly OutlineItem[] {
  const functions = analysis.functions.flatMap(({ name, start, end }): OutlineItem[] =>
    name === undefined
      ? []
      : [{ name: name.source, detail: 'function', kind: 'name', span: { start, end }, nameSpan: name, children: [] }],
  );
  return [...functions, ...analysis.menu.map(itemOf)].sort((a, b) => a.span.start - b.span.start);
}

function itemOf(entry: MenuEntry): OutlineItem {
  const { command, title, titleWord, id, submenu, children } = entry;
  return {
    name: title === '' ? command.name : title,
    ...(id === undefined ? {} : { detail: id }),
    kind: submenu ? 'section' : 'item',
    span: { start: command.start, end: command.end },
    nameSpan: titleWord ?? command.words[0]!,
    children: children.map(itemOf),
  };
}
