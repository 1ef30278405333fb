import { compareVersions } from '../../../core/schema/version.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { CommandWord } from '../analysis/command-line.ts';
import { defineRule } from '../define-rule.ts';
import { daemons } from '../schema/daemons.ts';

/** What is wrong with a word, as the end of a sentence that begins with the daemon's name. */
function faultOf(word: CommandWord, version: string | undefined): string | undefined {
  const { kind, text, option, lacksValue, excessValue } = word;
  if (kind !== 'option' || text === '-?') return undefined;
  if (option === undefined) return `has no option "${text}"`;
  if (lacksValue) return `wants a value behind "${text}"`;
  if (excessValue) return `takes no value for "${text}"`;
  const tooNew = option.since !== undefined && version !== undefined && compareVersions(version, option.since) < 0;
  return tooNew ? `has "${text}" since ${option.since}, not in ${version}` : undefined;
}

/** Finds options that a daemon does not have. */
export default defineRule({
  id: 'nfs-default/unknown-option',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A daemon is given an option that it does not have, or one without its value.',
  why: 'The daemon prints how it is called and ends, so the server or client is without it. The start script does not say so.',
  references: ['rpc.mountd(8)', 'rpc.statd(8)', 'rpc.gssd(8)', 'rpc.svcgssd(8)'],
  examples: {
    invalid: [
      { code: 'RPCMOUNTDOPTS="--manage-gid --prot 4000"\n', fixed: 'RPCMOUNTDOPTS="--manage-gid --port 4000"\n' },
      'STATDOPTS="--port"\n',
      'RPCGSSDOPTS="-x"\n',
    ],
    valid: [
      'RPCMOUNTDOPTS="-g --port=4000 -N 3"\nSTATDOPTS="--port 4000 --outgoing-port 4001"\nRPCGSSDOPTS="-vvv -k/etc/nfs.keytab"\n',
    ],
  },
  visit: {
    assignment(node, { analysis, report }) {
      const daemon = daemons[node.name];
      if (daemon === undefined) return;
      for (const word of analysis.wordsOf(node)) {
        const fault = faultOf(word, analysis.version);
        if (fault === undefined) continue;
        const long = daemon.options.map((option) => option.name).filter((name) => name.startsWith('--'));
        const meant = word.option === undefined && word.text.startsWith('--') ? nearest(word.text, long) : undefined;
        const hint = meant === undefined ? '.' : `; did you mean ${meant}?`;
        report(word, `${daemon.name} ${fault}${hint}`, {
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(word, meant)] }],
        });
      }
    },
  },
});
