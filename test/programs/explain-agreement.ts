import { statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { analyseNginx } from '../../server/src/languages/nginx/analysis/analyse.ts';
import { fromBytes } from '../../server/src/languages/nginx/explain/bytes.ts';
import { configFilesOf } from '../../server/src/languages/nginx/explain/config-files.ts';
import { explainRequest } from '../../server/src/languages/nginx/explain/explain.ts';
import type { Explanation } from '../../server/src/languages/nginx/explain/explanation.ts';
import type { ConfigFiles } from '../../server/src/languages/nginx/explain/level.ts';
import type { FileOracle } from '../../server/src/languages/nginx/explain/request.ts';
import { type GeneratedSite, rootFiles, type Site, type SiteRequest } from './explain-site.ts';
import { freePorts, httpLines, mainLines, makePrefix, startNginx } from './nginx-live.ts';
import { type RawAnswer, sendRaw } from './raw-http.ts';

/** What is compared, of an answer and of an explanation. */
interface Comparable {
  readonly status: number | 'none';
  readonly body?: string;
  readonly location?: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

const ours = ['x-server', 'x-mark', 'x-if'];

function fromAnswer(answer: RawAnswer | undefined): Required<Omit<Comparable, 'location'>> & Comparable {
  if (answer === undefined) return { status: 'none', body: '', headers: {} };
  const location = answer.headers.get('location')?.[0];
  return {
    status: answer.status,
    body: fromBytes(answer.body),
    ...(location === undefined ? {} : { location: fromBytes(location) }),
    headers: Object.fromEntries(
      ours.flatMap((name) => (answer.headers.has(name) ? [[name, answer.headers.get(name)!.map(fromBytes)]] : [])),
    ),
  };
}

/** What an explanation foretells; undefined when it says that nobody knows. */
function foretold({ status, result, headers }: Explanation, root: string): Comparable | undefined {
  if (status === 'unknown') return undefined;
  const sent: Record<string, string[]> = {};
  if (headers.some(({ value }) => value === undefined)) return undefined;
  for (const { name, value = '', sent: isSent } of headers)
    if (isSent !== false) sent[name.toLowerCase()] = [...(sent[name.toLowerCase()] ?? []), value.trim()];
  switch (result.kind) {
    case 'text':
      return { status: result.status, body: result.body, headers: sent };
    case 'redirect':
      return { status: result.status, location: result.location, headers: sent };
    case 'status':
      return { status: result.status, headers: sent };
    case 'file':
      return { status: result.status, body: normalize(result.path).slice(root.length + 1), headers: sent };
    case 'listing':
      return { status: result.status, headers: sent };
    case 'proxy':
      // The backend does not take a blank within a URI.
      if (result.uri?.includes(' ')) return undefined;
      return { status: result.status ?? 200, body: `backend ${result.uri}`, headers: sent };
    case 'closed':
      return { status: 'none', headers: {} };
    default:
      return undefined;
  }
}

interface Case {
  readonly site: Site;
  readonly text: string;
  readonly files: ConfigFiles;
  readonly requests: readonly SiteRequest[];
}

function explain({ site, files }: Case, { address, secure, host, method, target }: SiteRequest) {
  const port = secure ? site.secure : site.plain;
  const request = { scheme: secure ? 'https' : 'http', host, port, address, method, target } as const;
  return explainRequest(files, request, { fileExists: oracle });
}

/** Declares the variables that any of the configurations may use. */
const declarations = 'set $v ""; if ($uri ~ "(?<name>x)") { }';
const map = 'map $uri $m { default d; /a A; ~^/img/(.*)$ "i-$1-$arg_x"; ~*B b; "" e; }';

function readConfig(text: string): ConfigFiles {
  const document = createDocument(
    '/etc/nginx/nginx.conf',
    `events { } http { ${map} server { listen 127.0.0.9:1; ${declarations} } ${text} }`,
  );
  return configFilesOf(analyseNginx({ document, files: noFiles, settings: {} }));
}

/** What stat() says. A path through a file, as `/a.txt/b`, leads nowhere. */
const oracle: FileOracle = (path) => {
  try {
    return statSync(path).isDirectory() ? 'directory' : 'file';
  } catch {
    return 'missing';
  }
};

/** One request that went otherwise than foretold. */
export interface Disagreement {
  readonly request: SiteRequest;
  readonly text: string;
  readonly expected: Comparable;
  readonly answer: Comparable;
}

/** How explanations and a running nginx compare. */
export interface Agreement {
  readonly agreed: number;
  /** How often the explanation says that nobody knows, by its reasons. */
  readonly unknown: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly disagreements: readonly Disagreement[];
}

/** Generates configurations and requests, and sends every request that an explanation has an answer for. */
export async function compareWithNginx(
  sites: fc.Arbitrary<GeneratedSite>,
  configurations: number,
  seed: number,
): Promise<Agreement> {
  const prefix = await makePrefix(Object.fromEntries(rootFiles.map((name) => [`root/${name}`, name])));
  const root = join(prefix, 'root');
  const [backend = 0, ...ports] = await freePorts(1 + 2 * configurations);
  const cases = fc.sample(sites, { numRuns: configurations, seed }).map(({ write, requests }, index): Case => {
    const site = { plain: ports[2 * index]!, secure: ports[2 * index + 1]!, backend, root };
    const text = write(site);
    return { site, text, files: readConfig(text), requests };
  });
  const configuration = [
    ...[mainLines(prefix), 'http {', httpLines(prefix), map],
    `server { listen 127.0.0.1:${backend}; ${declarations} location / { return 200 "backend $request_uri"; } }`,
    ...cases.map(({ text }) => text),
    '}',
  ].join('\n');
  const nginx = await startNginx(prefix, configuration, backend);
  try {
    const result = await compareAll(cases, root);
    if (nginx.ended() !== undefined) throw new Error(`nginx ended before it was asked to: ${nginx.ended()}`);
    return result;
  } finally {
    await nginx.stop();
  }
}

async function compareAll(cases: readonly Case[], root: string): Promise<Agreement> {
  let agreed = 0;
  let unknown = 0;
  const reasons: Record<string, number> = {};
  const disagreements: Disagreement[] = [];
  for (const one of cases) {
    for (const request of one.requests) {
      const explanation = explain(one, request);
      const expected = foretold(explanation, root);
      if (expected === undefined) {
        unknown++;
        for (const { text } of explanation.reasons) reasons[text] = (reasons[text] ?? 0) + 1;
        continue;
      }
      const port = request.secure ? one.site.secure : one.site.plain;
      const sent = { ...request, tls: request.secure, port, host: `${request.host}:${port}` };
      const answer = fromAnswer(await sendRaw(sent));
      if (isSame(expected, answer)) agreed++;
      else disagreements.push({ request, text: one.text, expected, answer });
    }
  }
  return { agreed, unknown, reasons, disagreements };
}

/** Whether an answer is as foretold; of nginx's own pages the text is not looked at. */
function isSame(expected: Comparable, answer: Comparable): boolean {
  const { body, ...rest } = expected;
  const { body: found, ...others } = answer;
  return isDeepStrictEqual(rest, others) && (body === undefined || body === found);
}
