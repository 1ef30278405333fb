import { patternFaults } from '../analysis/patterns.ts';
import { matchesAny, mostComparisons } from '../analysis/source-tree.ts';
import { defineRule } from '../define-rule.ts';
import { header } from '../examples.ts';

const stanza = (files: string): string => `Files: ${files}\nCopyright: 2024 A\nLicense: Expat\n The terms.\n`;
const path = '/srv/hello/debian/copyright';
const files = { '/srv/hello/src/main.c': '', '/srv/hello/debian/rules': '', '/srv/hello/README': '' };

/** Folders into which a search of the workspace does not look. */
const unseen = /(?:^|\/)(?:\.git|\.hg|\.svn|node_modules|\.cache)(?:\/|$)/;

/** Finds patterns that match no file of the source. */
export default defineRule({
  id: 'debian-copyright/unused-pattern',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'A pattern in `Files` matches no file of the source package.',
  why: 'Upstream may have moved or removed the files, or the pattern is misspelt; then the files that are meant fall to another stanza, with other authors and perhaps another licence. It is said only where the source lies beside debian/ in the workspace.',
  references: ['copyright-format 1.0, section 6.9', 'lintian: superfluous-file-pattern'],
  examples: {
    invalid: [
      { code: `${header}${stanza('*')}\n${stanza('scr/*.c')}`, path, files },
      { code: `${header}${stanza('*')}\n${stanza('src/main.h')}`, path, files },
    ],
    valid: [
      { code: `${header}${stanza('*')}\n${stanza('src/*.c READ?E debian/*')}`, path, files },
      { code: `${header}${stanza('*')}\n${stanza('src/*.h')}`, path, files: { '/srv/hello/debian/rules': '' } },
      `${header}${stanza('*')}\n${stanza('src/*.h')}`,
    ],
  },
  visit: {
    end(context) {
      const { sourceTree, stanzas } = context.analysis;
      const patterns = stanzas.flatMap((entry) => entry.patterns);
      if (sourceTree === undefined || patterns.length * sourceTree.length > mostComparisons) return;
      for (const pattern of patterns) {
        if (unseen.test(pattern.text) || patternFaults(pattern.text).length > 0) continue;
        if (matchesAny(pattern.text, sourceTree)) continue;
        context.report(pattern, `No file of the source matches "${pattern.text}".`, { tags: ['unnecessary'] });
      }
    },
  },
});
