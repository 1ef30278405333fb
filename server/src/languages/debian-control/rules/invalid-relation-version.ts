import { findVersionFault } from '../../../core/debian-version/version.ts';
import { defineRule } from '../define-rule.ts';
import { eachRelation } from '../relations.ts';
import { isReadByLibdpkg } from '../strictness.ts';

/** Finds versions in relations that no package can have. */
export default defineRule({
  id: 'debian-control/invalid-relation-version',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A relation names a version that dpkg refuses.',
  why: 'dpkg’s build tools pass the version on unread, so that the mistake is found only when the package is installed.',
  references: ['deb-version(7)', 'lib/dpkg/parsehelp.c (dpkg 1.21.22)'],
  examples: {
    invalid: ['Source: a\nBuild-Depends: b (>= 1_0)\n', 'Source: a\nBuild-Depends: b (>= v1.0)\n'],
    valid: [
      'Source: a\nBuild-Depends: b (>= 1:1.0~rc1)\n\nPackage: a\nArchitecture: any\nDepends: c (= ${binary:Version})\n',
    ],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      if (isReadByLibdpkg(context.analysis.choice)) return;
      eachRelation(stanza, context.analysis, ({ version }) => {
        if (version === undefined || /[$@{}%]/.test(version.text)) return;
        const fault = findVersionFault(version.text);
        if (fault === undefined) return;
        const span = { start: version.start + fault.start, end: version.start + fault.end };
        context.report(span, `dpkg refuses the version "${version.text}": ${fault.reason}.`);
      });
    },
  },
});
