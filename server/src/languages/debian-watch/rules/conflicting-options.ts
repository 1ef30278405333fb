import { defineRule } from '../define-rule.ts';
import type { WatchEntry } from '../parse/tree.ts';

/** Finds options that do not go together. */
export default defineRule({
  id: 'debian-watch/conflicting-options',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'Options contradict each other, or the entries of a file do.',
  why: 'Some options work with one way of fetching only, each component has a name of its own, and a suffix for archives that are packed anew works for a single one. uscan passes over the line otherwise.',
  references: ['debian-watch(5)', 'Devscripts::Uscan::WatchLine (devscripts 2.23.4)'],
  examples: {
    invalid: [
      'version=4\nopts=gitexport=all https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      'version=4\nopts=downloadurlmangle=s/a/b/ ftp://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      'version=4\nopts=mode=svn,pgpmode=auto https://example.org/svn/ v(.+)/\n',
      'version=4\nopts=component=a https://example.org/ a-(.+)\\.tar\\.gz\nopts=component=a https://example.org/ b-(.+)\\.tar\\.gz\n',
      'version=4\nhttps://example.org/ a-(.+)\\.tar\\.gz prev\n',
      'version=4\nhttps://example.org/ a-(.+)\\.tar\\.gz\nhttps://example.org/ b-(.+)\\.tar\\.gz\n',
    ],
    valid: [
      'version=4\nhttps://example.org/ a-(.+)\\.tar\\.gz\nopts=component=b https://example.org/ b-(.+)\\.tar\\.gz\n',
      'version=4\nopts=pgpmode=next https://example.org/ a-(.+)\\.tar\\.gz\nopts=pgpmode=previous https://example.org/ a-(.+)\\.asc previous\n',
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (analysis.version === 1) return;
      const components = new Map<string, WatchEntry>();
      let main: WatchEntry | undefined;
      for (const entry of analysis.root.entries) {
        if (entry.fault !== undefined || entry.url === undefined) continue;
        const value = (key: string) => analysis.valueOf(entry, key);
        const place = (key: string) => entry.options.findLast((option) => option.key === key)?.name ?? entry.url!;
        const mode = value('mode') ?? 'LWP';
        if ((mode === 'LWP' || mode === 'ftp') && /^ftp:/.test(entry.url.text) && value('downloadurlmangle')) {
          context.report(place('downloadurlmangle'), '"downloadurlmangle" does not work with FTP.');
        }
        if (mode !== 'git' && !['', 'default'].includes(value('gitexport') ?? '')) {
          context.report(place('gitexport'), '"gitexport" works with "mode=git" only.');
        }
        const pgp = value('pgpmode') ?? '';
        if (mode === 'svn' && /^(?:au|ma|ne|pr|se|git)/.test(pgp)) {
          context.report(place('pgpmode'), 'Subversion signs nothing: "pgpmode" can only be "none" here.');
        }
        const policy = entry.policy;
        if (policy !== undefined && /^prev/.test(policy.text) && !/^pr/.test(pgp)) {
          context.report(policy, `"${policy.text}" is for a signature: it needs "pgpmode=previous".`);
        }
        const component = value('component') ?? '';
        if (value('repacksuffix') && components.size > 0) {
          context.report(
            place('repacksuffix'),
            'Where there are components, use "oversionmangle" instead of "repacksuffix".',
          );
        }
        if (/^pr/.test(pgp)) continue;
        if (component !== '') {
          const first = components.get(component);
          if (first === undefined) components.set(component, entry);
          else {
            context.report(place('component'), `A component "${component}" is there already.`, {
              related: [{ span: first.url!, message: 'the first one' }],
            });
          }
        } else if (main === undefined) main = entry;
        else {
          context.report(entry.url, 'This is a second main archive; further ones need the option "component".', {
            severity: policy?.text === 'same' ? 'error' : 'warning',
            related: [{ span: main.url!, message: 'the first one' }],
          });
        }
      }
    },
  },
});
