import { tlsServerMoreSummaries, tlsServerSummaries } from './tls.ts';
import type { SummariesByModule } from './types.ts';
import { connectionSummaries, type Peer, socketBufferSummaries, tlsClientSummaries } from './upstream.ts';

const proxy: Peer = { prefix: 'proxy_', one: 'the proxied server', unit: 'connection' };

/** The stream module: TCP and UDP without a look at HTTP. */
export const summaries: SummariesByModule = {
  ngx_stream_core_module: {
    listen: 'Address and port, or socket, of the server; also switches on TLS, UDP and the PROXY protocol.',
    preread_buffer_size: 'How much may be read before the server is chosen, as ssl_preread does.',
    preread_timeout: 'How long the first data of a client is waited for while the server is chosen.',
    proxy_protocol_timeout: 'How long the PROXY protocol header may take to arrive.',
    resolver: 'Name servers for names that appear at run time; use trusted ones, answers can be forged.',
    resolver_timeout: 'How long the answer of a name server is waited for.',
    server: 'A server of its own for TCP connections or UDP datagrams.',
    server_name: 'Names that choose among servers on one address, taken from SNI: exact, wildcard or regex.',
    server_names_hash_bucket_size:
      'Bucket size of the hash of server names; raise it when a long name stops the start.',
    server_names_hash_max_size: 'Largest size of the hash of server names; raise it for thousands of names.',
    stream: 'The block that holds everything about passing on TCP and UDP.',
    tcp_nodelay: "Sends small packets without Nagle's delay, to clients and proxied servers.",
    variables_hash_bucket_size: 'Bucket size of the hash of variables; raise it when nginx asks for it.',
    variables_hash_max_size: 'Largest size of the hash of variables; raise it when nginx warns.',
  },
  ngx_stream_proxy_module: {
    ...connectionSummaries(proxy),
    ...socketBufferSummaries(proxy),
    ...tlsClientSummaries(proxy),
    proxy_buffer_size: 'Size of the buffer that data passes through, in each direction.',
    proxy_download_rate: 'Caps, in bytes per second and connection, how fast the proxied server is read.',
    proxy_downstream_buffer: 'Former name of proxy_buffer_size for data of the client; still accepted with a warning.',
    proxy_half_close: 'Lets each direction of a TCP connection be closed by itself.',
    proxy_next_upstream: 'Whether a connection goes on to the next server when one cannot be reached.',
    proxy_pass: 'Passes connections or datagrams to an address, a socket or an upstream.',
    proxy_protocol: 'Starts connections to the proxied server with a PROXY protocol header.',
    proxy_requests: 'After how many datagrams of a client its UDP session ends and a new one begins.',
    proxy_responses: 'How many datagrams answer one of the client; 0 expects none and frees the session at once.',
    proxy_session_drop: 'Ends sessions to a server that was taken out of the group or is down for good.',
    proxy_ssl: 'Speaks TLS to the proxied server.',
    proxy_ssl_alpn: 'Protocols offered to the proxied server by ALPN.',
    proxy_timeout: 'How long a connection may carry nothing in either direction before it is closed.',
    proxy_upload_rate: 'Caps, in bytes per second and connection, how fast the client is read.',
    proxy_upstream_buffer: 'Former name of proxy_buffer_size for data of the server; still accepted with a warning.',
  },
  ngx_stream_ssl_module: {
    ...tlsServerSummaries,
    ...tlsServerMoreSummaries,
    ssl_alpn: 'Protocols the server accepts by ALPN; a client that offers none of them is refused.',
    ssl_handshake_timeout: 'How long a TLS handshake may take.',
  },
  ngx_stream_ssl_preread_module: {
    ssl_preread: 'Reads the server name and ALPN from a ClientHello without ending TLS, to route by them.',
  },
  ngx_stream_upstream_module: {
    hash: 'Picks the server by a hash of your key; "consistent" moves few clients when servers change.',
    least_conn: 'Picks the server with the fewest open connections, weights considered.',
    least_time: 'Picks the server with the best times and the fewest open connections.',
    random: 'Picks a server at random; with "two", the better one of two random ones.',
    resolver: 'Name servers for servers of this group that are resolved again at run time.',
    resolver_timeout: 'How long the answer of a name server is waited for, in this group.',
    server: 'A server of the group, with its port, weight, limits and role.',
    state: 'File that keeps the list of servers when it is changed at run time.',
    upstream: 'Names a group of servers that connections can be passed to.',
    zone: 'Shared memory for state of the group, so that all workers see the same counts and failures.',
  },
  ngx_stream_access_module: {
    allow: 'Lets a network in; allow and deny are read in order and the first match decides.',
    deny: 'Keeps a network out by closing the connection; "deny all" makes the list above complete.',
  },
  ngx_stream_geo_module: {
    geo: "Sets a variable by the client's address, or another one, from a list of networks.",
  },
  ngx_stream_geoip_module: {
    geoip_city: 'Legacy MaxMind database of cities that fills the $geoip_city variables.',
    geoip_country: 'Legacy MaxMind database of countries that fills the $geoip_country variables.',
    geoip_org: 'Legacy MaxMind database of organisations that fills $geoip_org.',
  },
  ngx_stream_limit_conn_module: {
    limit_conn: 'How many connections at once one key of the zone may have.',
    limit_conn_dry_run: 'Counts and logs what would be refused without refusing it; for trying limits out.',
    limit_conn_log_level: 'Level at which refused connections are logged.',
    limit_conn_zone: 'Declares the key that is counted, and the shared memory that the counts live in.',
  },
  ngx_stream_log_module: {
    access_log: 'Where sessions are logged, in which format, buffered or not; "off" ends logging on this level.',
    log_format: 'Names a format of log lines; escape=json makes values safe to put into JSON.',
    open_log_file_cache: 'Keeps descriptors of logs whose names contain variables open for a while.',
  },
  ngx_stream_map_module: {
    map: 'Sets a variable by looking another value up in a table of strings, wildcards and regexes.',
    map_hash_bucket_size: 'Bucket size of the hashes of map; raise it when a long key stops the start.',
    map_hash_max_size: 'Largest size of the hashes of map; raise it for long tables.',
  },
  ngx_stream_pass_module: {
    pass: 'Hands an accepted connection to a listening socket of nginx itself, in http, stream or mail.',
  },
  ngx_stream_realip_module: {
    set_real_ip_from: 'Proxies that are trusted to tell the real address by the PROXY protocol.',
  },
  ngx_stream_return_module: {
    return: 'Sends this text to the client and closes the connection.',
  },
  ngx_stream_set_module: {
    set: 'Gives a variable a value, which may contain other variables.',
  },
  ngx_stream_split_clients_module: {
    split_clients: 'Sets a variable to one of several values, in given shares of clients, for A/B tests.',
  },
};
