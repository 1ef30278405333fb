import fc from 'fast-check';
import type { Site } from './explain-site.ts';

const { constant, record, array } = fc;

/** Writes something that needs the site, and a mark by which the answer is known. */
export type Part = (site: Site, mark: string) => string;
const part = (text: string): fc.Arbitrary<Part> =>
  constant((site, mark) =>
    text.replaceAll('%', mark).replaceAll('BACKEND', `127.0.0.1:${site.backend}`).replaceAll('ROOT', site.root),
  );
const parts = (...texts: string[]): fc.Arbitrary<Part> => fc.oneof(...texts.map(part));

/** What ends a request in a location. */
const endings = fc.oneof(
  {
    weight: 6,
    arbitrary: parts(
      'return 200 "%";',
      'return 200 "% $uri|$args|$1|$2|$name";',
      'return 200 "% $request_uri $host $arg_x $v";',
      'return 200 "% $m $1 $server_name $http_host";',
    ),
  },
  {
    weight: 3,
    arbitrary: parts(
      ...[
        'return 301 /to/%;',
        'return 302 https://$host/%$request_uri;',
        'return 307 "$scheme://x/%?$args";',
        'return 404;',
      ],
      ...['return 403;', 'return 500;', 'return 404 "%";', 'return http://x/%;', 'return 204;', 'return 444;'],
    ),
  },
  {
    weight: 2,
    arbitrary: parts(
      '',
      'index index.php index.html;',
      'autoindex on;',
      'root ROOT/a;',
      'alias ROOT/img/;',
      'alias ROOT/$1;',
      'alias ROOT/a; try_files $uri /fall.html;',
      'deny all;',
      'limit_except GET { deny all; }',
      'index nix /fall.html;',
    ),
  },
  {
    weight: 3,
    arbitrary: parts(
      ...[
        'try_files $uri $uri/ /fall.html;',
        'try_files $uri @one;',
        'try_files $uri =404;',
        'try_files /nix$uri /int/%?x=$uri;',
      ],
      ...['try_files /a/b.txt =404;', 'try_files $uri/ /a/b/c @two;'],
    ),
  },
  { weight: 1, arbitrary: parts('proxy_pass http://BACKEND;', 'proxy_pass http://BACKEND$request_uri;') },
);

/** What may stand before the ending. */
export const steps = fc.oneof(
  parts(
    ...['rewrite ^/a(.*)$ /img$1 last;', 'rewrite ^/a(.*)$ /img$1 break;', 'rewrite ^/img/(.*)$ /a/$1?y=% last;'],
    ...['rewrite ^/(\\w)(.*)$ /$2;', 'rewrite ^(.*)\\.php$ $1? last;', 'rewrite ^/ab /to/$uri permanent;'],
    ...[
      'rewrite ^/a/(.*)$ http://x/$1 redirect;',
      'rewrite B /a/b/c?z=$1&;',
      'rewrite ^/int(.*) /err$1 last;',
      'rewrite (.*) $1?w=1 break;',
    ],
  ),
  parts(
    ...[
      'set $v "$uri-$1";',
      'set $v $arg_x;',
      'break;',
      'if ($arg_x = 1) { return 202 "%if"; }',
      'if ($arg_x) { set $v 1; }',
      'if ($m = b) { return 418 %; }',
      'set $v $m;',
      'set $args $args&n=$1;',
    ],
    ...[
      'if ($uri ~ "^/a(.*)$") { rewrite . /img$1 last; }',
      'if ($request_method != GET) { return 405; }',
      'if ($host ~* ^WWW) { set $v $host; }',
    ],
    ...[
      'if ($arg_x !~ \\d) { add_header X-If %; }',
      'if (-f $request_filename) { return 203 "%f"; }',
      'if ($v = "1") { rewrite ^ /ab? last; }',
    ],
  ),
  parts(
    ...[
      'error_page 404 /err/404.html;',
      'error_page 404 =200 /err;',
      'error_page 403 500 = @one;',
      'error_page 404 405 @two;',
    ],
    ...[
      'error_page 403 https://x/%;',
      'error_page 404 =301 /moved;',
      'recursive_error_pages on;',
      'error_page 404 /int/e$uri;',
    ],
  ),
  parts(
    'add_header X-Mark %;',
    'add_header X-Mark "% $v" always;',
    'absolute_redirect off;',
    'port_in_redirect off;',
    'server_name_in_redirect on;',
    'limit_except GET { proxy_pass http://BACKEND; }',
  ),
);

const mayBeInternal = fc.oneof(
  { weight: 6, arbitrary: constant(undefined) },
  { weight: 1, arbitrary: part('internal;') },
);

/** Directives of one name that nginx takes once in a block. */
const single =
  /^(absolute_redirect|port_in_redirect|recursive_error_pages|try_files|root|internal|limit_except|server_name_in_redirect|alias)\b/;

/** What stands in a location, apart from other locations. */
export const body: fc.Arbitrary<Part> = record({
  internal: mayBeInternal,
  steps: array(steps, { maxLength: 2 }),
  ending: endings,
}).map(({ internal, steps: before, ending }) => (site, mark) => {
  const seen = new Set<string>();
  const lines = [...(internal === undefined ? [] : [internal]), ...before, ending].map((write) => write(site, mark));
  return lines
    .filter((line) => {
      const name = single.exec(line)?.[1];
      if (name === undefined) return true;
      return seen.size !== seen.add(name).size;
    })
    .join(' ');
});
