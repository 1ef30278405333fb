import { defineRule } from '../define-rule.ts';

const long = 'x'.repeat(4100);

/** Finds words that do not fit into nginx's buffer. */
export default defineRule({
  id: 'nginx/word-too-long',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A word is longer than 4096 bytes.',
  why: 'nginx reads its configuration through a buffer of 4096 bytes and refuses a word that does not fit into it. Split it, or move it to a variable or a file.',
  references: ['src/core/ngx_conf_file.c, NGX_CONF_BUFFER (nginx 1.31)'],
  examples: {
    invalid: [`server { add_header X-Long ${long}; }`],
    valid: ['server { add_header X-Short x; }'],
  },
  visit: {
    'error:word-too-long'(node, context) {
      context.report(
        { start: node.start - 1, end: node.end },
        'This word is longer than the 4096 bytes that nginx can read.',
      );
    },
  },
});
