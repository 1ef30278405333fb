import { defineRule } from '../define-rule.ts';
import { prependLine } from '../fixes.ts';

/** Finds servers that listen nowhere. */
export default defineRule({
  id: 'ffserver/no-port',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The server listens nowhere, or wants the same port twice.',
  why: 'Without HTTPPort and RTSPPort both protocols are off, and ffserver ends at once; so it does where the port is taken already.',
  references: ['ffserver.c, http_server (FFmpeg 3.4)'],
  examples: {
    invalid: [
      { code: 'MaxClients 10\n', fixed: 'HTTPPort 8090\nMaxClients 10\n' },
      { code: 'HTTPPort 8090\nRTSPPort 8090\n', fixed: 'HTTPPort 8090\nRTSPPort 5554\n' },
    ],
    valid: ['HTTPPort 8090\nRTSPPort 5554\n', 'RTSPPort 5554\n', '\uFEFFHTTPPort 8090\n'],
  },
  visit: {
    end({ analysis, report }) {
      const { httpPort, rtspPort, httpAddress, rtspAddress, globals } = analysis.model;
      const [first] = analysis.root.entries;
      if (first === undefined) return;
      const node = first.kind === 'section' ? first.open.name : first.name;
      // A byte order mark hides the port that stands behind it, and is reported by itself.
      const isHidden = /^\uFEFF(?:http|rtsp)?port$/i.test(node.value);
      const listens = ['port', 'httpport', 'rtspport'].some((name) => globals.has(name));
      if (!listens && isHidden) return;
      if (!listens) {
        const fix = prependLine(analysis.document.text, 'HTTPPort 8090');
        report(node, 'There is neither HTTPPort nor RTSPPort, so that ffserver ends at once.', { fixes: [fix] });
        return;
      }
      const word = globals.get('rtspport')?.args[0];
      if (httpPort !== rtspPort || httpPort === 0 || httpAddress !== rtspAddress || word === undefined) return;
      const other = httpPort === 5554 ? '8554' : '5554';
      report(word, `HTTP already has port ${rtspPort}, so that ffserver can't listen for RTSP.`, {
        fixes: [
          {
            title: `Change to ${other}`,
            safety: 'suggested',
            edits: [{ start: word.start, end: word.end, newText: other }],
          },
        ],
      });
    },
  },
});
