import fc from 'fast-check';
import { body, type Part, steps } from './explain-bodies.ts';
import { siteRequest } from './explain-requests.ts';
import { type GeneratedSite, paths, type Site } from './explain-site.ts';

const { constant, constantFrom, record, array, tuple } = fc;

const patterns = [
  ...['\\.php$', '^/a/(b|c)', '^/a', '\\.(gif|jpe?g)$', '^/(?<name>\\w+)/(\\d+)$', 'B', '^/img/.*\\.gif$'],
  ...['(?i)\\.PHP$', '/$', '^/[^/.]+$', '"^/\\w{2}$"', '^/(img|int)/(.*)$', ' q', 'x\\.[a-g]+$', '^/(?!a)'],
];

interface Place {
  readonly head: string;
  readonly body: Part;
  readonly nested: readonly Place[];
}

const modifiers = constantFrom('', '', '', '= ', '^~ ');
const prefixHead = tuple(modifiers, constantFrom(...paths)).map(([modifier, path]) => modifier + path);
const regexHead = tuple(constantFrom('~ ', '~* '), constantFrom(...patterns)).map(
  ([modifier, pattern]) => modifier + pattern,
);
const anyHead = fc.oneof({ weight: 3, arbitrary: prefixHead }, { weight: 2, arbitrary: regexHead });

function places(depth: number, most: number): fc.Arbitrary<Place[]> {
  const nested =
    depth === 0
      ? constant<Place[]>([])
      : fc.oneof({ weight: 3, arbitrary: constant<Place[]>([]) }, { weight: 1, arbitrary: places(depth - 1, 3) });
  return array(record({ head: anyHead, body, nested }), { maxLength: most });
}

/** The path of a head without its modifier and quotes. */
const pathOf = (head: string) => head.replace(/^(= |\^~ )/, '').replaceAll('"', '');

/** Writes locations, those left out that nginx refuses: doubles, and those that do not belong where they stand. */
function writePlaces(all: readonly Place[], site: Site, mark: string, around?: string): string {
  const seen = new Set<string>();
  return all
    .map(({ head, body: write, nested }, index) => {
      const isRegex = head.startsWith('~');
      const key = isRegex ? `${head}${index}` : `${head.startsWith('= ')} ${pathOf(head)}`;
      const inside =
        around === undefined || isRegex || (!around.startsWith('~') && pathOf(head).startsWith(pathOf(around)));
      const barred = around?.startsWith('= ') || (around?.startsWith('~') && !isRegex);
      if (seen.has(key) || !inside || barred) return '';
      seen.add(key);
      const own = `${mark}.${index}`;
      return `location ${head} { ${writePlaces(nested, site, own, head)} ${write(site, own)} }\n`;
    })
    .join('');
}

const names = constantFrom(
  ...['a.test', 'b.test', 'www.a.test', 'x.b.test', '*.a.test', '.b.test', '*.test', 'www.*', 'www.a.*', 'A.TEST', '_'],
  ...['"~^(?<name>\\w+)\\.c\\.test$"', '~^www\\d+\\.', '~^MIX\\.', '~^(.+)\\.test$', '""', '127.0.0.1'],
);
const sockets = ['127.0.0.1:PLAIN', '127.0.0.2:PLAIN', 'PLAIN', '127.0.0.1:SECURE ssl'];
/** Directly in a server, add_header would stand twice, and an `if` takes none. */
const ofServer = (line = '') => (/add_header|limit_except/.test(line) ? '' : line);
const serverSteps = fc.oneof({ weight: 2, arbitrary: constant(undefined) }, { weight: 1, arbitrary: steps });

/** Servers that share sockets, in a few lines of configuration that nginx takes. */
const servers: fc.Arbitrary<GeneratedSite['write']> = array(
  record({
    listens: fc.subarray(sockets, { minLength: 1 }),
    isDefault: fc.boolean(),
    names: array(names, { maxLength: 3 }),
    step: serverSteps,
    merge: constantFrom('', '', '', 'merge_slashes off;'),
    places: places(2, 7),
    named: fc.subarray(['@one', '@two']),
    namedBody: body,
  }),
  { minLength: 1, maxLength: 4 },
).map((all) => (site) => {
  const defaults = new Set<string>();
  return all
    .map((server, index) => {
      const listens = server.listens.map((socket) => {
        const claims = server.isDefault && !defaults.has(socket);
        if (claims) defaults.add(socket);
        const address = socket.replace('PLAIN', `${site.plain}`).replace('SECURE', `${site.secure}`);
        return `listen ${address}${claims ? ' default_server' : ''};`;
      });
      const mark = `s${index}`;
      return [
        `server { ${listens.join(' ')} ${server.names.length === 0 ? '' : `server_name ${server.names.join(' ')};`}`,
        `root ${site.root}; add_header X-Server ${mark}; ${server.merge}`,
        ofServer(server.step?.(site, mark)),
        writePlaces(server.places, site, mark),
        ...server.named.map(
          (name) => `location ${name} { ${server.namedBody(site, mark + name).replace('alias', 'root')} }`,
        ),
        '}\n',
      ].join('\n');
    })
    .join('');
});

/** Servers with names and locations of every kind, and requests to them. */
export const sites: fc.Arbitrary<GeneratedSite> = record({
  write: servers,
  requests: array(siteRequest, { minLength: 15, maxLength: 15 }),
});
