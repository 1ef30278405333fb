import type { Summaries, SummariesByModule } from './types.ts';
import { type Peer, tlsClientSummaries } from './upstream.ts';

const node: Peer = { prefix: 'zone_sync_', one: 'the other node', unit: 'connection' };

/** Other cluster nodes are spoken to with a part of what proxied servers are. */
function zoneSyncTls(): Summaries {
  const absent = new Set(['key_log', 'certificate_cache', 'session_reuse'].map((name) => `zone_sync_ssl_${name}`));
  return Object.fromEntries(Object.entries(tlsClientSummaries(node)).filter(([name]) => !absent.has(name)));
}

const keyval: Summaries = {
  keyval: 'Creates a variable whose value a key-value store in shared memory holds for the key.',
  keyval_zone: 'Shared memory of a key-value store, which the API changes and a file may keep.',
};

const numMap: Summaries = {
  num_map: 'Sets a variable by looking a number up in a table of numbers and ranges.',
};

/** Modules of the commercial subscription, by its documentation. */
export const summaries: SummariesByModule = {
  ngx_http_api_module: {
    api: 'Opens the REST API for status and changes at run time; guard it, "write=on" changes upstreams.',
    status_zone: 'Counts requests of the server or location in a zone that the API shows.',
  },
  ngx_http_auth_jwt_module: {
    auth_jwt: 'Asks for a valid JSON Web Token, from Authorization or from a variable.',
    auth_jwt_claim_set: 'Copies a claim of the token, found by its path of keys, into a variable.',
    auth_jwt_header_set: 'Copies a field of the token header, found by its path of keys, into a variable.',
    auth_jwt_key_cache: 'For how long keys from files and subrequests are kept before they are read again.',
    auth_jwt_key_file: 'JSON Web Key Set with the keys that signatures are checked against.',
    auth_jwt_key_request: 'Subrequest that fetches the key set; cache its answer.',
    auth_jwt_leeway: 'How far clocks may be apart when exp and nbf are checked.',
    auth_jwt_require: 'Further conditions, as variables that may neither be empty nor 0.',
    auth_jwt_type: 'Which tokens are expected: signed, encrypted or nested.',
  },
  ngx_http_auth_require_module: {
    auth_require: 'Lets requests in only if none of the variables is empty or 0, else answers 403.',
  },
  ngx_http_f4f_module: {
    f4f: 'Serves Adobe HTTP Dynamic Streaming from .f4f files in this location.',
    f4f_buffer_size: 'Buffer that .f4x index files are read with; must hold the whole file.',
  },
  ngx_http_hls_module: {
    hls: 'Serves MP4 and MOV files of this location as HLS playlists and fragments.',
    hls_buffers: 'Number and size of the buffers for reading and writing frames.',
    hls_forward_args: 'Copies arguments of the playlist request to its fragments, as access checks may need.',
    hls_fragment: 'Length of a fragment where the playlist request names none.',
    hls_mp4_buffer_size: 'First buffer for processing MP4 and MOV files.',
    hls_mp4_max_buffer_size: 'Most memory for the metadata of one file; larger metadata get 500.',
  },
  ngx_http_internal_redirect_module: {
    internal_redirect: 'Redirects inside nginx, after the limits were applied, to a URI or named location.',
  },
  ngx_http_keyval_module: keyval,
  ngx_stream_keyval_module: keyval,
  ngx_http_num_map_module: numMap,
  ngx_stream_num_map_module: numMap,
  ngx_http_oidc_module: {
    auth_oidc: 'Has users sign in with the named OpenID provider.',
    client_id: 'Id that the provider knows this site by.',
    client_secret: 'Secret that the provider gave this site; keep it in a file of its own rights.',
    config_url: "Where the provider's metadata are fetched, if not at the usual place.",
    cookie_name: 'Name of the cookie that holds the session.',
    extra_auth_args: 'Further arguments for the sign-in request to the provider.',
    frontchannel_logout_uri: 'Path by which the provider may end sessions through the browser.',
    issuer: 'URL that identifies the provider; has to equal the one in its metadata.',
    logout_token_hint: 'Adds id_token_hint to the sign-out request, as some providers insist.',
    logout_uri: 'Path by which a user signs out.',
    oidc_provider: 'Declares an OpenID provider for auth_oidc.',
    pkce: 'Whether PKCE protects the sign-in; by default as the metadata say.',
    post_logout_uri: 'Where users arrive after they have signed out.',
    redirect_uri: 'Path that the provider sends users back to; has to be registered with it.',
    scope: 'Scopes asked for; openid must be among them.',
    session_store: 'Key-value zone that sessions live in, one for each provider.',
    session_timeout: 'When a session that is not renewed ends.',
    ssl_crl: "Revocation lists that the provider's certificates are checked against.",
    ssl_trusted_certificate: "CA certificates that the provider's certificates are verified against.",
    userinfo: 'Fetches UserInfo from the provider as well, for the variables of claims.',
  },
  ngx_http_session_log_module: {
    session_log: 'Logs sessions, as groups of requests with one key, to the named log.',
    session_log_format: 'Names a format of session log lines.',
    session_log_zone: 'Log file, key and pause that make a session, with the memory that holds them.',
  },
  ngx_http_status_module: {
    status: 'Showed status in this location; the api module took its place in 1.13.3.',
    status_format: 'Chose JSON or JSONP for status; the api module took its place.',
    status_zone: 'Counted requests of a server for status; now a directive of the api module.',
  },
  ngx_http_upstream_conf_module: {
    upstream_conf: 'Let upstreams be changed over HTTP; the api module took its place in 1.13.3.',
  },
  ngx_http_upstream_hc_module: {
    health_check: 'Asks the servers of the group at an interval whether they are well.',
    match: 'Names a set of tests of status, headers and body for health checks.',
  },
  ngx_stream_upstream_hc_module: {
    health_check: 'Tries the servers of the group at an interval, by TCP or UDP.',
    health_check_timeout: 'How long a health check may take, in place of proxy_timeout.',
    match: 'Names a set of tests, what to send and what to expect, for health checks.',
  },
  ngx_stream_mqtt_filter_module: {
    mqtt: 'Reads MQTT on this server, so that CONNECT messages can be changed.',
    mqtt_buffers: 'Number and size of the buffers for MQTT messages of one connection.',
    mqtt_rewrite_buffer_size: 'Size of the buffer for changed messages; mqtt_buffers took its place.',
    mqtt_set_connect: 'Replaces client id, user name or password in CONNECT.',
  },
  ngx_stream_mqtt_preread_module: {
    mqtt_preread: 'Reads client id and user name from CONNECT before the server is chosen, to route by them.',
  },
  ngx_stream_zone_sync_module: {
    ...zoneSyncTls(),
    zone_sync: 'Shares the content of zones with the other nodes; restrict who may connect.',
    zone_sync_buffers: 'Number and size of the buffers that the content of each zone is sent from.',
    zone_sync_connect_retry_interval: 'How long to wait before another node is tried again.',
    zone_sync_connect_timeout: 'How long to wait until a connection to another node stands.',
    zone_sync_interval: 'How often zones are looked through for changes to send.',
    zone_sync_recv_buffer_size: 'Size of the receive buffer; at least that of a zone_sync_buffers one.',
    zone_sync_server: 'Address of a node; a name with "resolve" follows its changes.',
    zone_sync_ssl: 'Speaks TLS to the other nodes.',
    zone_sync_timeout: 'How long a connection to another node may carry nothing before it is closed.',
  },
  ngx_mgmt_module: {
    enforce_initial_report: 'Whether the first usage report must arrive before traffic flows; "off" grants 180 days.',
    license_token: 'File with the licence, a JSON Web Token.',
    mgmt: 'The block with settings of licence and usage reports.',
    proxy: 'HTTP proxy that usage reports go through, by CONNECT.',
    proxy_password: 'Password for that proxy; it travels readable without TLS.',
    proxy_username: 'User name for that proxy.',
    resolver: 'Name servers that find the reporting endpoint.',
    ssl_crl: "Revocation lists that the reporting endpoint's certificate is checked against.",
    ssl_trusted_certificate: "CA certificates that the reporting endpoint's certificate is verified against.",
    ssl_verify: "Whether the reporting endpoint's certificate is verified.",
    state_path: 'Directory for the state of licence and reports.',
    usage_report: 'Where usage is reported to, and how often.',
  },
};
