import { defineRule } from '../define-rule.ts';

/** Finds NFS sources without a server or path. */
export default defineRule({
  id: 'fstab/nfs-source',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'The source of an NFS mount is not `server:/path`.',
  why: 'NFS mounts a path of a server: `files.example.org:/srv`, or `[2001:db8::1]:/srv` for an IPv6 address.',
  references: ['nfs(5)'],
  examples: {
    invalid: ['/srv /mnt nfs defaults 0 0\n', '2001:db8::1:/srv /mnt nfs defaults 0 0\n'],
    valid: ['files.example.org:/srv /srv nfs defaults 0 0\n', '[2001:db8::1]:/srv /mnt nfs defaults 0 0\n'],
  },
  visit: {
    mount(node, context) {
      const { source, type } = node;
      if ((type?.value !== 'nfs' && type?.value !== 'nfs4') || /[{}$@%"]/.test(source.value)) return;
      if (/^(\[[^\]]+\]|[^:/[\]]+):.*$/.test(source.value) && !/^[^[]*:.*:.*:/.test(source.value)) return;
      context.report(source, 'The source of an NFS mount is server:/path; an IPv6 address stands in brackets.');
    },
  },
});
