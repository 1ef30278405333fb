import type { Block } from '../../../core/features/view.ts';
import { answerLine } from './answer-line.ts';
import type { Explanation, LocationOutcome, NameTrial, Round, ServerChoice, Source } from './explanation.ts';
import { type PageLine as Line, line, quote } from './page-parts.ts';

/** Puts an explanation into words: what the view and the command line show. */
export function describe(explanation: Explanation): readonly Block[] {
  const { reasons, rounds, server, alternatives } = explanation;
  const lead: Line[] = [];
  if (explanation.result.kind !== 'unknown') {
    lead.push(
      reasons.length === 0
        ? answerLine(explanation.result)
        : { text: ['If nothing else decides: ', ...answerLine(explanation.result).text] },
    );
  }
  if (explanation.status === 'unknown') {
    lead.push({
      text: ['Who answers in the end is not known here:'],
      items: reasons.map(({ text, at }) => line(text, ...(at === undefined ? [] : ['; ', quote(at)]), '.')),
      ordered: true,
    });
  }
  const sections: Block[] = [];
  const section = (title: string, items: Line[]) =>
    sections.push({ kind: 'heading', text: title }, { kind: 'list', items });
  if (explanation.listen.length > 0) section('Connection', listenLines(explanation));
  if (server !== undefined) section('Server', serverLines(server));
  if (rounds.length > 0) section('Location', rounds.flatMap(roundLines));
  if (alternatives.length > 0) {
    const lines = alternatives.map(({ when, result, location }) => {
      const where = location === undefined ? [] : [' In ', quote(location), '.'];
      return line(`If ${when}: `, ...answerLine(result).text, ...where);
    });
    section('Files', lines);
  }
  if (explanation.tls !== undefined) section('TLS', tlsLines(explanation.tls));
  if (explanation.headers.length > 0) section('Headers', explanation.headers.map(headerLine));
  return [{ kind: 'list', items: lead }, ...sections];
}

function listenLines({ listen, rounds }: Explanation): Line[] {
  const several = listen.filter(({ chosen }) => chosen).length > 1;
  return [
    ...listen.map((candidate) => listenLine(candidate, several)),
    ...(several && rounds.length > 0 ? [line('All of them lead to the same server.')] : []),
  ];
}

function listenLine({ address, tls, chosen, why, at }: Explanation['listen'][number], several: boolean): Line {
  const places = at.slice(0, 1).map((source) => quote(source));
  const takes = chosen ? (several ? 'may take the connection' : 'takes the connection') : 'does not';
  return line(
    { code: address },
    `${tls ? ' with TLS' : ''} ${takes}: ${why}`,
    ...(places.length > 0 ? ['; ', ...places] : []),
    at.length > 1 ? ` and ${at.length - 1} more.` : '.',
  );
}

const reasonWords: Readonly<Record<ServerChoice['reason'], string>> = {
  'exact name': 'one of its names is the host',
  'leading wildcard': 'the longest wildcard name that ends like the host is its own',
  'trailing wildcard': 'the longest wildcard name that begins like the host is its own',
  regex: 'the first pattern that matches the host is its own',
  default_server: 'no name matches, and it is the default server of the socket',
  'first server': 'no name matches, and it is the first server of the socket',
};

function serverLines({ at, names, reason, tried }: ServerChoice): Line[] {
  const called = names.length === 0 ? ' (without a name)' : ` (${names.join(', ')})`;
  const chosen = line(quote(at), `${called} answers: ${reasonWords[reason]}.`);
  return tried.length === 0 ? [chosen] : [{ ...chosen, items: trialLines(tried), ordered: true }];
}

/** More names of one kind that do not match are only counted. */
const mostMisses = 5;

function trialLines(tried: readonly NameTrial[]): Line[] {
  const kinds = [...new Set(tried.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const own = tried.filter((trial) => trial.kind === kind);
    const misses = own.filter(({ outcome }) => outcome === 'no match');
    const hidden = misses.length > mostMisses ? misses.slice(mostMisses) : [];
    const rest = hidden.length === 0 ? [] : [line(`${hidden.length} more names of this kind do not match.`)];
    const shown = own.filter((trial) => !hidden.includes(trial)).map(trialLine);
    // The one that matches comes last, as it is the end of the search.
    return own.at(-1)?.outcome === 'matches'
      ? [...shown.slice(0, -1), ...rest, ...shown.slice(-1)]
      : [...shown, ...rest];
  });
}

function trialLine({ name, kind, outcome, at }: NameTrial): Line {
  const label = kind === 'exact name' ? '' : ` (${kind === 'regex' ? 'pattern' : kind})`;
  const words = outcome === 'unsure' ? 'cannot be judged' : outcome === 'no match' ? 'does not match' : outcome;
  return line({ code: name }, `${label} ${words}; `, quote(at), '.');
}

const causes: Readonly<Record<Round['cause'], string>> = {
  request: 'The request asks for',
  rewrite: 'Rewritten, nginx looks again for',
  index: 'The index leads to',
  try_files: 'try_files leads to',
  error_page: 'The error page is',
  'named location': 'A named location takes over for',
};

const outcomes: Readonly<Record<LocationOutcome, string>> = {
  'exact match': 'is the very path, which ends the search',
  'longest prefix so far': 'is the longest prefix so far',
  '^~ stops regex': 'is marked ^~, so that no pattern is tried',
  'regex matched': 'matches, which ends the search',
  'regex did not match': 'does not match',
  unsure: 'cannot be judged',
  'redirects to the slash': 'is the path with a slash, to which nginx redirects',
  named: 'is called by its name',
};

function roundLines({ cause, uri, before, steps, chosen, after }: Round): Line[] {
  const rewrites = (list: Round['after']) => list.map(({ at, text }) => line(quote(at), ` ${text}.`));
  const tried = steps.map(({ at, outcome }) => line(quote(at), ` ${outcomes[outcome]}.`));
  const head: Line = {
    text: [`${causes[cause]} `, { code: uri }, '.'],
    items: [...rewrites(before), ...tried],
    ordered: true,
  };
  const last = chosen.at(-1);
  if (last === undefined && steps.length === 0 && before.length > 0 && after.length === 0) return [head];
  const inside: Line =
    last === undefined
      ? { text: ['No location matches, so that the server itself answers.'], items: rewrites(after), ordered: true }
      : { text: ['The request stands in ', quote(last), nesting(chosen), '.'], items: rewrites(after), ordered: true };
  return [head, inside];
}

function nesting(chosen: readonly Source[]): string {
  return chosen.length < 2
    ? ''
    : `, within ${chosen
        .slice(0, -1)
        .map(({ text }) => text)
        .reverse()
        .join(', within ')}`;
}

function tlsLines({ server, settings, notes }: NonNullable<Explanation['tls']>): Line[] {
  return [
    line('The certificate is that of ', quote(server), '.'),
    ...settings.map(({ name, value, at, from }) =>
      line(at === undefined ? { code: `${name} ${value}` } : quote(at), `, ${from}.`),
    ),
    ...notes.map((note) => line(note)),
  ];
}

function headerLine({ name, value, written, sent, at }: Explanation['headers'][number]): Line {
  const shown = value ?? written;
  const when =
    sent === true
      ? 'is sent'
      : sent === false
        ? 'is not sent with this status, or since it is empty'
        : 'is sent if the status is one of 200, 201, 204, 206, 301 to 304, 307 and 308';
  return line({ code: `${name}: ${shown}` }, ` ${when}; `, quote(at), '.');
}
