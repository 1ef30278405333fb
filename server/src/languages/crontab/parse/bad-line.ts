import { fitBytes } from './bytes.ts';
import { longestSetting } from './setting.ts';
import type { LineFault } from './tree.ts';

/**
 * Tells why a line that is neither a setting nor begins like an entry is none of both.
 * @param line the line without blanks before it and without its line end
 */
export function classifyLine(line: string): LineFault {
  if (/^\r+$/.test(line)) return 'blank-carriage-return';
  if (/^(\/\/|;|--|rem\b|\/\*)/i.test(line)) return 'foreign-comment';
  if (/^(export|set|setenv|declare)\s+\w+/.test(line)) return 'export';
  const assignment = /^(["']?)[\w.]+\1\s*=\s*/.exec(line);
  if (assignment === null) return 'unreadable';
  const value = line.slice(assignment[0].length);
  if (value === '') return 'empty-setting';
  if (value[0] !== '"' && value[0] !== "'") return 'unreadable';
  if (fitBytes(line, 0, line.length, longestSetting) < line.length) return 'setting-too-long';
  return value.indexOf(value[0]!, 1) < 0 ? 'unclosed-quote' : 'text-after-quote';
}
