import { describe, expect, it } from 'vitest';
import { loadGrammar, scopesOf } from './tokenise.ts';

/** Text, a part of it, and a scope that must be among those at the part's first character. */
const expected: Readonly<Record<string, readonly [text: string, part: string, scope: string][]>> = {
  'debian-control': [
    ['# note', 'note', 'comment.line.number-sign.debian-control'],
    ['Source: hello', 'hello', 'entity.name.section.debian-control'],
    ['Priority: optional', 'Priority', 'keyword.other.field.debian-control'],
    ['Depends: libc6 (>= 2.36)', '>=', 'keyword.operator.comparison.debian-control'],
    ['Depends: libc6 (>= 2.36)', '2.36', 'constant.numeric.version.debian-control'],
    ['Depends: a [!amd64] <!nocheck>', 'amd64', 'support.constant.architecture.debian-control'],
    ['Depends: a [!amd64] <!nocheck>', 'nocheck', 'support.constant.profile.debian-control'],
    ['Depends: ${misc:Depends}', 'misc', 'variable.other.substitution.debian-control'],
    ['no field here', 'no', 'invalid.illegal.line.debian-control'],
  ],
  'debian-changelog': [
    ['hello (1.0) unstable; urgency=low', 'hello', 'entity.name.section.debian-changelog'],
    ['hello (1.0) unstable; urgency=low', '1.0', 'constant.numeric.version.debian-changelog'],
    ['hello (1.0) unstable; urgency=low', 'low', 'string.unquoted.debian-changelog'],
    ['  * Mend it. (Closes: #123456)', '#123456', 'constant.numeric.bug.debian-changelog'],
    [' -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000', 'Mon', 'constant.numeric.date.debian-changelog'],
  ],
  'debian-copyright': [
    ['# note', 'note', 'comment.line.number-sign.debian-copyright'],
    ['Upstream-Name: hello', 'Upstream-Name', 'keyword.other.field.debian-copyright'],
    ['Files: src/*.c', 'Files', 'keyword.control.field.debian-copyright'],
    ['Files: src/*.c', 'src', 'string.unquoted.pattern.debian-copyright'],
    ['Files: src/*.c', '*', 'keyword.operator.wildcard.debian-copyright'],
    ['License: GPL-2+ or Expat', 'GPL', 'support.type.license.debian-copyright'],
    ['License: GPL-2+ or Expat', 'or', 'keyword.operator.logical.debian-copyright'],
    ['Copyright: 2024 A <a@example.org>', '2024', 'constant.numeric.year.debian-copyright'],
  ],
  'debian-watch': [
    ['# note', 'note', 'comment.line.number-sign.debian-watch'],
    ['version=4', '4', 'constant.numeric.version.debian-watch'],
    ['Matching-Pattern: x', 'Matching-Pattern', 'keyword.other.field.debian-watch'],
    ['opts="repack, pgpmode=none" x', 'pgpmode', 'entity.other.attribute-name.option.debian-watch'],
    ['opts=uversionmangle=s/rc/~rc/ x', 's/rc', 'string.regexp.mangle.debian-watch'],
    ['https://example.org/ @PACKAGE@(.+)', '@PACKAGE@', 'variable.other.substitution.debian-watch'],
    ['https://example.org/ x', 'https', 'markup.underline.link.debian-watch'],
    ['https://example.org/ x debian', 'debian', 'keyword.other.policy.debian-watch'],
  ],
  'debian-tests-control': [
    ['Tests: smoke # why', 'Tests', 'keyword.control.field.debian-tests-control'],
    ['Tests: smoke # why', 'why', 'comment.line.number-sign.debian-tests-control'],
    ['Depends: @, a (>= 1)', '@', 'variable.language.packages.debian-tests-control'],
    ['Depends: @, a (>= 1)', '>=', 'keyword.operator.comparison.debian-tests-control'],
    ['Restrictions: needs-root', 'needs', 'support.constant.restriction.debian-tests-control'],
  ],
  'debian-source-format': [
    ['3.0 (quilt)', 'quilt', 'support.constant.format.debian-source-format'],
    ['quilt', 'quilt', 'invalid.illegal.format.debian-source-format'],
  ],
  'debian-source-options': [
    ['compression = "xz"', 'compression', 'keyword.other.option.debian-source-options'],
    ['# why', 'why', 'comment.line.number-sign.debian-source-options'],
  ],
  'debian-series': [
    ['fix.patch -p1 # why', 'fix', 'string.unquoted.patch.debian-series'],
    ['fix.patch -p1 # why', '-p1', 'constant.other.option.debian-series'],
    ['fix.patch -p1 # why', 'why', 'comment.line.number-sign.debian-series'],
  ],
  'debian-patch': [
    ['Forwarded: no', 'Forwarded', 'keyword.other.field.debian-patch'],
    ['@@ -1 +1 @@', '@@', 'meta.diff.range.debian-patch'],
    ['+++ b/x', 'b/x', 'meta.diff.header.debian-patch'],
    ['+new', 'new', 'markup.inserted.debian-patch'],
  ],
  'apt-sources': [
    ['# note', 'note', 'comment.line.number-sign.apt-sources'],
    ['deb [arch=amd64] https://mirror.example.org/debian bookworm main', 'arch', 'keyword.other.option.apt-sources'],
    ['deb https://mirror.example.org/debian bookworm main', 'https', 'markup.underline.link.apt-sources'],
    ['deb https://mirror.example.org/debian bookworm main', 'bookworm', 'support.constant.suite.apt-sources'],
    ['deb https://mirror.example.org/debian bookworm main', 'main', 'support.type.component.apt-sources'],
    ['Types: deb', 'Types', 'keyword.other.field.apt-sources'],
    ['dbe x', 'dbe', 'invalid.illegal.entry.apt-sources'],
  ],
};

describe.each(Object.entries(expected))('the grammar of %s', (id, cases) => {
  it.each(cases)('%s: %s', async (text, part, scope) => {
    const grammar = await loadGrammar(`${id}.tmLanguage.json`, `source.${id}`);
    expect(scopesOf(grammar, text, part)).toContain(scope);
  });
});
