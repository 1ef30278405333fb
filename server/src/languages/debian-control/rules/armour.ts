import { defineRule } from '../define-rule.ts';

/** Finds OpenPGP signatures that are cut off, and those where none may be. */
export default defineRule({
  id: 'debian-control/armour',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'An OpenPGP signature is incomplete, or stands in a file that cannot be signed.',
  why: 'dpkg reads a signed .dsc, .changes or .buildinfo file only when its signature is whole and nothing stands between the text and the signature. debian/control is never signed itself.',
  references: ['Dpkg::Control::HashCore (libdpkg-perl 1.21.22)', 'RFC 4880, section 7'],
  examples: {
    invalid: [
      {
        code: '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nFormat: 3.0 (quilt)\nSource: hello\n',
        path: '/srv/hello.dsc',
      },
      {
        code: '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nSource: hello\n\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n',
        path: '/srv/debian/control',
      },
    ],
    valid: [
      {
        code: '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nFormat: 3.0 (quilt)\nSource: hello\n\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n',
        path: '/srv/hello.dsc',
      },
    ],
  },
  visit: {
    'error:unfinished-armour'(node, context) {
      const { lines } = context.analysis.document;
      const end = lines.lineEnd(lines.lineOf(node.start));
      context.report({ start: node.start, end }, 'This signed text has no complete OpenPGP signature.');
    },
    'error:text-in-armour'(node, context) {
      context.report({ start: node.start, end: node.lineEnd }, 'Here the OpenPGP signature should begin.');
    },
    end(context) {
      const { choice, document, root } = context.analysis;
      const [first] = root.armour;
      if (first === undefined || !(choice.kind === 'source' || choice.kind === 'tests' || choice.kind === 'binary'))
        return;
      const end = document.lines.lineEnd(document.lines.lineOf(first.start));
      context.report({ start: first.start, end }, 'dpkg accepts no OpenPGP signature in this file.');
    },
  },
});
