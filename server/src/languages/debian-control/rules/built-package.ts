import { removeLines } from '../../../core/deb822/edits.ts';
import { defineRule } from '../define-rule.ts';
import { findLibdpkgFaults } from '../libdpkg/faults.ts';
import { isReadByLibdpkg } from '../strictness.ts';

/** What a template leaves open; what such a file becomes is not known. */
const placeholder = /\{\{|\{%|@[A-Za-z_]\w*@|%%|\$\{?[A-Za-z_]|<%/;

/** Says what dpkg itself refuses in the control file of a built package and in its list of what is installed. */
export default defineRule({
  id: 'debian-control/built-package',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'dpkg cannot read the control file of a built package, or its own list of packages.',
  why: 'DEBIAN/control is read by dpkg-deb when the package is built, and by dpkg when it is installed. They are stricter than what reads debian/control: no comments, no substitution variables, architectures or build profiles in relations, one stanza, and `Package`, `Version` and `Architecture` must be there. Where dpkg cannot read its status file, it installs and removes nothing.',
  references: ['deb-control(5)', 'lib/dpkg/parse.c, lib/dpkg/fields.c (dpkg 1.21.22)'],
  examples: {
    invalid: [
      {
        code: 'Package: hello\nVersion: 1.0\nMaintainer: A <a@example.org>\nDescription: greets\n',
        path: '/srv/hello/DEBIAN/control',
      },
      {
        code: '# made by hand\nPackage: hello\nVersion: 1.0\nArchitecture: all\nMaintainer: A <a@example.org>\nDescription: greets\n',
        fixed: 'Package: hello\nVersion: 1.0\nArchitecture: all\nMaintainer: A <a@example.org>\nDescription: greets\n',
        path: '/srv/hello/DEBIAN/control',
      },
      {
        code: 'Package: hello\nVersion: 1.0\nArchitecture: all\nMaintainer: A <a@example.org>\nDepends: ${misc:Depends}\nDescription: greets\n',
        path: '/srv/hello/DEBIAN/control',
      },
      {
        code: 'Package: hello\nStatus: install ok installed\nVersion: 1.0\nDepends: libc6 [amd64]\n',
        path: '/var/lib/dpkg/status',
      },
    ],
    valid: [
      {
        code: 'Package: hello\nVersion: 1.0\nArchitecture: all\nMaintainer: A <a@example.org>\nDepends: libc6 (2.36)\nDescription: greets\n',
        path: '/srv/hello/DEBIAN/control',
      },
      {
        code: 'Package: hello\nVersion: @VERSION@\nArchitecture: {{ arch }}\nMaintainer: A <a@example.org>\nDescription: greets\n',
        path: '/srv/hello/DEBIAN/control',
      },
    ],
  },
  visit: {
    end(context) {
      const { choice, document } = context.analysis;
      if (!isReadByLibdpkg(choice)) return;
      const { text } = document;
      const bare = text.replaceAll('${misc:', '').replaceAll('${shlibs:', '').replaceAll('${perl:', '');
      const template = choice.template || placeholder.test(bare);
      const program = choice.kind === 'status' ? 'dpkg' : 'dpkg-deb';
      for (const { span, reason, refused } of findLibdpkgFaults(text, choice.kind === 'status' ? 'status' : 'binary')) {
        const { lines } = document;
        const line = lines.lineOf(span.start);
        if (template && placeholder.test(text.slice(lines.lineStart(line), lines.lineEnd(line)))) continue;
        const comment = text[span.start] === '#';
        const fix = { title: 'Remove the comment', safety: 'suggested' as const, edits: [removeLines(text, span)] };
        context.report(span, refused ? `${program} refuses this file: ${reason}.` : `${program} warns: ${reason}.`, {
          severity: refused && choice.certain && !template ? 'error' : 'warning',
          fixes: comment ? [fix] : [],
        });
      }
    },
  },
});
