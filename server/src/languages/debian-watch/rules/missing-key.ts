import { defineRule } from '../define-rule.ts';

const path = '/srv/debian/watch';

/** Finds signatures that shall be checked without a key to check them with. */
export default defineRule({
  id: 'debian-watch/missing-key',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'Signatures are to be checked, but the package has no key of upstream.',
  why: 'uscan checks the signature of a release against `debian/upstream/signing-key.asc`. Without that file it cannot, and stops with an error once it has fetched the archive.',
  references: ['debian-watch(5), pgpmode', 'lintian: debian-watch-file-pubkey-file-is-missing'],
  examples: {
    invalid: [
      {
        code: 'version=4\nopts=pgpmode=auto https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
        path,
        files: { '/srv/debian/changelog': '' },
      },
      {
        code: 'version=4\nopts=pgpsigurlmangle=s/$/.asc/ https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
        path,
        files: { '/srv/debian/changelog': '' },
      },
    ],
    valid: [
      {
        code: 'version=4\nopts=pgpmode=auto https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
        path,
        files: { '/srv/debian/upstream/signing-key.asc': 'x' },
      },
      {
        code: 'version=4\nopts=pgpmode=none https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
        path,
        files: { '/srv/debian/changelog': '' },
      },
    ],
  },
  visit: {
    end(context) {
      const { root, beside } = context.analysis;
      if (beside.key !== false) return;
      for (const { options } of [{ options: root.defaults }, ...root.entries]) {
        const option = options.find(({ key, value }) => {
          const text = value?.text ?? '';
          if (key === 'pgpsigurlmangle') return text !== '';
          return key === 'pgpmode' && /^(?:auto|default|mangle|next|previous|self|gittag)$/.test(text);
        });
        if (option === undefined) continue;
        context.report(
          option.name,
          'There is no key to check the signature with: put upstream’s into debian/upstream/signing-key.asc.',
        );
        return;
      }
    },
  },
});
