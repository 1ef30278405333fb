import { clientKeys } from '../core/icecream/variables.ts';
import { describeEntry } from '../core/schema/entry.ts';
import { type CompileVariable, requests } from './protocol.ts';
import { guarded, type Session } from './session.ts';

/** The variables of icecream's compiler wrapper, for a client that helps in shell scripts, which are none of our documents. */
export function registerCompileVariables(session: Session): void {
  session.connection.onRequest(
    requests.compileVariables,
    guarded(session, requests.compileVariables, (): CompileVariable[] => {
      return clientKeys.map((entry) => ({
        name: entry.name,
        markdown: describeEntry(entry),
        values: entry.values ?? [],
      }));
    }),
  );
}
