import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds frame rates that are written as fractions. */
export default defineRule({
  id: 'ffserver/frame-rate-fraction',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A frame rate is written as a fraction.',
  why: 'ffserver puts `1/` in front of the text: `30000/1001` becomes 1/30000/1001, which is thirty million pictures a second. Write the decimal number.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.flv>\nVideoFrameRate 30000/1001\n</Stream>\n',
        fixed: '<Stream a.flv>\nVideoFrameRate 29.97\n</Stream>\n',
      },
    ],
    valid: ['<Stream a.flv>\nVideoFrameRate 29.97\n</Stream>\n'],
  },
  reach: 'section',
  visit: {
    'directive:videoframerate'({ args: [word] }, context) {
      const match = /^(\d+)\/(\d+)$/.exec(word?.value ?? '');
      if (match === null || word === undefined || Number(match[2]) <= 1) return;
      const rate = String(Number((Number(match[1]) / Number(match[2])).toFixed(3)));
      context.report(word, `ffserver reads this as 1/${word.value}, not as ${rate} pictures a second.`, {
        fixes: [{ title: `Change to ${rate}`, safety: 'suggested', edits: [replacement(word, rate)] }],
      });
    },
  },
});
