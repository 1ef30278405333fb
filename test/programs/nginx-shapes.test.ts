import { expect, test } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { judgeNginx } from './nginx.ts';

/** Where a line stands, as the blocks around it; `#` becomes a number that no other line has. */
const places = {
  main: ['', ' events {}'],
  events: ['events { ', ' }'],
  http: ['events {} http { ', ' }'],
  server: ['events {} http { server { ', ' } }'],
  location: ['events {} http { server { location / { ', ' } } }'],
  upstream: ['events {} http { upstream u# { ', ' server 127.0.0.1; } }'],
  'upstream alone': ['events {} http { upstream u# { ', ' } }'],
  stream: ['events {} stream { ', ' }'],
  'stream server': ['events {} stream { server { listen 2#; return ""; ', ' } }'],
  'stream handler': ['events {} stream { server { listen 2#; ', ' } }'],
  'stream listener': ['events {} stream { server { return ""; ', ' } }'],
  'stream upstream': ['events {} stream { upstream u# { ', ' server 127.0.0.1:1; } }'],
  'stream upstream alone': ['events {} stream { upstream u# { ', ' } }'],
  'mail server': ['events {} mail { auth_http 127.0.0.1; server { listen 3#; protocol imap; ', ' } }'],
  'mail listener': ['events {} mail { auth_http 127.0.0.1; server { protocol imap; ', ' } }'],
  'mail authority': ['events {} mail { server { listen 3#; protocol imap; ', ' } }'],
} as const;

type Place = keyof typeof places;

