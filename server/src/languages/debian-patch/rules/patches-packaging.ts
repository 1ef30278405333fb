import { defineRule } from '../define-rule.ts';

const patch = (name: string): string => `Description: x\n--- a/${name}\n+++ b/${name}\n@@ -1 +1 @@\n-a\n+b\n`;

/** Finds patches that change the packaging itself. */
export default defineRule({
  id: 'debian-patch/patches-packaging',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The patch changes a file below debian/.',
  why: 'Patches are for upstream’s files. What is below debian/ lies beside them in the package and is changed there; a patch to it is applied a second time, or fails, as soon as somebody edits the file itself.',
  references: ['dpkg-source(1), 3.0 (quilt)', 'lintian: patch-modifying-debian-files'],
  examples: {
    invalid: [patch('debian/rules')],
    valid: [patch('src/debian/x.c'), patch('debian.md')],
  },
  visit: {
    end(context) {
      for (const { name, nameStart, nameEnd } of context.analysis.diff.files) {
        if (!name.startsWith('debian/')) continue;
        context.report(
          { start: nameStart, end: nameEnd },
          'This file belongs to the packaging; change it in debian/ itself and leave it out of the patch.',
        );
      }
    },
  },
});
