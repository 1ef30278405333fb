import { basename } from '../../../core/text/path.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import type { EntryNode } from '../parse/tree.ts';
import { coreWords, type ShellCommand } from '../shell/script.ts';
import type { ShellToken } from '../shell/tokens.ts';

/** The names under which Certbot's wrapper script was installed; it is no longer maintained. */
const retired: ReadonlySet<string> = new Set(['certbot-auto', 'letsencrypt-auto']);
const current: ReadonlySet<string> = new Set(['certbot', 'letsencrypt']);

/** A command that renews certificates. */
export interface Renewal {
  readonly entry: EntryNode;
  readonly command: ShellCommand;
  /** The word that names the program. */
  readonly program: ShellToken;
  readonly args: readonly ShellToken[];
  readonly retired: boolean;
  /** The word `renew`, if it is there. */
  readonly renew: ShellToken | undefined;
  /** Whether it already has a hook that runs after a renewal. */
  readonly hook: boolean;
}

/** The renewal that an entry runs, if it does. */
export function findRenewal(analysis: CrontabAnalysis, entry: EntryNode): Renewal | undefined {
  if (!analysis.mentionsCertbot) return undefined;
  const shell = entry.command?.shell.value ?? '';
  if (!shell.includes('certbot') && !shell.includes('letsencrypt')) return undefined;
  for (const command of analysis.scriptOf(entry).commands) {
    const [program, ...args] = coreWords(command);
    const name = basename(program?.value ?? '');
    if (program === undefined || !(retired.has(name) || current.has(name))) continue;
    const renew = args.find((word) => word.value === 'renew');
    const hook = args.some((word) => /^--(deploy|renew|post)-hook\b/.test(word.value));
    if (renew !== undefined || retired.has(name)) {
      return { entry, command, program, args, retired: retired.has(name), renew, hook };
    }
  }
  return undefined;
}
