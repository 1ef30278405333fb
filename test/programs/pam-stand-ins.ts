import { parsePam } from '../../server/src/languages/pam/parse/parser.ts';
import type { EntryNode } from '../../server/src/languages/pam/parse/tree.ts';
import { returnNames } from '../../server/src/languages/pam/schema/returns.ts';
import type { PamFolder } from './pam.ts';
import { debugArguments } from './pam-stacks.ts';

/** How a line is called in libpam's answers: `common-auth:2:pam_unix`, its number from 1. */
export const idOfLine = (file: string, number: number, { module }: EntryNode) =>
  `${file}:${number}:${(module?.value ?? '').replace(/^.*\/|\.so$/g, '')}`;

/**
 * The same files with a stand-in for every module, that returns what it is told.
 * @param codeOf the number of what a line returns to the function that pam_debug knows by an argument such as `auth`
 */
export function withStandIns(
  files: PamFolder,
  recorder: string,
  codeOf: (entry: EntryNode, argument: string) => number,
): PamFolder {
  const replaced = Object.entries(files).map(([file, text]) => {
    let result = '';
    let at = 0;
    for (const [index, entry] of parsePam(text, 'service').entries.entries()) {
      const { module, includes, args } = entry;
      if (module === undefined || includes !== undefined) continue;
      const codes = debugArguments.map((argument) => `${argument}=${returnNames[codeOf(entry, argument)]}`);
      const standIn = [recorder, `id=${idOfLine(file, index + 1, entry)}`, ...codes].join(' ');
      result += text.slice(at, module.start) + standIn;
      at = args.at(-1)?.end ?? module.end;
    }
    return [file, result + text.slice(at)];
  });
  return Object.fromEntries(replaced);
}
