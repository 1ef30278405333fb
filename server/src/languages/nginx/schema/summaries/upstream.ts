import type { Summaries } from './types.ts';

/** The words in which the modules that pass requests on differ; each fact about them then stands once. */
export interface Peer {
  /** The directives' beginning, e.g. `fastcgi_`. */
  readonly prefix: string;
  /** One of the servers behind, with its article: `a FastCGI server`. */
  readonly one: string;
  /** What is passed on: `request`, or `connection` in stream. */
  readonly unit: string;
}

function prefixed(peer: Peer, entries: Readonly<Record<string, string>>): Summaries {
  return Object.fromEntries(Object.entries(entries).map(([suffix, text]) => [`${peer.prefix}${suffix}`, text]));
}

/** Directives about the connection to the server behind, which every passing module has. */
export function connectionSummaries(peer: Peer): Summaries {
  return prefixed(peer, {
    bind: `Chooses the local address, and port, from which connections to ${peer.one} are made.`,
    bind_dynamic: `Evaluates the local address anew for every attempt to connect to ${peer.one}.`,
    connect_timeout: `How long to wait until a connection to ${peer.one} stands; kernels rarely allow more than 75 seconds.`,
    next_upstream_timeout: `Caps the total time spent on handing a ${peer.unit} from one server to the next; 0 means no cap.`,
    next_upstream_tries: `Caps how many servers a ${peer.unit} is tried on; 0 means every one of the group.`,
    socket_keepalive: `Switches TCP keepalive on for connections to ${peer.one}, so that dead peers are noticed.`,
  });
}

/** Directives of the http modules that pass requests on. */
export function requestSummaries(peer: Peer): Summaries {
  return prefixed(peer, {
    allow_upstream: `Allows or refuses the chosen server, judged by variables just before connecting to ${peer.one}.`,
    buffer_size: `Size of the buffer for the first part of the answer; its headers must fit, so raise it for large cookies.`,
    next_upstream: `In which cases of failure a request goes on to the next server; non-idempotent ones need a word more.`,
    read_timeout: `How long ${peer.one} may stay silent between two reads before nginx gives up with 504.`,
    send_timeout: `How long ${peer.one} may take between two writes of the request before the connection is closed.`,
  });
}

/** Sizes of the socket's buffers in the kernel. */
export function socketBufferSummaries(peer: Peer): Summaries {
  return prefixed(peer, {
    socket_rcvbuf: `Kernel receive buffer for connections to ${peer.one}; worth raising on fast links with high latency.`,
    socket_sndbuf: `Kernel send buffer for connections to ${peer.one}; worth raising on fast links with high latency.`,
  });
}

/** Directives about the headers that come back. */
export function responseSummaries(peer: Peer): Summaries {
  return prefixed(peer, {
    hide_header: `Keeps one more response header of ${peer.one} from the client, in addition to those hidden by default.`,
    ignore_headers: `Response headers, such as Expires or X-Accel-Redirect, that nginx is not to act upon.`,
    intercept_errors: `Lets error_page replace answers of 300 and above that come from ${peer.one}.`,
    pass_header: `Lets a response header of ${peer.one} through that would be hidden by default.`,
    request_dynamic: `Builds the request anew for each server tried, so that it may differ from one to the next.`,
  });
}

