import { insertion } from '../../../core/text/edit.ts';
import type { WatchAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { WatchEntry } from '../parse/tree.ts';

const files = (version: string) => ({ '/srv/debian/changelog': `hello (${version}) unstable; urgency=medium\n` });
const line = 'https://example.org/dl/ hello-(.+)\\.tar\\.gz\n';

const path = '/srv/debian/watch';

/** Finds versions with a mark of repacking that nobody takes off before they are compared. */
export default defineRule({
  id: 'debian-watch/repacked-version',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The version in debian/changelog has a mark such as `+dfsg`, which upstream’s version lacks, and no rule takes it off.',
  why: 'uscan compares the version that was packaged with upstream’s newest. `1.2+dfsg` sorts after `1.2`, and before `1.2.1` only by luck; `dversionmangle=auto` takes the usual marks off first.',
  references: [
    'debian-watch(5), dversionmangle',
    'lintian: debian-watch-not-mangling-version, debian-watch-mangles-debian-version-improperly',
  ],
  examples: {
    invalid: [
      {
        code: `version=4\n${line}`,
        fixed: `version=4\nopts=dversionmangle=auto ${line}`,
        path,
        files: files('1.2+dfsg-1'),
      },
      {
        code: `version=4\nopts=repack ${line}`,
        fixed: `version=4\nopts=dversionmangle=auto,repack ${line}`,
        path,
        files: files('1.2+dfsg1-1'),
      },
      { code: `version=3\n${line}`, path, files: files('1.2+ds-1') },
    ],
    valid: [
      { code: `version=4\n${line}`, path, files: files('1.2-1') },
      { code: `version=4\nopts=dversionmangle=auto ${line}`, path, files: files('1.2+dfsg-1') },
      { code: `version=4\nopts=versionmangle=s/\\+dfsg// ${line}`, path, files: files('1.2+dfsg-1') },
      { code: `version=4\n${line.trim()} ignore\n`, path, files: files('1.2+dfsg-1') },
    ],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { analysis } = context;
      const mark = markOf(analysis.beside.version);
      const { url, policy, options } = entry;
      if (mark === undefined || url === undefined || !isJudged(entry, analysis)) return;
      if (policy !== undefined && policy.text !== 'debian') return;
      const off = (key: string) => takesOff(analysis.valueOf(entry, key), mark);
      if (off('dversionmangle') || off('versionmangle')) return;
      // What is put behind upstream's version makes the two alike as well.
      if (analysis.valueOf(entry, 'uversionmangle')?.includes(mark.slice(1))) return;
      const [first] = options;
      const edit =
        first === undefined
          ? insertion(entry.start, 'opts=dversionmangle=auto ')
          : insertion(first.name.start, 'dversionmangle=auto,');
      const apart = analysis.valueOf(entry, 'dversionmangle') === undefined && analysis.version === 4;
      const own = first === undefined || first.key !== 'useragent';
      context.report(
        url,
        `The package’s version has "${mark}", which upstream’s lacks; take it off before they are compared.`,
        { fixes: apart && own ? [{ title: 'Add dversionmangle=auto', safety: 'suggested', edits: [edit] }] : [] },
      );
    },
  },
});

function isJudged({ fault, options }: WatchEntry, { root, version }: WatchAnalysis): boolean {
  return fault === undefined && root.form === 'line' && version >= 2 && options.every(({ key }) => key !== 'component');
}

/** The mark of an archive that was packed anew, in upstream's part of a version. */
function markOf(version: string | undefined): string | undefined {
  const dash = version?.lastIndexOf('-') ?? -1;
  return dash < 0 ? undefined : /[+~.](?:dfsg|ds|repack)(?![a-z])/.exec(version!.slice(0, dash))?.[0];
}

function takesOff(rules: string | undefined, mark: string): boolean {
  return rules !== undefined && (/^\s*auto\b|@DEB_EXT@/.test(rules) || rules.includes(mark.slice(1)));
}
