import type { PamAnalysis } from '../languages/pam/analysis/analyse.ts';
import { explainStacks } from '../languages/pam/explain/explain.ts';
import { explainStack } from '../languages/pam/views/explain-stack.ts';
import type { Command } from './command.ts';
import { drawView } from './draw-view.ts';
import { exitCodes } from './exit-codes.ts';
import { openFile, openFileOptions } from './open-file.ts';
import { printable } from './report/printable.ts';
import { UsageError } from './usage-error.ts';

/** Where the services of this machine are; the second folder holds those of packages. */
const services = '/etc/pam.d';
const roots = [services, '/usr/lib/pam.d'];

/** `etcetera explain-pam SERVICE` tells what the stacks of a service do. */
export const explainPam: Command = {
  name: 'explain-pam',
  usage: '[--answer ID=VALUE]… SERVICE…',
  summary: 'Show the stacks of a PAM service with their includes, and what happens in common cases.',
  details: `A service is a name, as in ${services}, or the path of a file. Included services are read next to the file and in
${services}. No module is run.

With an answer, one stack is walked as in the editor's picture: call=auth, setcred, account, session, close-session
or password; case=wrong, locked …; auth-2=auth_err for what the module of the second line returns.`,
  options: [
    { name: 'answer', value: 'ID=VALUE', repeatable: true, help: 'Set the call, the case or what a module returns.' },
    ...openFileOptions.filter(({ name }) => name !== 'language'),
  ],
  async run(args, terminal) {
    if (args.positionals.length === 0) throw new UsageError('name a service, as in: etcetera explain-pam sshd');
    const answers = args.values('answer');
    for (const service of args.positionals) {
      const file = service.includes('/') ? service : `${services}/${service}`;
      const opened = await openFile(file, args, terminal, { roots, language: 'pam' });
      const analysis = opened.analysis as PamAnalysis;
      const told =
        answers.length > 0
          ? drawView(explainStack, opened, answers)
          : explainStacks(analysis).split('\n').map(printable).join('\n');
      terminal.out(told);
    }
    return exitCodes.clean;
  },
};
