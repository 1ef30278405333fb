import type { CrontabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { insertSetting } from '../edits.ts';
import type { EntryNode } from '../parse/tree.ts';
import { type CommandHome, commandHome, mayBeElsewhere } from '../schema/commands.ts';
import { defaultPath, usualPath } from '../schema/variables.ts';
import { coreWords } from '../shell/script.ts';

const folders: Readonly<Record<Exclude<CommandHome, 'bin'>, RegExp>> = {
  sbin: /(^|:)(\/usr)?\/sbin\/?(:|$)/,
  local: /(^|:)(\/usr\/local\/bin|\/snap\/bin|\/opt\/|\/home\/|\/root\/)/,
  script: /(^|:)\/(usr\/local|opt|home|root|srv)\b/,
};

/** Whether the entry sees to its own PATH, or loads a profile that does. */
function setsPath(analysis: CrontabAnalysis, entry: EntryNode): boolean {
  if (analysis.settingFor(entry, 'BASH_ENV') !== undefined) return true;
  const { tokens, commands } = analysis.scriptOf(entry);
  return (
    tokens.some((token) => token.text.startsWith('PATH=')) ||
    commands.some(({ words }) => /^(\.|source|cd)$/.test(words[0]?.value ?? ''))
  );
}

/** Finds commands that the PATH of a job is not likely to have. */
export default defineRule({
  id: 'crontab/command-not-in-path',
  severity: 'hint',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A command without a path lies in a folder that the PATH of the job has not.',
  why:
    `Without a setting the PATH of a job is \`${defaultPath}\`, whatever a login has; the one in /etc/crontab holds for that file only. A job ` +
    'that works at the prompt is then not found by cron. A command of Debian’s sbin folders gives a warning, a script or a program ' +
    'that is mostly installed elsewhere a hint.',
  references: ['crontab(5)', 'pathnames.h, _PATH_DEFPATH (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [
      { code: '@daily logrotate -f /etc/x.conf\n', fixed: `PATH=${usualPath}\n@daily logrotate -f /etc/x.conf\n` },
      { code: '@daily backup.sh\n', fixed: `PATH=${usualPath}\n@daily backup.sh\n` },
    ],
    valid: [
      `PATH=${usualPath}\n@daily logrotate -f /etc/x.conf\n`,
      '@daily /usr/sbin/logrotate -f /etc/x.conf\n',
      '@daily tar czf /srv/x.tgz /etc\n',
    ],
  },
  reach: 'section',
  visit: {
    entry(node, context) {
      const { analysis } = context;
      if (node.command === undefined || node.fault !== undefined) return;
      if (!mayBeElsewhere(node.command.shell.value) || setsPath(analysis, node)) return;
      const path = analysis.settingFor(node, 'PATH');
      for (const command of analysis.scriptOf(node).commands) {
        const program = coreWords(command)[0];
        if (program === undefined || /[/$`{]/.test(program.value)) continue;
        const home = commandHome(program.value);
        if (home === 'bin' || folders[home].test(path?.value.value ?? defaultPath)) continue;
        const where = home === 'sbin' ? 'is in /usr/sbin or /sbin' : 'is hardly in /usr/bin';
        const title = 'Set the usual PATH above';
        context.report(
          program,
          `"${program.value}" ${where}, and the PATH of this job is "${path?.value.value ?? defaultPath}".`,
          {
            severity: home === 'sbin' ? 'warning' : 'hint',
            fixes:
              path === undefined
                ? [{ title, safety: 'suggested', edits: [insertSetting(analysis, `PATH=${usualPath}`)] }]
                : [],
          },
        );
      }
    },
  },
});
