/** What nginx must reject, and the 1-based line on which the mistake was made (not always the one nginx names). */
export interface InvalidConfiguration {
  readonly name: string;
  readonly line: number;
  readonly text: string;
}

const http = (...lines: string[]) => ['events {}', 'http {', ...lines, '}', ''].join('\n');
const server = (...lines: string[]) => http('server {', ...lines, '}');
const location = (...lines: string[]) => server('location / {', ...lines, '}');

/** Each mistake stands on line 3 of `http`, line 4 of `server` and line 5 of `location` unless `line` says otherwise. */
const inHttp = (name: string, ...lines: string[]): InvalidConfiguration => ({ name, line: 3, text: http(...lines) });
const inServer = (name: string, ...lines: string[]): InvalidConfiguration => ({
  name,
  line: 4,
  text: server(...lines),
});
const inLocation = (name: string, ...lines: string[]): InvalidConfiguration => ({
  name,
  line: 5,
  text: location(...lines),
});

export const invalidConfigurations: readonly InvalidConfiguration[] = [
  // names and places
  inHttp('unknown directive', 'gzipp on;'),
  inServer('unknown directive in a server', 'sever_name example.org;'),
  inHttp('a server directive in http', 'location / { }'),
  inHttp('listen outside a server', 'listen 80;'),
  inServer('server within a server', 'server { }'),
  inServer('proxy_pass outside a location', 'proxy_pass http://127.0.0.1;'),
  inServer('worker_processes in a server', 'worker_processes 4;'),
  inLocation('log_format in a location', 'log_format a b;'),
  inLocation('upstream in a location', 'upstream u { server 127.0.0.1; }'),
  inServer('alias in a server', 'alias /srv;'),
  { name: 'gzip in events', line: 2, text: 'events {\ngzip on;\n}\nhttp {}\n' },
  { name: 'server at the top', line: 2, text: 'events {}\nserver { listen 80; }\n' },
  // words and ends
  inServer('a directive without its semicolon', 'root /srv', 'index index.html;', 'autoindex on;'),
  inServer('the last semicolon of a block', 'listen 80'),
  inServer('a semicolon alone', ';'),
  inServer('a doubled semicolon', 'listen 80;;'),
  inServer('an open double quote', 'add_header A "b;'),
  inServer('an open single quote', "add_header A 'b;"),
  inServer('text glued to a closing quote', 'add_header A "b"c;'),
  inServer('a block where a simple directive belongs', 'gzip on { }'),
  inServer('a simple directive where a block belongs', 'location /;'),
  { name: 'a brace too many', line: 5, text: 'events {}\nhttp {\nserver { listen 80; }\n}\n}\n' },
  // Nothing tells which block lacks it where nothing is indented: the end of the text is as good as any.
  { name: 'a brace too few', line: 5, text: 'events {}\nhttp {\nserver {\nlisten 80;\n}\n' },
  { name: 'a brace instead of a word', line: 1, text: '{ }\nevents {}\n' },
  inServer('a variable brace left open', 'root /srv/${host;'),
  // how many words
  inServer('a flag without a value', 'gzip;'),
  inServer('a flag with two values', 'gzip on off;'),
  inServer('root with two paths', 'root /a /b;'),
  inServer('add_header without a value', 'add_header X-A;'),
  inServer('error_page without a page', 'error_page 404;'),
  inServer('rewrite with one word', 'rewrite ^/a;'),
  inLocation('internal with an argument', 'internal on;'),
  inServer('location with three words', 'location ~ /a /b { }'),
  inHttp('map with one word', 'map $uri { default 1; }'),
  inServer('try_files with one path', 'try_files $uri;'),
  // values
  inServer('a flag that is neither on nor off', 'sendfile yes;'),
  inServer('a size with an unknown unit', 'client_max_body_size 10q;'),
  inServer('a negative size', 'client_body_buffer_size -1;'),
  inServer('a time with an unknown unit', 'send_timeout 10x;'),
  inServer('time units in the wrong order', 'send_timeout 1m1h;'),
  inServer('a number that is none', 'keepalive_requests many;'),
  inServer('a number out of range', 'gzip_comp_level 10;'),
  inServer('an unknown protocol', 'ssl_protocols TLSv1.4;'),
  inServer('an unknown word of an enumeration', 'satisfy some;'),
  inServer('a port beyond the last', 'listen 65536;'),
  inServer('an unknown option of listen', 'listen 80 fast;'),
  inServer('a backlog that is no number', 'listen 80 backlog=x;'),
  inServer('an address that is none', 'allow 300.1.1.1;'),
  inServer('a network mask beyond the last bit', 'deny 10.0.0.0/33;'),
  inServer('an unknown error_log level', 'error_log /var/log/e.log loud;'),
  inServer('a status below 300 as an error', 'error_page 200 /a;'),
  inServer('return with a status that is none', 'return 1000;'),
  inServer('buffers that are not two numbers', 'gzip_buffers 16 x;'),
  inLocation('proxy_pass without a scheme', 'proxy_pass 127.0.0.1:8080;'),
  inLocation('expires with a word it does not know', 'expires never;'),
  inServer('set without a dollar sign', 'set name value;'),
  inServer('rewrite with an unknown flag', 'rewrite ^/a /b final;'),
  inHttp('limit_req_zone without a zone', 'limit_req_zone $binary_remote_addr rate=1r/s;'),
  inHttp('a rate that is no number', 'limit_req_zone $binary_remote_addr zone=a:1m rate=fast;'),
  inHttp('a server weight that is no number', 'upstream u { server 127.0.0.1 weight=x; }'),
  inHttp('an upstream without servers', 'upstream u { }'),
  // regular expressions, conditions, repetition
  inServer('a group left open', 'location ~ ^/(a { }'),
  inServer('a quantifier that ends the word', 'location ~ ^/a{2}$ { }'),
  inServer('a quantifier with nothing before it', 'rewrite *a /b;'),
  inServer('an unknown modifier', 'location ~~ /a { }'),
  inServer('a condition without parentheses', 'if $host { return 403; }'),
  inServer('a condition with a doubled equals sign', 'if ($host == a) { return 403; }'),
  inServer('a condition without a variable', 'if (host = a) { return 403; }'),
  { name: 'a directive given twice', line: 5, text: server('root /a;', 'root /b;') },
  { name: 'the same location twice', line: 5, text: server('location /a { }', 'location /a { }') },
  { name: 'a second http block', line: 3, text: 'events {}\nhttp {}\nhttp {}\n' },
  { name: 'a second default of a map', line: 5, text: http('map $uri $a {', 'default 1;', 'default 2;', '}') },
  inHttp('a map key without a value', 'map $uri $a { /key; }'),
  { name: 'root beside alias', line: 6, text: location('root /a;', 'alias /b;') },
];
