/** What is wrong with a diff, and which characters. */
export interface DiffFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** One file that a diff changes. */
export interface DiffFile {
  readonly start: number;
  end: number;
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
}

/** A diff as far as it could be read. */
export interface DiffReading {
  readonly files: readonly DiffFile[];
  readonly fault: DiffFault | undefined;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const unfit = 'The numbers of lines in this head do not fit the lines below.';

const hunkHead = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@(?: .*)?$/;

/**
 * Reads the diff of a patch as Dpkg::Source::Patch::analyze() (libdpkg-perl 1.21.22) does, and stops at the first line that
 * it would stop at. Lines between diffs count as comments. Linear in the text.
 */
export function readDiff(text: string): DiffReading {
  const files: DiffFile[] = [];
  let position = 0;
  const next = (): Line | undefined => {
    if (position >= text.length) return undefined;
    const lineFeed = text.indexOf('\n', position);
    const end = lineFeed < 0 ? text.length : lineFeed;
    const line = { start: position, end, text: text.slice(position, end).replace(/\r$/, '') };
    position = end + 1;
    return line;
  };
  const fail = (line: Line, message: string): DiffReading => ({
    files,
    fault: { start: line.start, end: Math.max(line.end, line.start + 1), message },
  });

  for (let line = next(); line !== undefined; ) {
    if (!/^(?:--- |\+\+\+ |@@ -)/.test(line.text)) {
      line = next();
      continue;
    }
    const old = line;
    if (!old.text.startsWith('--- ')) return fail(old, 'A line "--- FILE" is missing before this.');
    const fresh = next();
    if (fresh === undefined) return fail(old, 'The diff ends behind this line; "+++ FILE" is missing.');
    if (!fresh.text.startsWith('+++ ')) return fail(fresh, 'Behind "--- FILE" a line "+++ FILE" belongs.');
    const [from, to] = [fileName(old.text), fileName(fresh.text)];
    if (from.startsWith('"') || to.startsWith('"')) {
      return fail(
        from.startsWith('"') ? old : fresh,
        'dpkg-source reads no names in quotes; Git writes them where a name has unusual characters.',
      );
    }
    const usable = (name: string) => name !== '/dev/null' && /^[^/]*\/./.test(name);
    if (from === '/dev/null' && to === '/dev/null') return fail(fresh, 'Neither of the two names is a file.');
    if (!usable(from) && !usable(to))
      return fail(old, 'The names need a folder before them, such as "a/" and "b/"; patches are applied with -p1.');
    for (const [name, at] of [
      [from, old],
      [to, fresh],
    ] as const) {
      if (usable(name) && name.includes('/../'))
        return fail(at, 'The path leads out of the source; dpkg-source refuses the patch.');
    }
    const shown = usable(to) ? { name: to, line: fresh } : { name: from, line: old };
    const file: DiffFile = {
      start: old.start,
      end: fresh.end,
      name: shown.name.replace(/^[^/]*\/+/, ''),
      nameStart: shown.line.start + 4,
      nameEnd: shown.line.start + 4 + shown.name.length,
    };
    files.push(file);
    let hunks = 0;
    for (line = next(); line !== undefined; line = next()) {
      if (line.text.startsWith('\\ ')) continue;
      const head = hunkHead.exec(line.text);
      if (head === null) break;
      const top = line;
      let olds = head[1] === undefined ? 1 : Number(head[1]);
      let news = head[2] === undefined ? 1 : Number(head[2]);
      // A count that falls below zero never comes back to it, and reading goes on; so it does for dpkg.
      while (olds !== 0 || news !== 0) {
        const body = next();
        if (body === undefined) {
          if (olds === news && olds < 3) break;
          return fail(
            top,
            olds < 0 || news < 0
              ? unfit
              : `The diff ends before this hunk does: ${Math.max(olds, news)} of its lines are missing.`,
          );
        }
        if (body.text.startsWith('\\ ')) continue;
        const sign = body.text[0] ?? ' ';
        const misfit = olds < 0 || news < 0;
        if (sign === ' ') {
          olds--;
          news--;
        } else if (sign === '-') olds--;
        else if (sign === '+') news--;
        else if (misfit) return fail(top, unfit);
        else
          return fail(
            body,
            `Within a hunk, a line begins with " ", "-" or "+"; more of them are missing here (${Math.max(olds, news)}).`,
          );
      }
      file.end = body(text, position);
      hunks++;
    }
    if (hunks === 0) return fail(line ?? fresh, 'A line "@@ -LINE,COUNT +LINE,COUNT @@" belongs here.');
  }
  return { files, fault: undefined };
}

function body(text: string, position: number): number {
  return Math.min(text.length, Math.max(0, position - 1));
}

/** The name of a line "--- NAME", without a time behind a tab, or else behind a blank. */
function fileName(line: string): string {
  const rest = line.slice(4).trimStart();
  const tab = rest.indexOf('\t');
  return tab < 0 ? rest.replace(/\s.*/, '') : rest.slice(0, tab);
}
