import { uselessIgnore } from '../core/rules/ignore-rules.ts';
import type { RuleMetadata } from '../core/rules/rule.ts';
import { renderRulePage } from '../core/rules/rule-page.ts';
import type { Service } from '../core/service.ts';
import { requests } from './protocol.ts';
import { guarded, type Session } from './session.ts';

/** The rules' own pages, for a client that shows them beside the text. */
export function registerRulePages(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    requests.rules,
    guarded(session, requests.rules, async () =>
      (await loadRules(session.service())).map(({ id, what }) => ({ id, what })),
    ),
  );
  connection.onRequest(
    requests.explainRule,
    guarded(session, requests.explainRule, async ({ rule }: { rule: string }) => {
      const found = (await loadRules(session.service())).find((candidate) => candidate.id === rule);
      return found === undefined ? null : renderRulePage(found);
    }),
  );
}

/** The rules of every language; few sessions ask for them. */
async function loadRules({ store }: Service): Promise<readonly RuleMetadata[]> {
  await store.loadAll();
  return [uselessIgnore, ...store.entries.flatMap(({ id }) => store.get(id)?.rules ?? [])];
}
