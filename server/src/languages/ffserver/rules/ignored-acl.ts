import { defineRule, reportJudged } from '../define-rule.ts';

/** ffserver drops an ACL line that it can not read; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/ignored-acl',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'ffserver drops an ACL line that it can not read.',
  why: 'It prints a message and starts all the same, so that the line protects nothing. ACL knows single addresses and ranges, no networks, and no comment behind them.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      '<Feed f.ffm>\nACL allow 192.168.0.0/16\n</Feed>\n',
      {
        code: '<Feed f.ffm>\nACL allow 192.168.0.8/31\n</Feed>\n',
        fixed: '<Feed f.ffm>\nACL allow 192.168.0.8\nACL allow 192.168.0.9\n</Feed>\n',
      },
      {
        code: '<Feed f.ffm>\nACL allow 127.0.0.1 # me\n</Feed>\n',
        fixed: '<Feed f.ffm>\n# me\nACL allow 127.0.0.1\n</Feed>\n',
      },
      '<Feed f.ffm>\nACL alow 127.0.0.1\n</Feed>\n',
    ],
    valid: ['<Feed f.ffm>\nACL allow 192.168.0.8\n</Feed>\n'],
  },
  visit: { end: reportJudged('ignored-acl') },
});
