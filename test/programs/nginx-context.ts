/** Where a fragment can be judged: each is a wrapper of blocks around an `include` of the file. */
export type NginxContext =
  | 'main'
  | 'without-events'
  | 'http'
  | 'server'
  | 'location'
  | 'upstream'
  | 'map'
  | 'stream'
  | 'stream-server'
  | 'mail';

const wrappers: Readonly<Record<Exclude<NginxContext, 'main'>, (include: string) => string>> = {
  'without-events': (include) => `events {}\n${include}\n`,
  http: (include) => `events {}\nhttp {\n${include}\n}\n`,
  server: (include) => `events {}\nhttp {\nserver {\n${include}\n}\n}\n`,
  location: (include) => `events {}\nhttp {\nserver {\nlocation / {\n${include}\n}\n}\n}\n`,
  upstream: (include) => `events {}\nhttp {\nupstream fragment {\n${include}\n}\n}\n`,
  map: (include) => `events {}\nhttp {\nmap $uri $fragment {\n${include}\n}\n}\n`,
  stream: (include) => `events {}\nstream {\n${include}\n}\n`,
  'stream-server': (include) => `events {}\nstream {\nserver {\nlisten 1;\n${include}\n}\n}\n`,
  mail: (include) => `events {}\nmail {\n${include}\n}\n`,
};

/** The configuration that includes `file` in `context`; undefined for `main`, where the file is the configuration. */
export function wrapFragment(context: NginxContext, file: string): string | undefined {
  return context === 'main' ? undefined : wrappers[context](`include "${file}";`);
}

const httpOnly = [
  ...['server', 'upstream', 'map', 'geo', 'split_clients', 'log_format', 'limit_req_zone', 'limit_conn_zone'],
  ...['proxy_cache_path', 'fastcgi_cache_path', 'types_hash_max_size', 'server_names_hash_bucket_size'],
];

/** The names of the directives that stand outside every block of the file. */
function topLevelNames(text: string): Set<string> {
  const names = new Set<string>();
  const token =
    /#[^\n]*|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[{};]|(?:\$\{|\\[\s\S]|[^\s{};"'#]|(?<=\S)[#"'])+/g;
  let depth = 0;
  let atStart = true;
  for (const [word] of text.matchAll(token)) {
    if (word.startsWith('#')) continue;
    if (word === '{') depth += 1;
    else if (word === '}') depth = Math.max(0, depth - 1);
    else if (word !== ';' && depth === 0 && atStart) names.add(word);
    atStart = word === '{' || word === '}' || word === ';';
  }
  return names;
}

/** The contexts in which to try a file, the likeliest first, guessed from its path and its outermost directives. */
export function guessContexts(text: string, path = ''): NginxContext[] {
  const names = topLevelNames(text);
  const has = (...wanted: string[]) => wanted.some((name) => names.has(name));
  if (has('events')) return ['main'];
  if (has('http', 'stream', 'mail')) return ['without-events'];
  const inStream = /(^|[/_.-])stream/i.test(path);
  if (has('auth_http', 'imap_capabilities', 'pop3_auth', 'smtp_auth')) return ['mail'];
  if (has(...httpOnly)) return inStream ? ['stream', 'http', 'server'] : ['http', 'stream', 'server'];
  if (has('location')) return ['server', 'location'];
  if (inStream) return ['stream', 'stream-server', 'http', 'server'];
  if ([...names].some((name) => /^[~"']|^(default|hostnames|volatile)$/.test(name))) return ['map'];
  return ['http', 'server', 'location', 'upstream', 'stream', 'stream-server', 'without-events'];
}
