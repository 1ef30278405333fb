import { tlsServerSummaries } from './tls.ts';
import type { SummariesByModule } from './types.ts';

/** The mail module: a proxy for IMAP, POP3 and SMTP. */
export const summaries: SummariesByModule = {
  ngx_mail_core_module: {
    listen: 'Address and port of the mail server; the ssl parameter switches TLS on from the first byte.',
    mail: 'The block that holds everything about proxying mail.',
    max_errors: 'How many protocol errors a client may make before it is disconnected.',
    protocol: 'Which protocol the server speaks: imap, pop3 or smtp; known ports decide by themselves.',
    resolver: 'Name servers for finding the names of SMTP clients; "off" leaves the names out.',
    resolver_timeout: 'How long the answer of a name server is waited for.',
    server: 'A mail server of its own, with its address and protocol.',
    server_name: 'Name the server greets with; the host name if there is none.',
    timeout: 'How long a session may be silent before the backend is connected.',
  },
  ngx_mail_auth_http_module: {
    auth_http: 'HTTP server that checks each login and says which backend the session goes to.',
    auth_http_header: 'Adds a header to authentication requests, such as a shared secret.',
    auth_http_pass_client_cert: "Sends the client's certificate along with authentication requests.",
    auth_http_timeout: 'How long the authentication server may take.',
  },
  ngx_mail_imap_module: {
    imap_auth: 'Ways to log in that IMAP clients are offered; LOGIN and PLAIN belong behind TLS.',
    imap_capabilities: 'What the CAPABILITY command answers; list what the backends really can.',
    imap_client_buffer: 'Size of the buffer for IMAP commands.',
  },
  ngx_mail_pop3_module: {
    pop3_auth: 'Ways to log in that POP3 clients are offered; USER and PASS belong behind TLS.',
    pop3_capabilities: 'What the CAPA command answers; list what the backends really can.',
  },
  ngx_mail_smtp_module: {
    smtp_auth: 'Ways to log in that SMTP clients are offered; "none" lets them in without.',
    smtp_capabilities: 'Extensions that the answer to EHLO lists.',
    smtp_client_buffer: 'Size of the buffer for SMTP commands.',
    smtp_greeting_delay: 'Waits before the greeting, and refuses clients that talk before it, as many bots do.',
  },
  ngx_mail_proxy_module: {
    proxy: 'Switches passing on of mail sessions on; undocumented, it is on wherever auth_http is set.',
    proxy_buffer: 'Size of the buffer that passed data goes through.',
    proxy_pass_error_message: 'Whether clients get the text of a failed login at the backend.',
    proxy_protocol: 'Starts connections to the backend with a PROXY protocol header.',
    proxy_smtp_auth: 'Logs in at the SMTP backend with the AUTH command.',
    proxy_timeout: 'How long a passed session may be silent before it is closed.',
    xclient: "Tells the SMTP backend the client's address and login by XCLIENT.",
  },
  ngx_mail_realip_module: {
    set_real_ip_from: 'Proxies that are trusted to tell the real address by the PROXY protocol.',
  },
  ngx_mail_ssl_module: {
    ...tlsServerSummaries,
    ssl: 'Switched TLS on for the whole server; gone, the ssl parameter of listen does it for each address.',
    starttls: 'Allows STARTTLS or STLS; "only" refuses to log in before it.',
  },
};
