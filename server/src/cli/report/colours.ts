import type { Severity } from '../../core/rules/diagnostic.ts';
import type { Terminal } from '../terminal.ts';

/** Puts colours around texts, or leaves them as they are. */
export interface Colours {
  bold(text: string): string;
  dim(text: string): string;
  severity(severity: Severity, text: string): string;
}

const severityCodes: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };

/**
 * Colours where stdout is a terminal, unless NO_COLOR is set (no-color.org) or TERM is `dumb`; FORCE_COLOR, unless it is 0,
 * asks for them everywhere.
 */
export function createColours({ env, outIsTerminal }: Terminal): Colours {
  const forced = env.FORCE_COLOR === undefined || env.FORCE_COLOR === '' ? undefined : env.FORCE_COLOR !== '0';
  const on = forced ?? (outIsTerminal && !env.NO_COLOR && env.TERM !== 'dumb');
  const paint = (code: number, text: string) => (on ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    bold: (text) => paint(1, text),
    dim: (text) => paint(2, text),
    severity: (severity, text) => paint(severityCodes[severity], text),
  };
}
