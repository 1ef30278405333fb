import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { Document } from '../../core/language.ts';
import type { Diagnostic, Fix, Severity } from '../../core/rules/diagnostic.ts';
import type { Span } from '../../core/text/span.ts';
import { placeOf } from './place.ts';
import type { FileReport } from './report.ts';
import { showPath } from './show-path.ts';

/** SARIF's words for our levels. */
export const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** Names files, and remembers which findings were seen, so that equal ones on equal lines differ in their fingerprints. */
export interface Artifacts {
  readonly baseId: string;
  /** A file below the working directory by its relative address, any other one by its full one. */
  locate(path: string): { uri: string; uriBaseId?: string };
  fingerprint(report: FileReport, diagnostic: Diagnostic): string;
}

export function createArtifacts(cwd: string): Artifacts {
  const baseId = '%SRCROOT%';
  const seen = new Map<string, number>();

  function locate(path: string): { uri: string; uriBaseId?: string } {
    const shown = showPath(path, cwd);
    if (shown === path) return { uri: pathToFileURL(path).href };
    return { uri: shown.split('/').map(encodeURIComponent).join('/'), uriBaseId: baseId };
  }
  return {
    baseId,
    locate,
    fingerprint({ document }, { rule, message, span }) {
      const { text, lines } = document;
      const line = lines.lineOf(span.start);
      const content = text.slice(lines.lineStart(line), lines.lineEnd(line)).trim();
      const facts = JSON.stringify([locate(document.path).uri, rule, message, content]);
      const earlier = seen.get(facts) ?? 0;
      seen.set(facts, earlier + 1);
      return createHash('sha256').update(`${facts}${earlier}`).digest('hex').slice(0, 32);
    },
  };
}

/** One finding as a SARIF result. */
export function toResult(report: FileReport, diagnostic: Diagnostic, ruleIndex: number, artifacts: Artifacts) {
  const { rule, severity, message, span, fixes, related } = diagnostic;
  const { document } = report;
  const artifactLocation = artifacts.locate(document.path);
  const location = { physicalLocation: { artifactLocation, region: toRegion(document, span) } };
  const relatedLocations = related.map((place, id) => {
    const other = place.path === undefined ? document : report.other(place.path);
    const region = other === undefined ? {} : { region: toRegion(other, place.span) };
    return {
      id,
      message: { text: place.message },
      physicalLocation: { artifactLocation: artifacts.locate(place.path ?? document.path), ...region },
    };
  });
  const applicable = fixes.filter((fix) => fix.edits.length > 0);
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [location],
    partialFingerprints: { 'etceteraFinding/v1': artifacts.fingerprint(report, diagnostic) },
    ...(relatedLocations.length === 0 ? {} : { relatedLocations }),
    ...(applicable.length === 0 ? {} : { fixes: applicable.map((fix) => toFix(document, fix, artifactLocation)) }),
  };
}

function toFix(document: Document, { title, safety, edits }: Fix, artifactLocation: object) {
  const replacements = edits.map((edit) => ({
    deletedRegion: toRegion(document, edit),
    insertedContent: { text: edit.newText },
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation, replacements }],
    properties: { safety },
  };
}

function toRegion(document: Document, span: Span) {
  const { line, column, endLine, endColumn } = placeOf(document, span);
  return { startLine: line, startColumn: column, endLine, endColumn };
}
