import { replaceFix } from '../../../core/nfs/mounts/line.ts';
import { offersFor } from '../../../core/nfs/mounts/offered.ts';
import { nfsRule } from '../define-rule.ts';

const exports = { '/files/etc/exports': '/srv 192.0.2.0/24(sec=sys,rw)\n' };

/** Finds mounts by a flavour that the server does not offer. */
export default nfsRule({
  id: 'fstab/flavour-not-offered',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A mount asks for a security flavour that the exports of the workspace do not offer for its path.',
  why: 'A client mounts by a flavour of its `sec=` that the server offers; without one, the mount fails with "access denied". Every exports file of the workspace that exports the path is looked at, and the mount is reported when none of them offers what it asks for. Add the flavour to the exports, or ask for one that they have.',
  references: ['nfs(5), sec', 'exports(5), sec', 'RFC 7530, section 3.3'],
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs sec=krb5p 0 0\n',
        files: { '/files/etc/exports': '/srv 192.0.2.0/24(sec=krb5i:krb5,rw)\n' },
        fixed: 'files.example.org:/srv /srv nfs sec=krb5i 0 0\n',
      },
      { code: 'files.example.org:/srv/data /srv nfs sec=krb5p 0 0\n', files: exports },
    ],
    valid: [
      { code: 'files.example.org:/srv /srv nfs sec=krb5p:sys 0 0\n', files: exports },
      { code: 'files.example.org:/other /srv nfs sec=krb5p 0 0\n', files: exports },
      'files.example.org:/srv /srv nfs sec=krb5p 0 0\n',
    ],
  },
  check(mount, { analysis, report }) {
    const sec = mount.options.findLast((option) => option.name === 'sec');
    const path = /^(?:\[[^\]]*\]|[^:]*):(\/.*)$/s.exec(mount.source.value)?.[1];
    if (sec?.value === undefined || path === undefined) return;
    const offers = offersFor(path, analysis.exports);
    const wanted = sec.value.split(':').map((word) => (word === 'unix' ? 'sys' : word === 'null' ? 'none' : word));
    if (offers.length === 0 || offers.some(({ flavours }) => flavours.some((name) => wanted.includes(name)))) return;
    const { file, path: exported, flavours } = offers[0]!;
    // What is weaker is for the person to write; the exports may be what is wrong.
    const better = flavours.filter((name) => name.startsWith('krb5'));
    report(sec, `${file} offers ${flavours.join(', ')} for ${exported}, not ${sec.value}, so mounting is refused.`, {
      fixes: better.length === 0 ? [] : [replaceFix(sec, `sec=${better[0]!}`)],
    });
  },
});
