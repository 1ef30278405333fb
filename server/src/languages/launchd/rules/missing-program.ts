import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';

/** Finds jobs that run nothing. */
export default defineRule({
  id: 'launchd/missing-program',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A job names no program.',
  why: 'Without `Program`, `ProgramArguments` or `BundleProgram` there is nothing to start, and launchd refuses the job.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [{ code: job('  <key>RunAtLoad</key>\n  <true/>'), path: '/Library/LaunchDaemons/org.example.job.plist' }],
    valid: [job(program)],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (!analysis.isJob || analysis.isOpen || analysis.dict === undefined) return;
      if (['Program', 'ProgramArguments', 'BundleProgram'].some((name) => analysis.find(name) !== undefined)) return;
      context.report(
        analysis.dict.nameSpan,
        'This job has no Program and no ProgramArguments, so there is nothing to start.',
      );
    },
  },
});
