import { defineRule } from '../define-rule.ts';
import { findVariable } from '../schema/variables.ts';

const effects: Readonly<Record<string, string>> = {
  CRON_TZ: 'schedules stay in the system’s time zone',
  RANDOM_DELAY: 'jobs start on the minute',
};

/** Finds settings that only another cron reads. */
export default defineRule({
  id: 'crontab/foreign-setting',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A setting is one of cronie’s, which Debian’s cron does not read.',
  why: 'cronie, the cron of Fedora and its kin, has settings for the time zone and for random delays. For Debian’s cron they are variables like any other. Switch this rule off where cronie reads the file.',
  references: ['debian/patches of cron 3.0pl1-162: No-multiple-timezones', 'crontab(5) of cronie 1.7'],
  examples: {
    invalid: ['CRON_TZ=UTC\n@daily /bin/true\n', 'RANDOM_DELAY=30\n@daily /bin/true\n'],
    valid: ['TZ=UTC\n@daily /bin/true\n'],
  },
  visit: {
    setting({ name }, context) {
      if (findVariable(name.value)?.readBy !== 'others') return;
      context.report(name, `Debian’s cron does not know ${name.value}: ${effects[name.value] ?? 'it has no effect'}.`);
    },
  },
});
