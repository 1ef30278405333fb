import type { RuleExample, RuleMetadata } from './rule.ts';

const fixWords = {
  safe: 'A safe fix; it joins *Fix all*.',
  suggested: 'A fix that you choose.',
  none: 'None: the repair needs a decision.',
} as const;

/** A rule's page as Markdown: what docs/rules holds, the editor shows and `etcetera explain` prints. */
export function renderRulePage(rule: RuleMetadata): string {
  const language = rule.id.split('/')[0]!;
  const parts = [
    `# ${rule.id}`,
    rule.what,
    `| Level | Fix | Since |\n| --- | --- | --- |\n| ${rule.severity} | ${fixWords[rule.fix]} | ${rule.since} |`,
    `## Why\n\n${rule.why}`,
    examples('Found', rule.examples.invalid, language),
    examples('Fine', rule.examples.valid, language),
  ];
  if (rule.references.length > 0) {
    parts.push(`## References\n\n${rule.references.map((reference) => `- ${reference}`).join('\n')}`);
  }
  parts.push(
    `## Settings\n\nChange the level or switch the rule off with \`"etcetera.rules": { "${rule.id}": "off" }\`, ` +
      `on the command line with \`--rule ${rule.id}=off\`, or in one place with the comment \`etcetera-ignore ${rule.id}: reason\`.`,
  );
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function examples(title: string, list: readonly RuleExample[], language: string): string {
  const blocks = list.map((example) => {
    const { code, path, settings, fixed, files = {} } = typeof example === 'string' ? { code: example } : example;
    const notes = [
      path === undefined ? '' : `In \`${path}\`:`,
      settings === undefined
        ? ''
        : `With ${Object.entries(settings)
            .map(([name, value]) => `\`etcetera.${language}.${name}\` = \`${String(value)}\``)
            .join(', ')}:`,
    ].filter((note) => note !== '');
    const fence = (text: string) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
    const others = Object.entries(files).map(([name, text]) => `with \`${name}\`:\n\n${fence(text)}`);
    const parts = [...notes, fence(code), ...others];
    if (fixed !== undefined) parts.push('becomes', fence(fixed));
    return parts.join('\n\n');
  });
  return blocks.length === 0 ? '' : `## ${title}\n\n${blocks.join('\n\n')}`;
}
