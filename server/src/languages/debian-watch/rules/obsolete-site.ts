import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

interface Site {
  readonly pattern: RegExp;
  readonly message: string;
  readonly fixed?: string;
}

const sites: readonly Site[] = [
  {
    pattern: /^https?:\/\/github\.com\/([^/]+)\/([^/]+)\/(?:releases|downloads)(?:\/latest)?\/?$/,
    message:
      'The page of releases on GitHub loads its archives later, so uscan finds none; the tags are on the page of tags.',
    fixed: 'https://github.com/$1/$2/tags',
  },
  {
    pattern: /^https?:\/\/(?:www\.)?github\.com\/([^/]+)\/([^/]+)\/archive\/?$/,
    message: 'GitHub lists no archives there; the tags are on the page of tags.',
    fixed: 'https://github.com/$1/$2/tags',
  },
  { pattern: /githubredir\.debian\.net/, message: 'This redirector is gone; look at the tags on GitHub itself.' },
  {
    pattern: /^https?:\/\/qa\.debian\.org\/watch\/sf\.php(?:\/|\?project=)([^/?&]*).*$/,
    message: 'uscan knows SourceForge by the short form.',
    fixed: 'https://sf.net/$1/',
  },
  {
    pattern:
      /^(?:https?|ftp):\/\/(?:(?:[\w.-]+\.)?(?:dl|pr?downloads?|downloads?|ftp\d?|upload)\.)(?:sourceforge|sf)\.net/,
    message: 'SourceForge’s mirrors list no files; uscan knows it as "https://sf.net/PROJECT/".',
  },
  {
    pattern: /^https?:\/\/(?:www\.)?sourceforge\.net\/projects?\/([\w-]+)(?:\/.*)?$/,
    message: 'uscan knows SourceForge by the short form.',
    fixed: 'https://sf.net/$1/',
  },
  {
    pattern: /^https?:\/\/pypi\.(?:python\.org\/packages\/source\/.|org\/project)\/([^/]+)\/?$/,
    message: 'uscan needs a plain list of files, which pypi.debian.net has.',
    fixed: 'https://pypi.debian.net/$1/',
  },
  {
    pattern: /^https?:\/\/search\.cpan\.org\/(?:dist|CPAN\/authors\/id).*$/,
    message: 'search.cpan.org is gone; metacpan.org lists the same releases.',
  },
  {
    pattern: /alioth\.debian\.org|code\.google\.com|googlecode\.com|codeplex\.com|gna\.org|fedorahosted\.org/,
    message: 'This site was shut down; find where upstream is today.',
  },
];

/** Finds sites that are gone or that uscan cannot read in this way. */
export default defineRule({
  id: 'debian-watch/obsolete-site',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A source lies on a site that is gone, or on a page in which uscan finds no links.',
  why: 'uscan looks for links in the page as the server sends it. Pages that fill in their lists later have none, redirectors come and go. The tags of a repository, pypi.debian.net and the short form for SourceForge work; in version 5 there are templates for them.',
  references: [
    'debian-watch(5)',
    'lintian: debian-watch-lacks-sourceforge-redirector, debian-watch-file-uses-deprecated-githubredir',
  ],
  examples: {
    invalid: [
      {
        code: 'version=4\nhttps://github.com/example/hello/releases .*/v?(\\d\\S+)\\.tar\\.gz\n',
        fixed: 'version=4\nhttps://github.com/example/hello/tags .*/v?(\\d\\S+)\\.tar\\.gz\n',
      },
      'version=4\nhttps://code.google.com/p/hello/downloads/list hello-(.+)\\.tar\\.gz\n',
    ],
    valid: [
      'version=4\nhttps://github.com/example/hello/tags .*/v?(\\d\\S+)\\.tar\\.gz\n',
      'version=4\nhttps://sf.net/hello/hello-(.+)\\.tar\\.gz\n',
      'version=4\nopts=searchmode=plain https://api.github.com/repos/example/hello/releases v(\\d\\S+)\n',
    ],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { url } = entry;
      const mode = context.analysis.valueOf(entry, 'mode') ?? 'LWP';
      const plain = context.analysis.valueOf(entry, 'searchmode') === 'plain';
      if (url === undefined || mode !== 'LWP' || plain) return;
      const site = sites.find(({ pattern }) => pattern.test(url.text));
      if (site === undefined) return;
      const fixed = site.fixed === undefined ? undefined : url.text.replace(site.pattern, site.fixed);
      context.report(url, site.message, {
        fixes:
          fixed === undefined
            ? []
            : [{ title: `Change to ${fixed}`, safety: 'suggested', edits: [replacement(url, fixed)] }],
      });
    },
  },
});
