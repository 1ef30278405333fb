import { describeContext } from '../contexts.ts';
import type { NginxDirective } from '../directive.ts';
import type { NginxVariable } from '../variable.ts';
import { thirdPartyModules } from './modules.ts';
import type { ThirdPartyModule } from './types.ts';

export { thirdPartyModules };

/** Directives of third-party modules in the form of nginx's own; no contexts means that nobody is sure. */
export function thirdPartyDirectives(): NginxDirective[] {
  return thirdPartyModules.flatMap((origin) =>
    origin.directives.map(
      (entry): NginxDirective => ({
        name: entry.name,
        module: origin.module,
        summary: entry.summary,
        places: (entry.contexts ?? []).map(describeContext),
        origin: originOf(origin),
        docs: origin.docs,
        contexts: entry.contexts ?? [],
        arity: entry.arguments,
        block: entry.block,
        shape: undefined,
        once: false,
        commercial: false,
        thirdParty: true,
        separate: true,
      }),
    ),
  );
}

/** Variables of third-party modules in the form of nginx's own. */
export function thirdPartyVariables(): NginxVariable[] {
  return thirdPartyModules.flatMap((origin) =>
    origin.variables.map(
      (entry): NginxVariable => ({
        name: entry.name,
        summary: entry.summary,
        origin: originOf(origin),
        docs: origin.docs,
        prefix: entry.prefix ?? false,
      }),
    ),
  );
}

function originOf(origin: ThirdPartyModule): string {
  return origin.package === undefined ? origin.module : `${origin.module} (Debian: ${origin.package})`;
}
