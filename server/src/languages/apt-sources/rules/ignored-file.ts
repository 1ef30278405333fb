import { basename, dirname } from '../../../core/text/path.ts';
import { defineRule } from '../define-rule.ts';

const ending = /\.(?:list|sources)$/;

/** Finds files that apt passes over for their names. */
export default defineRule({
  id: 'apt-sources/ignored-file',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A file in sources.list.d has a name for which apt passes over it.',
  why: 'In sources.list.d apt reads files that end in `.list` or `.sources` and whose names consist of letters, digits, `_`, `-`, `:` and dots. Others it leaves out without a word. Rename the file.',
  references: ['sources.list(5)', 'GetListOfFilesInDir() in apt-pkg/contrib/fileutl.cc (apt 2.6.1)'],
  examples: {
    invalid: [
      {
        code: 'deb https://mirror.example.org/debian trixie main\n',
        path: '/etc/apt/sources.list.d/my mirror.list',
      },
      { code: 'deb https://mirror.example.org/debian trixie main\n', path: '/etc/apt/sources.list.d/.mirror.list' },
    ],
    valid: [
      { code: 'deb https://mirror.example.org/debian trixie main\n', path: '/etc/apt/sources.list.d/my-mirror_2.list' },
      { code: 'deb https://mirror.example.org/debian trixie main\n', path: '/etc/apt/my mirror.list' },
    ],
  },
  visit: {
    end(context) {
      const { document, root } = context.analysis;
      const name = basename(document.path);
      const [first] = root.entries;
      if (first === undefined || basename(dirname(document.path)) !== 'sources.list.d' || !ending.test(name)) return;
      const bad = name.startsWith('.') ? '.' : /[^A-Za-z0-9_:.-]/.exec(name)?.[0];
      if (bad === undefined) return;
      const lineFeed = document.text.indexOf('\n', first.start);
      const end = Math.min(first.end, lineFeed < 0 ? first.end : lineFeed);
      const message = bad === '.' ? 'a name that begins with a dot' : `"${bad}" in a name`;
      context.report({ start: first.start, end }, `apt passes over this file, for it takes no file with ${message}.`);
    },
  },
});