/** Lines that nginx 1.22.1 takes and lines that it refuses, by the place where they stand. */
const lines: Readonly<Record<Place, { readonly good: readonly string[]; readonly bad: readonly string[] }>> = {
  main: {
    good: [
      ...['worker_processes auto', 'worker_priority -5', 'worker_priority +5', 'worker_cpu_affinity auto 0101'],
      ...[
        'worker_cpu_affinity 0001 0010 "01 00"',
        'thread_pool p# threads=4',
        'thread_pool q# threads=4 max_queue=0',
        'thread_pool r# threads=4 surplus',
      ],
      ...[
        'error_log stderr warn',
        'error_log /var/log/e#.log',
        'error_log e#.log debug_http debug_core',
        'error_log memory:32m debug',
      ],
      ...[
        'error_log syslog:server=127.0.0.1:5140,facility=local7,tag=a_1,severity=info,nohostname',
        'env PATH',
        'env A=b',
      ],
    ],
    bad: [
      ...[
        'worker_processes many',
        'worker_processes -1',
        'worker_priority low',
        'worker_cpu_affinity auto 01 10',
        'worker_cpu_affinity 012',
      ],
      ...[
        'thread_pool p max_queue=1',
        'thread_pool p threads=0',
        'thread_pool p threads=4 max_queue=x',
        'error_log stderr warning',
      ],
      ...[
        'error_log stderr WARN',
        'error_log stderr warn error',
        'error_log stderr warn debug_http',
        'error_log memory:x debug',
      ],
      ...[
        'error_log syslog:facility=local7',
        'error_log syslog:server=[::1,tag=a',
        'error_log syslog:server=127.0.0.1,facility=local8',
      ],
      ...[
        'error_log syslog:server=127.0.0.1,tag=a-b',
        'error_log syslog:server=127.0.0.1,server=127.0.0.2',
        'error_log syslog:server=127.0.0.1,x',
      ],
    ],
  },
  events: {
    good: ['worker_connections 10', 'use epoll', 'debug_connection 10.0.0.0/8', 'debug_connection unix:'],
    bad: ['worker_connections x', 'use select2', 'use EPOLL'],
  },
  http: {
    good: [
      ...[
        'limit_req_zone $binary_remote_addr zone=a#:32k rate=10r/s',
        'limit_req_zone $uri rate=30r/m zone=b#:1m',
        'limit_req_zone x zone=c#:1m rate=5',
      ],
      ...[
        'limit_conn_zone $binary_remote_addr zone=d#:10m',
        'proxy_cache_path /tmp/c# keys_zone=e#:64k',
        'fastcgi_cache_path /tmp/c# levels= keys_zone=f#:1m',
      ],
      'proxy_cache_path /tmp/c# levels=1:2:2 keys_zone=g#:10m inactive=1d max_size=1g min_free=1G use_temp_path=off loader_files=1 loader_sleep=50ms',
      ...[
        'uwsgi_cache_path /tmp/c# levels=2 manager_files=2 manager_sleep=1s manager_threshold=5ms keys_zone=h#:1m',
        'log_format a# "$remote_addr"',
      ],
      ...[
        'log_format b# escape=json "{$uri}" escape=x "${uri}"',
        'log_format c# escape=none',
        'map $uri $a# {}',
        'map "$host:${uri}" $b# {}',
      ],
      ...[
        'geo $c# {}',
        'geo $arg_x $d# {}',
        'split_clients "a${uri}" $e# {}',
        'open_log_file_cache max=10 inactive=10s min_uses=2 valid=1m',
      ],
      ...[
        'upstream u# { server unix:/run/x; }',
        'charset_map koi8-r utf-8 {}',
        'connection_pool_size 512',
        'set_real_ip_from unix:',
        'set_real_ip_from 10.0.0.0/8',
      ],
      ...[
        'gzip_disable msie6 "MSIE [4-6]\\."',
        'http2_chunk_size 8k',
        'limit_req_status 429',
        'client_body_temp_path /tmp/t# 1 2 3',
        'proxy_store_access user:rw group:r all:r',
      ],
    ],
    bad: [
      ...[
        'limit_req_zone $uri zone=a:31k rate=1r/s',
        'limit_req_zone $uri zone=a rate=1r/s',
        'limit_req_zone $uri zone=:1m rate=1r/s',
        'limit_req_zone $uri zone=a:1q rate=1r/s',
      ],
      ...[
        'limit_req_zone $uri zone=a:1m rate=1r/h',
        'limit_req_zone $uri zone=a:1m rate=0r/s',
        'limit_req_zone $uri rate=1r/s rate=2r/s',
        'limit_req_zone $ zone=a:1m rate=1r/s',
      ],
      ...[
        'limit_conn_zone $uri a:1m',
        'limit_conn_zone $uri zone=a:1g',
        'proxy_cache_path /tmp levels=1:2',
        'proxy_cache_path /tmp keys_zone=a',
        'proxy_cache_path /tmp keys_zone=a:7k',
      ],
      ...[
        'proxy_cache_path /tmp keys_zone=a:1m levels=3',
        'proxy_cache_path /tmp keys_zone=a:1m levels=1:',
        'proxy_cache_path /tmp keys_zone=a:1m levels=1:1:1:1',
      ],
      ...[
        'proxy_cache_path /tmp keys_zone=a:1m max_size=100q',
        'proxy_cache_path /tmp keys_zone=a:1m inactive=5ms',
        'proxy_cache_path /tmp keys_zone=a:1m use_temp_path=no',
      ],
      ...[
        'proxy_cache_path /tmp keys_zone=a:1m use_temp_path=OFF',
        'proxy_cache_path /tmp keys_zone=a:1m maxsize=1g',
        'log_format a escape=xml x',
        'log_format a "$"',
        'log_format a "${uri"',
      ],
      ...[
        'log_format a x "a $ b"',
        'map $uri a {}',
        'map $uri $ {}',
        'map "$ " $a {}',
        'geo a {}',
        'geo $a b {}',
        'split_clients $uri a {}',
        'open_log_file_cache valid=1m',
      ],
      ...[
        'open_log_file_cache max=x',
        'open_log_file_cache max=0',
        'charset_map a A {}',
        'connection_pool_size 500',
        'connection_pool_size 16',
        'gzip_disable "("',
      ],
      ...[
        'gzip_comp_level 10',
        'limit_req_status 200',
        'http2_chunk_size 0',
        'client_body_temp_path /tmp/t 0',
        'client_body_temp_path /tmp/t 5 5 5',
        'proxy_store_access user:w',
      ],
    ],
  },
  server: {
    good: [
      ...[
        'listen 1#',
        'listen 127.0.0.1:1#',
        'listen *:1#',
        'listen [::]:1# ipv6only=on',
        'listen localhost:1#',
        'listen 1#-1#',
        'listen unix:/tmp/s#',
        'listen UNIX:/tmp/t#',
      ],
      ...[
        'listen 1# default_server backlog=5 rcvbuf=1k sndbuf=1m deferred reuseport bind',
        'listen 1# default',
        'listen 1# fastopen=256 proxy_protocol',
      ],
      ...[
        'listen 1# so_keepalive=on',
        'listen 1# so_keepalive=30m::10',
        'listen 1# so_keepalive=::5',
        'listen 1# http2',
        'listen 127.0.0.1',
      ],
      ...[
        'server_name a.example *.b.example c.example.* .d.example ~^(?<sub>\\w+)\\.e$ "" _ $hostname',
        'server_name ~^www\\d+\\.example$',
      ],
      ...[
        'location /a {}',
        'location = / {}',
        'location ~ \\.php$ {}',
        'location ~* "^/a{2,3}$" {}',
        'location ^~ /x( {}',
        'location @n# {}',
        'location =/b {}',
        'location ~\\.x$ {}',
        'location ^~/c {}',
      ],
      ...[
        'rewrite ^/(.*)$ /$1 last',
        'rewrite a $scheme://b$uri? permanent',
        'rewrite (?i)^/[]a]+ /b break',
        'return 404',
        'return 999 "text $uri"',
        'return https://a',
        'return $scheme://x',
        'return 0',
      ],
      ...[
        'if ($uri) {}',
        'if ( $uri ) {}',
        'if ($uri = "") {}',
        'if ($uri != a) {}',
        'if ($uri ~* "^/a(b|c)$") {}',
        'if ( !-f $uri) {}',
        'if (-d /a) {}',
        'if (!-x $uri) {}',
        'if ($http_x !~ a ) {}',
      ],
      ...[
        'set $a# 1',
        'set $a# "$uri${uri}x"',
        'error_page 404 /404.html',
        'error_page 500 502 =200 /x',
        'error_page 403 = @a',
        'error_page 301 =302 http://x$uri',
        'root /a$uri',
        'root ""',
      ],
      ...[
        'keepalive_timeout 75s 20',
        'keepalive_timeout 1h30m 1y',
        'keepalive_timeout 1s500ms',
        'keepalive_timeout 0',
        'keepalive_timeout "1m 30"',
        'keepalive_timeout 1m30',
        'keepalive_timeout 1s5',
      ],
      ...[
        'resolver 127.0.0.1 valid=30s ipv6=off',
        'resolver 127.0.0.1:53 [::1]:5353 ns.example',
        'ssl_session_cache off',
        'ssl_session_cache none',
        'ssl_session_cache builtin shared:s#:1m',
      ],
      ...[
        'ssl_session_cache builtin:1000',
        'ssl_ocsp_cache shared:o#:32k',
        'valid_referers none blocked server_names *.a.example b.example.* c.example/x ~\\.google\\.',
        'open_file_cache off',
      ],
      ...[
        'open_file_cache max=10 inactive=5m',
        'directio 4m',
        'directio off',
        'aio threads',
        'aio threads=p$uri',
        'disable_symlinks on from=$document_root',
        'disable_symlinks off',
        'disable_symlinks from=/a if_not_owner',
      ],
      ...[
        'index a.html $uri.html /b',
        'access_log off',
        'access_log /tmp/l#.log combined buffer=32k flush=5m gzip=9 if=$uri',
        'access_log /tmp/$uri.log combined',
        'access_log /tmp/m#.log combined gzip flush=1s',
      ],
      ...[
        'access_log syslog:server=unix:/dev/log,nohostname combined',
        'charset utf-8',
        'charset off',
        'charset $arg_c',
        'auth_basic $uri',
        'auth_basic off',
        'userid_expires max',
        'userid_mark =',
        'userid_expires 1y',
      ],
      ...[
        'real_ip_header X-Any',
        'allow all',
        'deny 10.0.0.0/8',
        'deny 10.0.0.1',
        'allow 2001:db8::/32',
        'allow unix:',
        'deny ::ffff:10.0.0.1',
        'deny 1..2.3',
        'allow 10.0.0.1/24',
        'add_header A "b$uri" always',
        'add_trailer A ""',
      ],
      ...[
        'expires max',
        'expires -1',
        'expires +1h',
        'expires @15h30m',
        'expires @24h',
        'expires modified +1d',
        'expires $arg_e',
        'expires epoch',
        'expires off',
        'sub_filter a$uri ""',
        'ssl_conf_command Options X',
      ],
    ],
    bad: [
      ...[
        'listen 0',
        'listen 65536',
        'listen 80-79',
        'listen 1-99999',
        'listen a:b',
        'listen a:0',
        'listen :80',
        'listen ""',
        'listen /tmp/s',
        'listen unix:',
        'listen [::1',
        'listen [::1]80',
        'listen [::g]:80',
        'listen []:80',
        'listen http://a',
      ],
      ...[
        'listen 80 default-server',
        'listen 80 SSL',
        'listen 80 backlog=0',
        'listen 80 backlog=-1',
        'listen 80 rcvbuf=1g',
        'listen 80 ipv6only=yes',
        'listen 80 fastopen=x',
        'listen 80 so_keepalive=yes',
        'listen 80 so_keepalive=::',
        'listen 80 so_keepalive=1:2:3:4',
        'listen 80 spdy',
      ],
      ...[
        'server_name *',
        'server_name *example',
        'server_name .',
        'server_name ~',
        'server_name ~(',
        'location ! /a {}',
        'location ~~ /a {}',
        'location ~ ( {}',
        'location ~* *.php$ {}',
        'location ~[a {}',
        'location ~* ^*.php$ {}',
      ],
      ...[
        'rewrite ( /a',
        'rewrite a b lasts',
        'rewrite a b LAST',
        'rewrite a ""',
        'rewrite a) b',
        'rewrite a $',
        'rewrite a++? b',
        'rewrite "a{2}{3}" b',
        'rewrite a|*b c',
        'rewrite "(?:+a)" c',
        'rewrite "[[:alpha:]" c',
        'rewrite "(?#x" c',
        "rewrite 'a\\\\' c",
      ],
      ...[
        'return 1000',
        'return abc',
        'return //a',
        'return 301x http://a',
        'return http://a b',
        'return 200 "$"',
        'return 200 "${a"',
        'return -1',
      ],
      ...[
        'if $uri {}',
        'if ($uri {}',
        'if () {}',
        'if (a = b) {}',
        'if ($uri == b) {}',
        'if ($uri =) {}',
        'if ($uri = a b) {}',
        'if ($uri ~ "(") {}',
        'if (-z $uri) {}',
        'if (-f) {}',
        'if (-f a b) {}',
        'if ($uri = "$") {}',
        'if ($) {}',
      ],
      ...[
        'set a 1',
        'set $ 1',
        'set $a "$"',
        'error_page 200 /a',
        'error_page 499 /a',
        'error_page 600 /a',
        'error_page x /a',
        'error_page =200 /a',
        'error_page 404 =x /a',
        'error_page 404 "$"',
        'root $document_root/a',
        'root ${realpath_root}',
      ],
      ...[
        'keepalive_timeout 5ms5s',
        'keepalive_timeout 1M',
        'keepalive_timeout 75 5ms',
        'keepalive_timeout x',
        'keepalive_timeout 1s2m',
        'keepalive_timeout ""',
      ],
      ...[
        'resolver valid=30s',
        'resolver 127.0.0.1 valid=30q',
        'resolver 127.0.0.1 ipv6=no',
        'resolver 127.0.0.1:x',
        'resolver 2001:db8::1',
        'resolver http://a',
      ],
      ...[
        'ssl_session_cache on',
        'ssl_session_cache shared:s:10q',
        'ssl_session_cache shared:s:1k',
        'ssl_session_cache builtin:',
        'ssl_session_cache builtin:x',
        'ssl_session_cache shared::1m',
        'ssl_ocsp_cache on',
        'ssl_ocsp_cache shared:o:1k',
      ],
      ...[
        'valid_referers a.*.b',
        'valid_referers ~',
        'valid_referers ""',
        'valid_referers a..b',
        'valid_referers *a',
        'valid_referers ~(',
      ],
      ...[
        'open_file_cache max=0',
        'open_file_cache inactive=5m',
        'open_file_cache on',
        'directio on',
        'aio yes',
        'aio thread',
        'disable_symlinks from=/a',
        'disable_symlinks off from=/a',
        'disable_symlinks on off',
        'disable_symlinks yes',
      ],
      ...[
        'index ""',
        'index "$"',
        'access_log off combined',
        'access_log /tmp/l combined buffer=0',
        'access_log /tmp/l combined gzip=10',
        'access_log /tmp/l combined flush=5m',
        'access_log /tmp/$uri combined buffer=1k',
        'access_log syslog:server=127.0.0.1 combined gzip',
      ],
      ...[
        'access_log /tmp/l combined bufer=1k',
        'access_log syslog:x',
        'userid_mark ab',
        'userid_mark -',
        'userid_expires 5ms',
        'userid_expires x',
        'charset $',
        'auth_basic "$"',
      ],
      ...[
        'deny any',
        'deny 10.0.0.0/33',
        'deny 10.0.0',
        'deny 256.0.0.1',
        'deny 255.255.255.255',
        'deny 2001:db8::/129',
        'deny 1::2::3',
        'deny example.org',
        'allow unix:/tmp',
        'deny 10.0.0.0/',
        'deny 1:2:3:4:5:6:7',
        'deny 1:2:3:4:5:6:7:8:9',
      ],
      ...[
        'add_header A b alway',
        'add_header A "$"',
        'expires offn',
        'expires @25h',
        'expires modified max',
        'expires modified @1h',
        'expires changed 1h',
        'expires ++1',
        'expires MAX',
        'sub_filter "" a',
        'sub_filter a "$(x)"',
      ],
    ],
  },
  location: {
    good: [
      ...[
        'proxy_pass http://127.0.0.1:1/x',
        'proxy_pass HTTPS://a.example',
        'proxy_pass http://unix:/tmp/x:/uri',
        'proxy_pass $scheme$uri',
        'proxy_pass http://[::1]:8080/?a',
        'proxy_pass http://a/b:c',
      ],
      ...[
        'fastcgi_pass unix:/run/php.sock',
        'fastcgi_pass 127.0.0.1:9000',
        'fastcgi_pass $uri',
        'uwsgi_pass suwsgi://127.0.0.1:1',
        'uwsgi_pass 127.0.0.1:1',
        'grpc_pass GRPCS://[::1]:50',
        'scgi_pass localhost:1',
        'set $memcached_key a; memcached_pass 127.0.0.1:11211',
      ],
      ...[
        'proxy_redirect off',
        'proxy_redirect ~*^/(a) /$1',
        'proxy_redirect /a /b',
        'proxy_cookie_domain off',
        'proxy_cookie_domain ~^(.+)$ $1',
        'proxy_cookie_path / "/; secure"',
        'proxy_cookie_flags ~x secure samesite=lax',
        'proxy_cookie_flags off',
      ],
      ...[
        'proxy_bind off',
        'proxy_bind 10.0.0.1',
        'proxy_bind 10.0.0.1:8 transparent',
        'proxy_bind [::1]:0000008',
        'proxy_bind ::1',
        'proxy_bind $remote_addr transparent',
        'fastcgi_param A b$uri if_not_empty',
        'proxy_store on',
        'proxy_store /a$uri',
      ],
      ...[
        'proxy_cache_valid 1m',
        'proxy_cache_valid 200',
        'proxy_cache_valid 200 301 any 1h',
        'proxy_cache_key a$uri',
        'proxy_cache off',
        'proxy_no_cache $uri a',
        'proxy_method $request_method',
        'try_files $uri $uri/ =404',
        'try_files =x /a',
        'try_files a =0',
        'alias /a',
      ],
      ...[
        'limit_except GET post { deny all; }',
        'fastcgi_split_path_info ^(.+?\\.php)(/.*)$',
        'fastcgi_split_path_info "^(a)(?:b)[(](?<x>\\()$"',
        'auth_request off',
        'auth_request /a',
        'auth_request_set $a# $upstream_http_x',
        'mirror off',
      ],
      ...[
        'image_filter off',
        'image_filter rotate 90',
        'image_filter resize 10 -',
        'image_filter crop $arg_w 5',
        'image_filter_jpeg_quality 5',
        'image_filter_sharpen 0',
        'modern_browser msie 5.5',
        'modern_browser unlisted',
        'charset_types *',
      ],
      ...['proxy_set_header A b', 'proxy_ssl_name $host', 'limit_rate $arg_x', 'stub_status anything'],
    ],
    bad: [
      ...[
        'proxy_pass 127.0.0.1:1',
        'proxy_pass ftp://a',
        'proxy_pass http://',
        'proxy_pass http://a:99999',
        'proxy_pass http://:80',
        'proxy_pass http://[::1]:8080?a',
        'proxy_pass http://unix:',
        'proxy_pass http://[::1',
        'proxy_pass "$"',
        'proxy_pass http:/a',
        'proxy_pass http://a:b/c',
      ],
      ...[
        'fastcgi_pass http://127.0.0.1:9000',
        'fastcgi_pass unix:',
        'fastcgi_pass 127.0.0.1:x',
        'fastcgi_pass 127.0.0.1:9000/a',
        'uwsgi_pass uwsgi://a/b',
        'grpc_pass http://a',
        'grpc_pass "${"',
        'scgi_pass :1',
        'memcached_pass a:0',
      ],
      ...[
        'proxy_redirect offn',
        'proxy_redirect ~( /',
        'proxy_redirect / "$"',
        'proxy_cookie_domain on',
        'proxy_cookie_domain ~*a b',
        'proxy_cookie_path x',
        'proxy_cookie_path ~*( b',
        'proxy_cookie_flags secure',
        'proxy_cookie_flags ~( secure',
      ],
      ...[
        'proxy_bind localhost',
        'proxy_bind off transparent',
        'proxy_bind 10.0.0.1 trans',
        'proxy_bind 10.0.0.1:99999',
        'proxy_bind unix:/a',
        'fastcgi_param A b if_notempty',
      ],
      ...[
        'proxy_cache_valid x',
        'proxy_cache_valid 600 1m',
        'proxy_cache_valid ANY 1m',
        'proxy_cache_valid 200 1ms',
        'proxy_cache_key "$"',
        'proxy_cache "$"',
        'proxy_no_cache "$"',
        'try_files $uri =',
        'try_files $uri =x',
        'try_files $uri =1000',
        'try_files "$" /a',
        'alias $document_root',
      ],
      ...[
        'limit_except FETCH { deny all; }',
        'fastcgi_split_path_info ^(.+)$',
        'fastcgi_split_path_info (a)(b)(c)',
        'fastcgi_split_path_info (',
        'auth_request_set a b',
        'auth_request_set $ b',
        'auth_request_set $a "$"',
      ],
      ...[
        'image_filter resize',
        'image_filter rotate 45',
        'image_filter crop 0 5',
        'image_filter scale 5 5',
        'image_filter_jpeg_quality 0',
        'modern_browser opera9',
        'modern_browser opera x',
        'modern_browser chrome 5',
        'proxy_ssl_name "$"',
        'limit_req burst=5',
      ],
      ...[
        'limit_req zone=a burst=0',
        'limit_req zone=a delay=x',
        'limit_req zone=a no_delay',
        'limit_conn a 0',
        'limit_conn a 65536',
        'limit_conn a x',
      ],
    ],
  },
  upstream: {
    good: ['zone a# 64k', 'keepalive 16', 'hash $uri', 'hash $uri$host consistent', 'random', 'random two least_conn'],
    bad: [
      'zone "" 64k',
      'zone a 1k',
      'zone a x',
      'keepalive x',
      'keepalive 1 global',
      'hash "$"',
      'hash $uri consistant',
      'random three',
      'random two fastest',
    ],
  },
  'upstream alone': {
    good: [
      'server a.example weight=2 max_fails=0 fail_timeout=5m max_conns=9',
      'server 127.0.0.1:1',
      'server unix:/tmp/x',
      'server [::1]:1; server b down; server c backup',
    ],
    bad: [
      'server a:0',
      'server a weight=0',
      'server a weight=x',
      'server a max_fails=-1',
      'server a fail_timeout=5ms',
      'server a wieght=1',
      'server http://a',
      'server a/b',
      'server unix:',
      'server a Backup',
      'server :80',
    ],
  },
  stream: {
    good: [
      ...[
        'log_format a# "$remote_addr"',
        'map $remote_addr $a# {}',
        'geo $b# {}',
        'limit_conn_zone $remote_addr zone=a#:32k',
        'split_clients x $c# {}',
        'upstream u# { server a:1; }',
      ],
      ...['access_log off', 'open_log_file_cache off', 'resolver 127.0.0.1 valid=1d'],
    ],
    bad: [
      'log_format a "$"',
      'map $remote_addr a {}',
      'geo b {}',
      'limit_conn_zone a zone=b:1k',
      'split_clients x c {}',
      'access_log /tmp/a',
      'access_log off x',
      'open_log_file_cache max=a',
      'resolver 127.0.0.1:0',
    ],
  },
  'stream server': {
    good: [
      'allow 10.0.0.0/8',
      'set_real_ip_from unix:',
      'ssl_session_cache shared:s#:1m',
      'set $d# "$remote_addr"',
      'proxy_bind $remote_addr transparent',
      'proxy_bind off',
      'ssl_alpn h2 http/1.1',
      'proxy_ssl_name $hostname',
    ],
    bad: [
      'deny 10.0.0.0/40',
      'ssl_session_cache shared:s:1q',
      'set a b',
      'proxy_bind a',
      'limit_conn a 0',
      'proxy_ssl_name "$"',
    ],
  },
  'stream handler': {
    good: ['proxy_pass 127.0.0.1:53', 'proxy_pass unix:/tmp/x', 'proxy_pass $remote_addr', 'return "a$remote_addr"'],
    bad: ['proxy_pass http://a:1', 'proxy_pass a:x', 'proxy_pass "$"', 'proxy_pass unix:', 'return "$"'],
  },
  'stream listener': {
    good: [
      'listen 2# udp reuseport',
      'listen [::]:2# so_keepalive=on',
      'listen 2# ssl backlog=1; ssl_certificate a; ssl_certificate_key a',
      'listen unix:/tmp/v#',
      'listen 2# proxy_protocol fastopen=1',
    ],
    bad: [
      'listen 0',
      'listen 1 upd',
      'listen 1 udp proxy_protocol',
      'listen 1 backlog=5 udp',
      'listen 1 udp so_keepalive=on',
      'listen 1 http2',
      'listen unix:',
      'listen 1 udp ssl',
    ],
  },
  'stream upstream': {
    good: ['zone a# 64k', 'hash $remote_addr consistent', 'random two'],
    bad: ['zone a 1k', 'hash $remote_addr c', 'random one'],
  },
  'stream upstream alone': {
    good: ['server a.example:1 weight=2', 'server unix:/tmp/x max_fails=1'],
    bad: ['server a', 'server 127.0.0.1', 'server a:1 weight=', 'server [::1]', 'server a:1 down=1'],
  },
  'mail server': {
    good: [
      'imap_capabilities A B',
      'starttls only; ssl_certificate a; ssl_certificate_key a',
      'starttls ON; ssl_certificate a; ssl_certificate_key a',
      'ssl_session_cache builtin',
      'resolver off',
      'set_real_ip_from 10.0.0.0/8',
      'auth_http_header a b',
    ],
    bad: ['starttls yes', 'ssl_session_cache on', 'resolver 127.0.0.1:0', 'protocol IMAP', 'protocol http'],
  },
  'mail listener': {
    good: [
      'listen 3# so_keepalive=on bind',
      'listen localhost:3# backlog=5 rcvbuf=1k',
      'listen [::1]:3# ipv6only=on proxy_protocol',
    ],
    bad: ['listen 3 default_server', 'listen 3 reuseport', 'listen 0', 'listen 3 backlog=x', 'listen 3 so_keepalive=a'],
  },
  'mail authority': {
    good: ['auth_http http://127.0.0.1/auth?x', 'auth_http 127.0.0.1:80/auth', 'auth_http unix:/tmp/x:/auth'],
    bad: ['auth_http 127.0.0.1:x', 'auth_http https://127.0.0.1/', 'auth_http http://'],
  },
};

