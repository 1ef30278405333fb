import type { DocumentLink } from '../../../core/features/hints.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import { coreWords } from '../shell/script.ts';

/** Folders where programs are scripts that a person wrote; those of the system are mostly binaries. */
const written = /^\/(etc|home|opt|root|srv|usr\/local)\/[^$*?[\]{}`]+$/;
const script = /\.(sh|bash|py|pl|rb|php|js)$/;

/** Links from commands to the scripts that they run. */
export function links(analysis: CrontabAnalysis): readonly DocumentLink[] {
  return analysis.root.entries.flatMap((entry) =>
    analysis.scriptOf(entry).commands.flatMap((command) => {
      const [program, ...args] = coreWords(command);
      const files = [program, ...args.filter((word) => script.test(word.value))];
      return files.flatMap((word) =>
        word !== undefined && !word.quoted && written.test(word.value)
          ? [{ span: { start: word.start, end: word.end }, path: word.value }]
          : [],
      );
    }),
  );
}
