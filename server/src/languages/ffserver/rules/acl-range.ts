import { defineRule, reportJudged } from '../define-rule.ts';

/** An ACL range matches other addresses than it names; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/acl-range',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An ACL range matches other addresses than it names.',
  why:
    'ffserver compares addresses as they lie in memory. On x86 and ARM the last number then counts most, so that ' +
    '`ACL allow 192.168.1.0 192.168.1.255` lets in everybody whose address ends in 1 to 254. Single addresses are compared ' +
    'rightly: write one line for each, and leave networks to a firewall.',
  references: ['ffserver.c, validate_acl_list (FFmpeg 3.4)'],
  examples: {
    invalid: [
      '<Feed f.ffm>\nACL allow 192.168.0.0 192.168.255.255\n</Feed>\n',
      {
        code: '<Feed f.ffm>\nACL allow 10.0.0.1 10.0.0.2\n</Feed>\n',
        fixed: '<Feed f.ffm>\nACL allow 10.0.0.1\nACL allow 10.0.0.2\n</Feed>\n',
      },
    ],
    valid: ['<Feed f.ffm>\nACL allow 10.0.0.1\nACL allow 10.0.0.2 10.0.0.2\n</Feed>\n'],
  },
  visit: { end: reportJudged('acl-range') },
});