interface Item {
  readonly place: Place;
  readonly line: string;
}

function itemsOf(kind: 'good' | 'bad'): Item[] {
  return Object.entries(lines).flatMap(([place, of]) => of[kind].map((line) => ({ place: place as Place, line })));
}

/** A whole configuration around one line, which is its second; `number` has three digits. */
function configuration({ place, line }: Item, number: number): string {
  const [before, after] = places[place];
  return `${before}\n${line.endsWith('}') ? line : `${line};`}\n${after}\n`.replaceAll('#', String(number));
}

/** Few configurations with all the items: those in http, in stream and in mail together, the others one by one. */
function joined(items: readonly Item[]): string[] {
  const inside = new Map<string, string>();
  const alone: string[] = [];
  items.forEach((item, index) => {
    const text = configuration(item, 100 + index);
    const [, family, body] = /^events \{\} (http|stream|mail) \{([\s\S]*)\}\n$/.exec(text) ?? [];
    if (family === undefined) alone.push(text);
    else inside.set(family, (inside.get(family) ?? '') + body);
  });
  return [...alone, ...[...inside].map(([family, body]) => `events {}\n${family} {${body}}\n`)];
}

/** The lines in which a shape finds something, with the first of what it finds. */
async function refusedByShapes(items: readonly Item[]): Promise<Map<string, string>> {
  const refused = new Map<string, string>();
  for (const text of joined(items)) {
    const found = await checkText({ path: '/etc/nginx/nginx.conf', text, languageId: 'nginx' });
    for (const { rule, line, message } of found) {
      if (rule === 'nginx/invalid-argument') refused.set(text.split('\n')[line - 1]!, message);
    }
  }
  return refused;
}

async function inTurns<T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += 8) {
    const turn = items.slice(start, start + 8).map((item, index) => work(item, start + index));
    results.push(...(await Promise.all(turn)));
  }
  return results;
}

test('nginx and the shapes both take the good lines', async () => {
  const good = itemsOf('good');
  const judged = await inTurns(joined(good), async (text) => {
    const { verdict, line, message } = await judgeNginx(text, { context: 'main' });
    return verdict === 'ok' ? [] : [`${text.split('\n')[line - 1]} ← ${message}`];
  });
  expect(judged.flat()).toEqual([]);
  expect([...(await refusedByShapes(good))]).toEqual([]);
}, 120_000);

test('nginx and the shapes both refuse the bad lines', async () => {
  const bad = itemsOf('bad');
  const refused = await refusedByShapes(bad);
  const outcomes = await inTurns(bad, async (item, index) => {
    const text = configuration(item, 100 + index);
    if (!refused.has(text.split('\n')[1]!)) return [`the shapes take: ${item.line}`];
    const { verdict } = await judgeNginx(text, { context: 'main' });
    return verdict === 'ok' ? [`nginx takes: ${item.line}`] : [];
  });
  expect(outcomes.flat()).toEqual([]);
}, 120_000);
