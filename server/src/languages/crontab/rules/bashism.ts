import type { Fix } from '../../../core/rules/diagnostic.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { insertSetting } from '../edits.ts';
import type { ShellScript } from '../shell/script.ts';
import type { ShellToken } from '../shell/tokens.ts';

/** A quick look that spares most commands the splitting into tokens. */
const trace = /&>|<<<|\|&|[<>]\(|RANDOM|\{|\[\[|source|pushd|popd/;

/** What a token does in dash, the /bin/sh of Debian, in place of what it does in bash. */
function misread(token: ShellToken): string | undefined {
  const { type, text } = token;
  if (text.startsWith('&>')) return 'it runs the command in the background, and its output still goes to cron’s mail';
  if (type === 'redirect') return text.startsWith('<<<') ? 'it is a syntax error' : undefined;
  if (text === '|&') return 'it is a syntax error';
  if (type !== 'word' || text.startsWith("'")) return undefined;
  if (/^[<>]\(/.test(text)) return 'it is a syntax error';
  if (/\$\{?RANDOM\b|\$\(\([^)]*\bRANDOM\b/.test(text)) return 'RANDOM is a variable like any other, and empty';
  return !token.quoted && /\{(\d+\.\.\d+|[^{}$]*,[^{}]*)\}/.test(text) ? 'the braces stay as they are' : undefined;
}

function findAll({ tokens, commands }: ShellScript): { token: ShellToken; effect: string }[] {
  const found = tokens.flatMap((token) => {
    const effect = misread(token);
    return effect === undefined ? [] : [{ token, effect }];
  });
  const first = commands.flatMap(({ words }) =>
    words[0] !== undefined && /^(\[\[|source|pushd|popd)$/.test(words[0].text) ? [words[0]] : [],
  );
  return [...found, ...first.map((token) => ({ token, effect: 'there is no such command' }))];
}

/** Finds what only bash understands, where sh runs the job. */
export default defineRule({
  id: 'crontab/bashism',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A command uses what bash adds to the shell, and cron runs it with sh.',
  why:
    'Without a setting `SHELL` jobs run with /bin/sh, which is dash on Debian. There `job &>/dev/null` starts the job in the background and ' +
    'mails its output, `$RANDOM` is empty, and `[[` is not found. Write it as sh knows it, or set `SHELL=/bin/bash`.',
  references: ['crontab(5)', 'dash(1)', 'checkbashisms(1)'],
  examples: {
    invalid: [
      { code: '@daily /bin/job &>/dev/null\n', fixed: '@daily /bin/job >/dev/null 2>&1\n' },
      {
        code: '@daily sleep $((RANDOM \\% 60)); /bin/job\n',
        fixed: 'SHELL=/bin/bash\n@daily sleep $((RANDOM \\% 60)); /bin/job\n',
      },
      { code: '@daily [[ -f /x ]] && /bin/job\n', fixed: 'SHELL=/bin/bash\n@daily [[ -f /x ]] && /bin/job\n' },
    ],
    valid: ['SHELL=/bin/bash\n@daily /bin/job &>/dev/null\n', '@daily [ -f /x ] && /bin/job >/dev/null 2>&1\n'],
  },
  reach: 'section',
  visit: {
    entry(node, context) {
      const { analysis } = context;
      if (!trace.test(node.command?.shell.value ?? '')) return;
      const shell = analysis.settingFor(node, 'SHELL');
      if (shell !== undefined && !/\/(sh|dash)$/.test(shell.value.value)) return;
      for (const { token, effect } of findAll(analysis.scriptOf(node))) {
        const both = /^&>(>?)\s*(.*)$/.exec(token.text);
        const fix: Fix =
          both === null
            ? {
                title: 'Set SHELL=/bin/bash above',
                safety: 'suggested',
                edits: [insertSetting(analysis, 'SHELL=/bin/bash')],
              }
            : {
                title: `Change to ">${both[1]}${both[2]} 2>&1"`,
                safety: 'suggested',
                edits: [replacement(token, `>${both[1]}${both[2]} 2>&1`)],
              };
        context.report(
          token,
          `Only bash knows "${token.text}", and this job runs with ${shell?.value.value ?? '/bin/sh'}: ${effect}.`,
          {
            fixes: shell === undefined || both !== null ? [fix] : [],
          },
        );
      }
    },
  },
});
