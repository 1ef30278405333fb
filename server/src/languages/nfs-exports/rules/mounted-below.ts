import { defineRule } from '../define-rule.ts';

/** Finds crossmnt and nohide, whose reach surprises. */
export default defineRule({
  id: 'nfs-exports/mounted-below',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'An option exports file systems that are mounted below the path, or shows this one in another export.',
  why: '`crossmnt` exports whatever is or will be mounted below the path, with the same options: a USB stick, a snapshot, somebody’s home. `nohide` shows a file system in its parent’s export to NFSv3 clients, which may then meet one inode number twice.',
  references: ['exports(5), crossmnt, nohide'],
  examples: {
    invalid: ['/srv 192.0.2.1(rw,crossmnt)\n', '/srv/usb 192.0.2.1(rw,nohide)\n'],
    valid: ['/srv 192.0.2.1(rw)\n'],
  },
  visit: {
    'option:crossmnt'(node, context) {
      context.report(node, 'Whatever is ever mounted below this path is exported too, with the same options.');
    },
    'option:nohide'(node, context) {
      context.report(node, 'NFSv3 clients may meet one inode number twice; NFSv4 clients need no nohide.');
    },
  },
});
