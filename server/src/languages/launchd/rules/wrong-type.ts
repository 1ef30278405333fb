import type { Document } from '../../../core/language.ts';
import { hasPlaceholder } from '../../../core/plist/template.ts';
import { textOf } from '../../../core/plist/values.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { argumentsOf, changeText, contentOf, indentAt } from '../features/edits.ts';
import { doubtfulValues, type TypedValue } from '../features/nested.ts';

/** Finds values of another type than their key takes, at any depth. */
export default defineRule({
  id: 'launchd/wrong-type',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A value has another type than its key takes, or is none of its words.',
  why: 'launchd passes over a value of the wrong type, or refuses the job. Apple’s own jobs have some, hence never an error.',
  references: ['launchd.plist(5), macOS 14', 'launchd 842, src/core.c'],
  examples: {
    invalid: [
      {
        code: job(`${program}\n  <key>RunAtLoad</key>\n  <string>true</string>`),
        fixed: job(`${program}\n  <key>RunAtLoad</key>\n  <true/>`),
      },
      {
        code: job(
          `${program}\n  <key>KeepAlive</key>\n  <dict>\n    <key>Crashed</key>\n    <integer>1</integer>\n  </dict>`,
        ),
        fixed: job(`${program}\n  <key>KeepAlive</key>\n  <dict>\n    <key>Crashed</key>\n    <true/>\n  </dict>`),
      },
      {
        code: job(`${program}\n  <key>StartInterval</key>\n  <string>300</string>`),
        fixed: job(`${program}\n  <key>StartInterval</key>\n  <integer>300</integer>`),
      },
      {
        code: job(`${program}\n  <key>ProcessType</key>\n  <string>Backgroud</string>`),
        fixed: job(`${program}\n  <key>ProcessType</key>\n  <string>Background</string>`),
      },
      job(`${program}\n  <key>ProcessType</key>\n  <string>Batch</string>`),
      {
        code: job('  <key>ProgramArguments</key>\n  <string>/usr/sbin/iceccd --no-remote</string>'),
        fixed: job(
          '  <key>ProgramArguments</key>\n  <array>\n    <string>/usr/sbin/iceccd</string>\n    <string>--no-remote</string>\n  </array>',
        ),
      },
      {
        code: job(`${program}\n  <key>WatchPaths</key>\n  <string>/Library/My Files</string>`),
        fixed: job(`${program}\n  <key>WatchPaths</key>\n  <array><string>/Library/My Files</string></array>`),
      },
    ],
    valid: [
      job(
        `${program}\n  <key>LimitLoadToSessionType</key>\n  <array>\n    <string>Aqua</string>\n    <string>CryptexContainer</string>\n  </array>`,
      ),
      job(`${program}\n  <key>RunAtLoad</key>\n  <true/>`),
      job(`${program}\n  <key>Disabled</key>\n  <dict/>`),
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (!analysis.isJob) return;
      for (const typed of doubtfulValues(analysis)) {
        const { name, value, kinds, values, moreValues } = typed;
        // A dictionary may stand for any value that depends on the hardware.
        if (value.name === 'dict' || kinds.includes('opaque')) continue;
        const kind = value.name === 'true' || value.name === 'false' ? 'boolean' : value.name;
        if (!['string', 'boolean', 'integer', 'real', 'array'].includes(kind)) continue;
        if (!(kinds as readonly string[]).includes(kind)) {
          if (hasPlaceholder(textOf(value, analysis.document.text))) continue;
          context.report(value, `${name} is ${kinds.join(' or ')}, not ${kind}.`, {
            fixes: convert(typed, analysis.document),
          });
          continue;
        }
        const word = kind === 'string' ? textOf(value, analysis.document.text) : '';
        if (values === undefined || word === '' || hasPlaceholder(word)) continue;
        if (values.some((known) => known.toLowerCase() === word.toLowerCase())) continue;
        const fixes = changeToNearest(value, word, values);
        if (fixes.length > 0 || !moreValues)
          context.report(value, `${name} is one of ${values.join(', ')}, not "${word}".`, { fixes });
      }
    },
  },
});

/** The same value in the element that its key takes, where that is clear. */
function convert({ name, value, kinds }: TypedValue, document: Document): Fix[] {
  const source = textOf(value, document.text).trim();
  const to = (element: string): Fix[] => [
    {
      title: `Change to ${element}`,
      safety: 'suggested',
      edits: [{ start: value.start, end: value.end, newText: element }],
    },
  ];
  if (value.elements.length > 0) return [];
  if (kinds.includes('array') && value.name === 'string') {
    const { start, end } = contentOf(value);
    const split =
      name === 'ProgramArguments'
        ? argumentsOf(document.text.slice(start, end), indentAt(document, value.start))
        : undefined;
    return to(split?.array ?? `<array>${document.text.slice(value.start, value.end)}</array>`).map((fix) => ({
      ...fix,
      title: 'Put it into an array',
    }));
  }
  if (kinds.includes('boolean') && /^(?:true|yes|1)$/i.test(source)) return to('<true/>');
  if (kinds.includes('boolean') && /^(?:false|no|0)$/i.test(source)) return to('<false/>');
  if (kinds.includes('integer') && /^[+-]?\d+$/.test(source)) return to(`<integer>${source}</integer>`);
  if (kinds.includes('string') && /^(?:integer|real)$/.test(value.name)) return to(`<string>${source}</string>`);
  return [];
}

function changeToNearest(value: TypedValue['value'], word: string, values: readonly string[]): Fix[] {
  const meant = nearest(word, values);
  return meant === undefined ? [] : changeText(value, meant);
}