/** Directives of the modules that buffer, cache and store what comes back. */
export function bufferingSummaries(peer: Peer): Summaries {
  return prefixed(peer, {
    buffering: `Whether the answer is read as fast as it comes and buffered; switch off for streams and server-sent events.`,
    buffers: `Number and size of the buffers that hold one answer in memory before it spills to a temporary file.`,
    busy_buffers_size: `How much of the buffers may be busy sending to the client while the answer is still being read.`,
    cache: `Names the cache zone that answers are kept in and served from; "off" ends an inherited one.`,
    cache_background_update: `Refreshes an expired entry in the background while the client gets the stale one at once.`,
    cache_bypass: `Conditions under which the cache is not asked; the fresh answer may still be stored.`,
    cache_key: `The string an entry is filed under; everything the answer depends on has to be part of it.`,
    cache_lock: `Lets one request at a time fill a missing entry while the others wait, so that misses don't pile up.`,
    cache_lock_age: `After this time without an answer, one more of the waiting requests is passed on to fill the entry.`,
    cache_lock_timeout: `How long a request waits for another to fill the entry; afterwards it is passed on and not cached.`,
    cache_max_range_offset: `Range requests that start beyond this offset skip the cache and go to ${peer.one}.`,
    cache_methods: `Request methods whose answers are cached; GET and HEAD always are.`,
    cache_min_uses: `How often the same thing has to be asked for before the answer is kept.`,
    cache_path: `Declares a cache: its directory, its zone of keys in shared memory, its limits and when entries lapse.`,
    cache_purge: `Conditions under which a request removes entries from the cache rather than reading them.`,
    cache_revalidate: `Renews expired entries with If-Modified-Since and If-None-Match rather than fetching them whole.`,
    cache_use_stale: `In which cases of trouble, or while an entry is being updated, a stale one is served.`,
    cache_valid: `How long answers with the given status codes stay fresh when their own headers don't say.`,
    force_ranges: `Answers byte ranges from whatever comes back, even where ${peer.one} doesn't offer them.`,
    ignore_client_abort: `Keeps the request to ${peer.one} going when the client has left without waiting.`,
    limit_rate: `Caps, in bytes per second and request, how fast the answer is read from ${peer.one}.`,
    max_temp_file_size: `How large the temporary file of a buffered answer may grow; 0 keeps everything in memory.`,
    no_cache: `Conditions under which an answer is not stored, whatever its headers say.`,
    pass_request_body: `Whether the client's request body is handed on to ${peer.one}.`,
    pass_request_headers: `Whether the client's request headers are handed on to ${peer.one}.`,
    request_buffering: `Whether the whole request body is read before ${peer.one} is contacted; switch off for large uploads.`,
    store: `Saves answers as files that nginx can serve by itself later; for things that never change.`,
    store_access: `Permissions of the files and directories that storing creates.`,
    temp_file_write_size: `How much is written to the temporary file in one go.`,
    temp_path: `Directory, and its levels of subdirectories, for temporary files of answers.`,
  });
}

/** TLS towards the server behind. */
export function tlsClientSummaries(peer: Peer): Summaries {
  return prefixed(
    { ...peer, prefix: `${peer.prefix}ssl_` },
    {
      certificate: `Client certificate (PEM) with which nginx identifies itself to ${peer.one}.`,
      certificate_cache: `Keeps client certificates and keys that variables name in memory, so that they are not read each time.`,
      certificate_key: `Private key of the client certificate shown to ${peer.one}.`,
      ciphers: `TLS 1.2 and older cipher suites offered to ${peer.one}, as an OpenSSL cipher string.`,
      conf_command: `Passes one command straight to OpenSSL's configuration of connections to ${peer.one}.`,
      crl: `Revocation lists against which the certificate of ${peer.one} is checked.`,
      key_log: `File that session secrets are logged to for Wireshark; for debugging only, it breaks confidentiality.`,
      name: `The name the certificate of ${peer.one} must carry, and the one sent with SNI.`,
      password_file: `Passphrases for encrypted private keys, one to a line, tried in turn.`,
      protocols: `TLS versions nginx may use towards ${peer.one}.`,
      server_name: `Sends the server's name by SNI; needed where several certificates share one address.`,
      session_reuse: `Resumes earlier TLS sessions with ${peer.one}; switch off if it complains about finished messages.`,
      trusted_certificate: `CA certificates (PEM) that the certificate of ${peer.one} is verified against.`,
      verify: `Verifies the certificate of ${peer.one}; off by default, so that anyone in between could impersonate it.`,
      verify_depth: `How many intermediate certificates may stand between that certificate and a trusted CA.`,
    },
  );
}
