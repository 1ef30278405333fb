import { pathToFileURL } from 'node:url';
import { version } from '../../../../package.json';
import type { RuleMetadata } from '../../core/rules/rule.ts';
import { renderRulePage } from '../../core/rules/rule-page.ts';
import { allRules } from '../../rules-catalogue.ts';
import { ruleDocs } from '../rule-docs.ts';
import type { Terminal } from '../terminal.ts';
import type { Outcome, Reporter } from './report.ts';
import { createArtifacts, levels, toResult } from './sarif-result.ts';

/** The schema's own address; the one that GitHub's documentation names. */
const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * SARIF 2.1.0 (OASIS, errata 01), for GitHub's code scanning and its like. One document at the end, since the standard has
 * one object for everything; rules are listed as far as there are results for them.
 */
export function createSarifReporter(terminal: Terminal, write: (text: string) => void): Reporter {
  const artifacts = createArtifacts(terminal.cwd);
  const known = new Map(allRules().map((rule) => [rule.id, rule]));
  const indices = new Map<string, number>();
  const results: unknown[] = [];

  return {
    file(report) {
      for (const diagnostic of report.diagnostics) {
        const index = indices.get(diagnostic.rule) ?? indices.size;
        indices.set(diagnostic.rule, index);
        results.push(toResult(report, diagnostic, index, artifacts));
      }
    },
    end(outcome) {
      const rules = [...indices.keys()].flatMap((id) => known.get(id) ?? []).map(toDescriptor);
      const driver = {
        name: 'Etcetera',
        version,
        semanticVersion: version,
        rules,
      };
      const run = {
        tool: { driver },
        automationDetails: { id: 'etcetera/check/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [artifacts.baseId]: { uri: folderUri(terminal.cwd) } },
        invocations: [toInvocation(outcome)],
        results,
      };
      write(`${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, undefined, 2)}\n`);
    },
  };

  function toInvocation({ problems, exitCode }: Outcome) {
    return {
      executionSuccessful: problems.length === 0,
      exitCode,
      workingDirectory: { uri: folderUri(terminal.cwd) },
      toolExecutionNotifications: problems.map(({ path, message }) => ({
        level: 'error',
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation: artifacts.locate(path) } }],
      })),
    };
  }
}

function toDescriptor(rule: RuleMetadata) {
  const page = renderRulePage(rule);
  return {
    id: rule.id,
    name: rule.id,
    shortDescription: { text: plain(rule.what), markdown: rule.what },
    fullDescription: { text: plain(rule.why), markdown: rule.why },
    help: { text: plain(page), markdown: page },
    helpUri: ruleDocs(rule.id),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: [rule.id.slice(0, rule.id.indexOf('/'))], since: rule.since, fix: rule.fix },
  };
}

/** Markdown's code marks are all that would stand out in plain text. */
function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}

function folderUri(folder: string): string {
  const { href } = pathToFileURL(folder);
  return href.endsWith('/') ? href : `${href}/`;
}
