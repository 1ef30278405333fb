import { renderRulePage } from '../core/rules/rule-page.ts';
import { allRules } from '../rules-catalogue.ts';
import { requests } from './protocol.ts';
import { guarded, type Session } from './session.ts';

/** The rules' own pages, for a client that shows them beside the text. */
export function registerRulePages(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    requests.rules,
    guarded(session, requests.rules, () => allRules().map(({ id, what }) => ({ id, what }))),
  );
  connection.onRequest(
    requests.explainRule,
    guarded(session, requests.explainRule, ({ rule }: { rule: string }) => {
      const found = allRules().find((candidate) => candidate.id === rule);
      return found === undefined ? null : renderRulePage(found);
    }),
  );
}
