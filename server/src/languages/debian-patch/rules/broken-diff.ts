import { defineRule } from '../define-rule.ts';

const good = '--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n one\n-two\n+three\n';

/** Finds the line at which dpkg-source would refuse a patch. */
export default defineRule({
  id: 'debian-patch/broken-diff',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'The diff is damaged: the numbers of a hunk do not fit, or a line of its head is missing.',
  why: 'A hunk says how many lines it has. Whoever edits a patch by hand must change the numbers too (`recountdiff`, `rediff`, or `quilt refresh`). dpkg-source and patch stop at a hunk that does not add up.',
  references: ['Dpkg::Source::Patch (libdpkg-perl 1.21.22)', 'patch(1)'],
  examples: {
    invalid: [
      '--- a/x\n+++ b/x\n@@ -1,5 +1,5 @@\n one\n-two\n+three\n',
      '--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n one\ntwo\n+three\n',
      '--- a/x\n@@ -1,2 +1,2 @@\n one\n-two\n+three\n',
      '--- x\n+++ x\n@@ -1,2 +1,2 @@\n one\n-two\n+three\n',
      '--- a/x\n+++ b/x\nnothing\n',
    ],
    valid: [good, `Description: x\n---\n a note\n\n${good}`, 'text alone\n'],
  },
  visit: {
    end(context) {
      const { fault } = context.analysis.diff;
      if (fault !== undefined) context.report(fault, fault.message);
    },
  },
});
