import { tlsServerMoreSummaries, tlsServerSummaries } from './tls.ts';
import type { SummariesByModule } from './types.ts';

/** TLS, HTTP/2 and HTTP/3 towards clients of the http module. */
export const summaries: SummariesByModule = {
  ngx_http_ssl_module: {
    ...tlsServerSummaries,
    ...tlsServerMoreSummaries,
    ssl: 'Switched TLS on for the whole server; gone, the ssl parameter of listen does it for each address.',
    ssl_buffer_size: 'Size of TLS records; 4k brings the first byte sooner, 16k costs the least.',
    ssl_early_data: 'Accepts TLS 1.3 early data; it can be replayed, so backends must know by Early-Data.',
  },
  ngx_http_v2_module: {
    http2: 'Switches HTTP/2 on for a server; replaces the http2 parameter of listen since 1.25.1.',
    http2_body_preread_size: 'How much of a request body a client may send before nginx starts to read it.',
    http2_chunk_size: 'Largest piece that an answer is cut into; smaller ones share the connection more evenly.',
    http2_idle_timeout: 'Was the time an idle connection stayed open; ignored, keepalive_timeout rules.',
    http2_max_concurrent_pushes: 'Was the number of pushes on one connection; ignored, server push is gone.',
    http2_max_concurrent_streams: 'How many requests one connection may have under way at once.',
    http2_max_field_size: 'Was the largest compressed header field; ignored, large_client_header_buffers rules.',
    http2_max_header_size: 'Was the largest request header; ignored, large_client_header_buffers rules.',
    http2_max_requests: 'Was the number of requests on one connection; ignored, keepalive_requests rules.',
    http2_pool_size: 'Memory pool of each stream; undocumented and of very little effect.',
    http2_push: 'Was a way to push resources before they are asked for; ignored, browsers dropped server push.',
    http2_push_preload: 'Was a way to push what Link headers preload; ignored, browsers dropped server push.',
    http2_recv_buffer_size: "Size of each worker's buffer for input of HTTP/2 clients.",
    http2_recv_timeout: 'Was the time to wait for more data of a client; ignored, client_header_timeout rules.',
    http2_streams_index_size: 'Size of the index of streams of a connection; undocumented tuning.',
  },
  ngx_http_v3_module: {
    http3: 'Switches HTTP/3 on for a server that listens with quic; announce it by an Alt-Svc header.',
    http3_hq: 'Speaks HTTP/0.9 over QUIC, as interoperability tests do; not for real sites.',
    http3_max_concurrent_streams: 'How many HTTP/3 requests one connection may have under way at once.',
    http3_stream_buffer_size: 'Size of the buffer that QUIC streams are read and written with.',
    quic_active_connection_id_limit: 'How many connection ids a QUIC client may keep in stock, for changes of address.',
    quic_bpf: 'Routes QUIC packets to the right worker by eBPF, so that clients can change address; Linux only.',
    quic_gso: 'Sends several QUIC packets with one system call where network card and kernel can.',
    quic_host_key: 'Secret for reset tokens and address checks; keep it in a file so that restarts are survived.',
    quic_retry: "Checks the client's address by a round trip first, which blunts forged packets.",
  },
};
