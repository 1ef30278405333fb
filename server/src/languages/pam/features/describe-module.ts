import { describeEntry } from '../../../core/schema/entry.ts';
import type { PamModule } from '../schema/module.ts';
import { findModule, findOption } from '../schema/modules.ts';

/** What a module does and what it returns, as Markdown. */
export function describeModule(path: string): string | undefined {
  const module = findModule(path);
  if (module === undefined) return undefined;
  const { name, returns, successor } = module;
  const instead = successor === undefined ? '' : `\n\n${successor} does its work now.`;
  const listed = returns.map((value) => `- \`${value.name}\`: ${value.summary}`).join('\n');
  const results = returns.length === 0 ? '' : `\n\nReturns\n\n${listed}`;
  return `**${name}**\n\n${describeEntry(module)}${instead}${results}`;
}

/** What an argument means, and what its value does, as Markdown. */
export function describeArgument(module: PamModule, argument: string): string | undefined {
  const found = findOption(module, argument);
  if (found === undefined) return undefined;
  const { option, value } = found;
  const type = option.value === undefined ? '' : `\n\n${option.value.description}`;
  const meaning = value === undefined ? undefined : option.value?.explain?.(value);
  const explained = meaning === undefined ? '' : `\n\n\`${value}\`: ${meaning}`;
  return `**${module.name}: ${option.name}**\n\n${describeEntry(option)}${type}${explained}`;
}
