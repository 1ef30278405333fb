import { settingIn } from '../../../core/nfs/conf/included.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { insertion, replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { isTrue } from '../schema/schema.ts';

const message =
  'Clients send 16 groups of a user at most with AUTH_SYS; manage-gids=y makes the server look them up, if user ids agree.';

/** Finds servers that believe the 16 groups of AUTH_SYS. */
export default defineRule({
  id: 'nfs-conf/manage-gids',
  severity: 'hint',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The server takes the groups of users from the client.',
  why: 'AUTH_SYS carries 16 groups at most, so users in more meet "permission denied" seemingly at random. With `manage-gids=y` the server looks them up itself. That needs the same user ids on both sides, costs a look-up for each user whose groups it does not remember, and pays no heed to groups that only the client knows. Kerberos needs none of this. Reported where `manage-gids` is off, and where it is missing while exports beside nfs.conf let clients use AUTH_SYS.',
  references: ['rpc.mountd(8)', 'RFC 5531, appendix A'],
  examples: {
    invalid: [
      { code: '[mountd]\nmanage-gids=n\n', path: '/etc/nfs.conf', fixed: '[mountd]\nmanage-gids=y\n' },
      {
        code: '[nfsd]\nvers3=n\n',
        path: '/etc/nfs.conf',
        files: { '/etc/exports': '/srv 192.0.2.0/24(rw)\n' },
        fixed: '[nfsd]\nvers3=n\n\n[mountd]\nmanage-gids=y\n',
      },
      {
        code: '[mountd]\nport=4000\n',
        path: '/etc/nfs.conf',
        files: { '/etc/exports': '/srv 192.0.2.0/24(rw)\n' },
        fixed: '[mountd]\nmanage-gids=y\nport=4000\n',
      },
    ],
    valid: [
      { code: '[mountd]\nmanage-gids=y\n', path: '/etc/nfs.conf' },
      { code: '[nfsd]\nvers3=n\n', path: '/etc/nfs.conf' },
      {
        code: '[mountd]\ninclude=groups.conf\n',
        path: '/etc/nfs.conf',
        files: { '/etc/exports': '/srv 192.0.2.0/24(rw)\n', '/etc/groups.conf': 'manage-gids=y\n' },
      },
      {
        code: '[nfsd]\nvers3=n\n',
        path: '/etc/nfs.conf',
        files: { '/etc/exports': '/srv 192.0.2.0/24(sec=krb5p,rw)\n' },
      },
    ],
  },
  visit: {
    'assignment:manage-gids'({ value, fault }, context) {
      if (fault !== undefined || isTrue(value.value) !== false) return;
      context.report(value, message, {
        fixes: [{ title: 'Change to y', safety: 'suggested', edits: [replacement(value, 'y')] }],
      });
    },
    end({ analysis, report }) {
      const { root, document, exportsAuthSys, settings } = analysis;
      // In a folder of parts, another part may say it.
      if (exportsAuthSys !== true || document.path.includes('.conf.d/')) return;
      if (settingIn(settings, 'mountd', 'manage-gids') !== undefined) return;
      const section = root.sections.find(({ header }) => isMountd(header.name.value));
      const anchor = (section ?? root.sections.at(-1))?.header.name;
      if (anchor === undefined || anchor.end === anchor.start) return;
      const { text } = document;
      const fix = (offset: number, added: string): Fix => ({
        title: 'Add manage-gids=y',
        safety: 'suggested',
        edits: [insertion(offset, added)],
      });
      const newline = section === undefined ? -1 : text.indexOf('\n', section.header.end);
      report(anchor, message, {
        fixes: [
          newline < 0
            ? fix(text.length, `${text.endsWith('\n') ? '' : '\n'}\n[mountd]\nmanage-gids=y\n`)
            : fix(newline + 1, 'manage-gids=y\n'),
        ],
      });
    },
  },
});

const isMountd = (name: string | undefined) => name?.toLowerCase() === 'mountd';
