import { lineEnd } from '../shell/word.ts';

/** The GRUB part of a script of /etc/grub.d, in a text of the same length. */
export interface GrubPart {
  /** The text with every line of the shell made a comment, so that offsets stay what they are. */
  readonly text: string;
  /** Whether the shell decides what is printed, so that the parts need not fit together. */
  readonly dependent: boolean;
}

const heredoc = /<<(-?)[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|\\?([A-Za-z_][\w.]*))/;
const tail = /^[ \t]*(?:exec[ \t]+)?tail[ \t]+(?:-n[ \t]*)?\+([0-9]{1,4})[ \t]+["']?\$(?:0|\{0\})/;

/** Whether a text is a shell script that prints GRUB's script, as those of /etc/grub.d are. */
export function isGeneratorScript(text: string): boolean {
  return /^#![ \t]*\S*(?:sh|env[ \t]+\w*sh)\b/.test(text);
}

/**
 * Finds what a script of /etc/grub.d prints: everything from the line that `exec tail -n +3 $0` names, or the here-documents
 * of `cat`. Linear. Knowledge: util/grub.d/40_custom.in and 41_custom.in (GRUB 2.12).
 */
export function grubPart(text: string): GrubPart {
  let from = -1;
  let end: { word: string; tabs: boolean; quoted: boolean } | undefined;
  let dependent = false;
  let number = 0;
  let out = '';
  for (let at = 0; at < text.length; number++) {
    const stop = lineEnd(text, at);
    const line = text.slice(at, stop);
    const final = stop < text.length ? '\n' : '';
    at = stop + 1;
    if (end !== undefined) {
      const bare = end.tabs ? line.replace(/^\t+/, '') : line;
      if (bare.replace(/\r$/, '') === end.word) {
        end = undefined;
        out += comment(line) + final;
      } else {
        const expanded = end.quoted ? line : maskExpansions(line);
        if (expanded !== line) dependent = true;
        out += expanded + final;
      }
      continue;
    }
    if (from >= 0 && number >= from) {
      out += line + final;
      continue;
    }
    const tailed = tail.exec(line)?.[1];
    const opened = /^[ \t]*#/.test(line) ? null : heredoc.exec(line);
    if (tailed !== undefined) from = Number(tailed) - 1;
    else if (opened !== null) {
      const [, dash, single, double, plain] = opened;
      end = { word: single ?? double ?? plain ?? '', tabs: dash === '-', quoted: plain === undefined };
    } else if (/^[ \t]*(?:if|for|while|until|case|else|elif|fi|done|esac|[\w-]+[ \t]*\(\))(?:[ \t;(]|$)/.test(line)) {
      dependent = true;
    }
    out += comment(line) + final;
  }
  return { text: out, dependent };
}

/** A line of the shell as a comment of as many characters. */
function comment(line: string): string {
  return line === '' ? '' : `#${line.slice(1)}`;
}

/** What the shell puts in place of `$(…)`, backquotes and `${…}` is not known; a variable of the same length stands for it. */
function maskExpansions(line: string): string {
  const shell = /\\.|\$\((?:[^()\n]|\([^()\n]*\))*\)|`[^`\n]*`|\$\{[^}\n]*\}|\$[A-Za-z_]\w*/g;
  return line.replace(shell, (found) => {
    if (found.startsWith('\\')) return /[$`\\]/.test(found[1]!) ? `x${found[1] === '$' ? 'x' : found[1]}` : found;
    const spare = found.length - 3;
    return spare > 0 ? `\${${'_'.repeat(spare)}}` : `$${'_'.repeat(found.length - 1)}`;
  });
}
