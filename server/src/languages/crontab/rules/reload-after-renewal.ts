import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import { insertion, type TextEdit } from '../../../core/text/edit.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import { hookCommand, type Reload, readReload } from '../certbot/reload.ts';
import { findRenewal, type Renewal } from '../certbot/renewal.ts';
import { defineRule } from '../define-rule.ts';
import { removeLine } from '../edits.ts';
import type { EntryNode } from '../parse/tree.ts';
import type { Schedule } from '../schedule/schedule.ts';

/** A reload so many minutes after a renewal is meant for it. */
const latest = 60;

/** A table with more renewals than this is not about certificates. */
const mostRenewals = 50;

function minutesOfDay({ hours, minutes }: Schedule): number[] {
  return hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute));
}

/** Whether each run of one schedule follows a run of the other on the same day, soon after. */
function follows(reload: Schedule, renewal: Schedule): boolean {
  const days = ({ days, months, weekdays, bothDays }: Schedule) => JSON.stringify([days, months, weekdays, bothDays]);
  if (days(reload) !== days(renewal)) return false;
  const before = minutesOfDay(renewal);
  if (before.length > 24) return false;
  return minutesOfDay(reload).every((time) => before.some((start) => time > start && time - start <= latest));
}

/** The edit that makes the renewal reload the service itself; none where it has a hook already. */
function addHook({ renew, program, hook }: Renewal, reload: Reload): TextEdit[] {
  if (hook) return [];
  const place = renew ?? program;
  return [insertion(place.end, `${renew === undefined ? ' renew' : ''} --deploy-hook "${hookCommand(reload)}"`)];
}

/** Looks at what the renewal's own line does next: `certbot renew && systemctl reload nginx`. */
function checkSameLine(renewal: Renewal, context: RuleContext<CrontabAnalysis>): void {
  const { commands } = context.analysis.scriptOf(renewal.entry);
  const after = commands.slice(commands.indexOf(renewal.command) + 1);
  for (const [index, command] of after.entries()) {
    const reload = readReload(command);
    if (reload === undefined) continue;
    const whole = index === 0 && after.length === 1 && command.redirects.length === 0;
    const cut = { start: renewal.command.end, end: command.end, newText: '' };
    const fix: Fix = {
      title: 'Reload in a deploy hook',
      safety: 'suggested',
      edits: [...addHook(renewal, reload), cut],
    };
    const message = `${reload.service} is ${reload.verb}ed each time, whether a certificate was renewed or not; a deploy hook does it only then.`;
    context.report(command, message, { severity: 'info', fixes: whole ? [fix] : [] });
  }
}

/** The reload that an entry consists of, if it does nothing else. */
function onlyReload(analysis: CrontabAnalysis, entry: EntryNode): Reload | undefined {
  const { commands } = analysis.scriptOf(entry);
  return commands.length === 1 ? readReload(commands[0]!) : undefined;
}

/** Finds services that are reloaded some minutes after a renewal, in the hope that it is done. */
export default defineRule({
  id: 'crontab/reload-after-renewal',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A service is reloaded by the clock after certificates were renewed.',
  why:
    'The renewal may take longer than the minutes between the two lines, and nearly every time nothing was renewed at all. Certbot runs the ' +
    'command of `--deploy-hook` after a renewal that succeeded, and only then.',
  references: [
    'certbot(1), --deploy-hook',
    'https://eff-certbot.readthedocs.io/en/stable/using.html#renewing-certificates',
  ],
  examples: {
    invalid: [
      {
        code: '30 2 * * 1 certbot renew -q\n35 2 * * 1 /etc/init.d/nginx reload\n',
        fixed: '30 2 * * 1 certbot renew --deploy-hook "systemctl reload nginx" -q\n',
      },
      {
        code: '30 2 * * 1 certbot renew -q && service nginx restart\n',
        fixed: '30 2 * * 1 certbot renew --deploy-hook "systemctl restart nginx" -q\n',
      },
    ],
    valid: [
      '30 2 * * 1 certbot renew -q --deploy-hook "systemctl reload nginx"\n',
      '30 2 * * 1 certbot renew -q\n0 12 * * 3 systemctl reload nginx\n',
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      const renewals = analysis.root.entries.flatMap((entry) => findRenewal(analysis, entry) ?? []);
      if (renewals.length === 0 || renewals.length > mostRenewals) return;
      for (const renewal of renewals) checkSameLine(renewal, context);
      for (const entry of analysis.root.entries) {
        const reload = onlyReload(analysis, entry);
        const schedule = analysis.scheduleOf(entry);
        if (reload === undefined || schedule === undefined || schedule === 'reboot') continue;
        const renewal = renewals.find((candidate) => {
          const renewed = analysis.scheduleOf(candidate.entry);
          return renewed !== undefined && renewed !== 'reboot' && follows(schedule, renewed);
        });
        if (renewal === undefined) continue;
        context.report(
          entry,
          `Whether the renewal is done by then, or was needed at all, is left to chance; a deploy hook reloads ${reload.service} after it.`,
          {
            related: [{ span: renewal.entry, message: 'The renewal.' }],
            fixes: [
              {
                title: renewal.hook
                  ? 'Remove the line, the renewal has a hook'
                  : 'Reload in a deploy hook of the renewal',
                safety: 'suggested',
                edits: [...addHook(renewal, reload), removeLine(analysis, entry)],
              },
            ],
          },
        );
      }
    },
  },
});
